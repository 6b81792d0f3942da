import type { Answer as Observation } from '../measurement/posterior';
import { next, RULES } from '../measurement/select';
import type { TaskId } from '../content/ids';
import type { Answer, Attempt } from '../storage/attempt';
import type { Scale } from './scale';

/** A checkpoint with explanations comes after this many tasks. */
export const STATION_LENGTH = 5;
/** How many tasks "three more" adds: one for each area. */
export const EXTRA_TASKS = 3;

/**
 * The answers as measurement sees them. A task that is gone from the bank says nothing any more. One
 * whose scoring has changed since counts as met but not as measured.
 */
export function observations({ bank }: Scale, answers: readonly Answer[]): Observation[] {
  return answers.flatMap(({ taskId, taskVersion, outcome }) => {
    const item = bank.indexOf.get(taskId);
    if (item === undefined) return [];
    return { item, outcome: bank.versions[item] === taskVersion ? outcome : 'missing' };
  });
}

/** The task an attempt is at: the same after any restart, or null when it is over. */
export function nextTask(
  scale: Scale,
  attempt: Attempt,
  answers: readonly Answer[],
): TaskId | null {
  const item = next(scale.bank, observations(scale, answers), attempt.seed, {
    track: attempt.track,
    extra: attempt.extra,
    audience: attempt.audience,
    excluded: attempt.excluded,
    cuts: scale.cuts,
    prior: scale.prior,
  });
  return item === null ? null : (scale.bank.ids[item] ?? null);
}

export interface Progress {
  /** The station one is walking towards, 1-based. */
  readonly station: number;
  readonly stations: number;
  /** Tasks done and in all on the way to it. */
  readonly done: number;
  readonly length: number;
}

/** Where on the map an attempt is: stations of five tasks, the last one perhaps shorter. */
export function progress(attempt: Attempt, answered: number): Progress {
  const total = Math.max(RULES.tracks[attempt.track] + attempt.extra, answered + 1);
  const station = Math.floor(answered / STATION_LENGTH) + 1;
  const before = (station - 1) * STATION_LENGTH;
  return {
    station,
    stations: Math.ceil(total / STATION_LENGTH),
    done: answered - before,
    length: Math.min(STATION_LENGTH, total - before),
  };
}

/** Answers since the last checkpoint: what the coming one explains. */
export function sinceCheckpoint(answers: readonly Answer[]): readonly Answer[] {
  const rest = answers.length % STATION_LENGTH;
  return answers.slice(answers.length - (rest === 0 ? STATION_LENGTH : rest));
}

/** Whether a checkpoint stands between this answer and what follows. */
export function atCheckpoint(answers: readonly Answer[], over: boolean): boolean {
  return answers.length > 0 && (over || answers.length % STATION_LENGTH === 0);
}
