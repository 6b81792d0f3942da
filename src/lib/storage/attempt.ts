import type { AudienceId, SelfRatingAnswer, TaskId, TrackId } from '../content/ids';

/**
 * What happened on one task: a score 0..m, "ved ikke endnu", or missing (tapped faster than anyone
 * reads). A missing answer is kept, because it was given, but never enters the measurement.
 */
export type Outcome = number | 'unknown' | 'missing';

/**
 * Begins the id of a task that an attempt out of a take-home code names by a number only, because the
 * version that read the code did not know the task.
 */
export const UNNAMED_TASK = 'code:';

/** One answer, written once and never changed. Order is `seq`, never a clock. */
export interface Answer {
  readonly attemptId: string;
  /** 0, 1, 2 … within the attempt, without gaps. */
  readonly seq: number;
  readonly taskId: TaskId;
  readonly taskVersion: number;
  readonly outcome: Outcome;
  /**
   * The interaction's own response, kept so that a later scoring can be checked. null for "ved ikke",
   * and for what came by a take-home code, which carries outcomes only.
   */
  readonly response: unknown;
}

/**
 * Everything that is needed to replay an attempt, together with its ordered answers. Levels,
 * progress, the next task and the report are derived and never stored.
 */
export interface Attempt {
  readonly id: string;
  /** Unsigned 32-bit seed of every random choice in this attempt. */
  readonly seed: number;
  readonly contentVersion: string;
  readonly track: TrackId;
  readonly audience: AudienceId;
  readonly calm: boolean;
  /** Tasks seen in earlier attempts within 90 days when this one began; avoided while others are left. */
  readonly excluded: readonly TaskId[];
  /** Statement id → answer. A statement that was skipped is absent: not measured is not low. */
  readonly selfRating: Readonly<Record<string, SelfRatingAnswer>>;
  /** Tasks asked for beyond the track ("tre mere"), a multiple of three. */
  readonly extra: number;
  /** ISO 8601, for the person's own list of attempts; never used for order or score. */
  readonly startedAt: string;
  readonly finishedAt: string | null;
}
