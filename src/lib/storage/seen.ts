import type { TaskId } from '../content/ids';
import type { Store } from './store';

/**
 * The tasks answered in attempts that were begun or finished at or after a moment, each once, sorted.
 * A new attempt avoids them. An attempt dated in the future (a clock set back since) counts as recent.
 */
export async function tasksSeenSince(
  store: Pick<Store, 'attempts'>,
  sinceIso: string,
): Promise<TaskId[]> {
  const since = Date.parse(sinceIso);
  const seen = new Set<TaskId>();
  for (const { attempt, answers } of await store.attempts()) {
    const latest = Math.max(
      Date.parse(attempt.startedAt),
      attempt.finishedAt === null ? -Infinity : Date.parse(attempt.finishedAt),
    );
    if (latest >= since) for (const answer of answers) seen.add(answer.taskId);
  }
  return [...seen].sort();
}
