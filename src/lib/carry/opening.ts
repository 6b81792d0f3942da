import type { SelfRatingAnswer, TaskId } from '../content/ids';
import type { Scale } from '../journey/scale';
import { UNNAMED_TASK, type Answer, type Attempt } from '../storage/attempt';
import { markOf, type Carried } from './codec';

/** An attempt out of a code, as if it had been taken here. */
export interface Opened {
  readonly attempt: Attempt;
  readonly answers: readonly Answer[];
  /** Tasks that this version of the barometer does not know, and so does not count. */
  readonly unknown: number;
}

/**
 * Why a code that is whole still can't be opened. `unknownTasks`: not one of its tasks is known here;
 * `damaged`: it claims what no attempt can hold.
 */
export type OpeningRefusal = 'unknownTasks' | 'damaged';

export type Opening =
  | { readonly kind: 'opened'; readonly opened: Opened }
  | { readonly kind: 'refused'; readonly reason: OpeningRefusal };

/**
 * Looks up the tasks and statements that a code means. A task that is gone keeps its place among the
 * answers, under a name that says so: measurement then treats it as it treats a task that went away
 * after a test taken here.
 */
export function openCarried({ attempt, ratings, answers }: Carried, scale: Scale): Opening {
  const { bank } = scale;
  const tasks = byMark(bank.ids);
  const statements = byMark(scale.selfRating.flat().map(({ id }) => id));

  const named = answers.map(({ task, taskVersion, outcome }, seq): Answer => {
    const taskId = tasks.get(task) ?? UNNAMED_TASK + task.toString(16).padStart(6, '0');
    // What was tapped is not carried, only what came of it.
    return { attemptId: attempt.id, seq, taskId, taskVersion, outcome, response: null };
  });
  const known = named.filter(({ taskId }) => bank.indexOf.has(taskId));
  if (known.length === 0) return { kind: 'refused', reason: 'unknownTasks' };
  const impossible = known.some(({ taskId, taskVersion, outcome }) => {
    const item = bank.indexOf.get(taskId)!;
    const best = bank.thresholds[item]!.length;
    return taskVersion === bank.versions[item] && typeof outcome === 'number' && outcome > best;
  });
  if (impossible) return { kind: 'refused', reason: 'damaged' };

  const selfRating: Record<string, SelfRatingAnswer> = {};
  for (const { statement, answer } of ratings) {
    const id = statements.get(statement);
    if (id !== undefined) selfRating[id] = answer;
  }
  return {
    kind: 'opened',
    opened: {
      attempt: { ...attempt, selfRating, excluded: [] },
      answers: named,
      unknown: named.length - known.length,
    },
  };
}

/** Ids by their mark; one that two of them share names neither, rather than the wrong one. */
function byMark(ids: readonly TaskId[]): ReadonlyMap<number, TaskId> {
  const found = new Map<number, TaskId>();
  const shared = new Set<number>();
  for (const id of ids) {
    const mark = markOf(id);
    if (found.has(mark)) shared.add(mark);
    found.set(mark, id);
  }
  for (const mark of shared) found.delete(mark);
  return found;
}
