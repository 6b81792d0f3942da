import type { Interaction } from '../tasks/interaction';
import { score } from '../tasks/score';
import type { Response, Task } from '../tasks/task';
import type { Outcome } from '../storage/attempt';

/**
 * Milliseconds per word below which nobody can have read a task. Fast adult readers manage about
 * 400 words a minute (150 ms a word); four times that speed is no reading at all. Our own limit, set
 * low on purpose: a fast reader must never be taken for someone who only taps.
 */
const MS_PER_WORD = 40;
/** Even the shortest task has to be found and tapped. */
const SHORTEST_MS = 800;

/**
 * The outcome of a response. A tap faster than anyone reads is missing, whether it happened to be
 * right or not: counting only the unlucky ones would punish. Otherwise time has no say.
 *
 * @param elapsedMs time since the task could first be answered, by a monotonic clock
 */
export function outcomeOf(
  interaction: Pick<Interaction, 'points' | 'firstWords'>,
  task: Task,
  response: Response,
  elapsedMs: number,
): Outcome {
  if (elapsedMs < shortestReading(task, interaction.firstWords?.(task))) return 'missing';
  return score(interaction, task, response);
}

/**
 * Shortest time in which the task could have been read, in milliseconds.
 *
 * @param more words on its screen that only its interaction knows of
 */
export function shortestReading(task: Task, more: readonly string[] = []): number {
  const { question, intro, document, options, items, bins } = task.text;
  const shown = [
    question,
    intro ?? '',
    ...Object.values(document ?? {}),
    ...Object.values(options ?? {}).map(({ label }) => label),
    ...Object.values(items ?? {}),
    ...Object.values(bins ?? {}),
    ...more,
  ];
  const words = shown.join(' ').split(/\s+/).filter(Boolean).length;
  return Math.max(SHORTEST_MS, words * MS_PER_WORD);
}
