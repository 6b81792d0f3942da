import type { Locale } from '../../content/ids';
import type { Answer, Attempt } from '../../storage/attempt';
import { loadAllTasks } from '../../tasks/load';
import type { Task } from '../../tasks/task';
import { sinceCheckpoint } from '../replay';
import type { Scale } from '../scale';
import { findsAtStop } from './collection';
import type { FindId } from './finds';
import { walkOf, type Walk } from './walk';

/** All that a checkpoint shows. */
export interface Stop {
  readonly over: boolean;
  readonly calm: boolean;
  readonly walk: Walk;
  /** How high the balloon was a task ago. */
  readonly from: number;
  /** The tasks that are explained here. */
  readonly tasks: readonly Task[];
  readonly fresh: readonly FindId[];
  readonly earlier: readonly FindId[];
}

/** Where an attempt makes a stop; rejects when the tasks cannot be fetched. */
export async function stopAt(
  { bank }: Scale,
  attempt: Attempt,
  answers: readonly Answer[],
  over: boolean,
  locale: Locale,
): Promise<Stop> {
  const met = sinceCheckpoint(answers);
  const atStopBefore = answers.slice(0, answers.length - met.length);
  // Whoever is over has arrived, though the attempt is closed only by going on.
  const asWalked = over ? { ...attempt, finishedAt: attempt.startedAt } : attempt;
  const [tasks, finds] = await Promise.all([
    loadAllTasks(locale),
    attempt.calm
      ? { fresh: [], earlier: [] }
      : findsAtStop(
          { attempt: asWalked, answers },
          {
            attempt: atStopBefore.length > 0 ? attempt : { ...attempt, selfRating: {} },
            answers: atStopBefore,
          },
        ).catch(() => ({ fresh: [], earlier: [] })),
  ]);
  const areaOf = (task: string) => {
    const item = bank.indexOf.get(task);
    return item === undefined ? null : bank.area[item]!;
  };
  return {
    over,
    calm: attempt.calm,
    walk: walkOf(attempt, answers, areaOf, over),
    from: walkOf(attempt, answers.slice(0, -1), areaOf).height,
    tasks: met.flatMap(({ taskId }) => tasks.get(taskId) ?? []),
    ...finds,
  };
}
