import { RULES } from '../../measurement';
import type { TaskId } from '../../content/ids';
import type { Answer, Attempt } from '../../storage/attempt';
import { progress, STATION_LENGTH } from '../replay';

/** One of the three trails: how many of its tasks were met, and how far along it that is, 0 to 1. */
export interface TrailWalked {
  readonly tasks: number;
  readonly along: number;
}

/** What the map shows of an attempt. Never of how well it went: only of how far. */
export interface Walk {
  readonly answered: number;
  readonly arrived: boolean;
  /** Of the balloon: 0 on the meadow, 1 at the view; a little above it when one has arrived. */
  readonly height: number;
  /** By area. */
  readonly trails: readonly TrailWalked[];
  /** Stations left behind or arrived at, the last of all being the view. */
  readonly reached: number;
  readonly stations: number;
  /** Heights of the stations below the view, from the lowest. */
  readonly levels: readonly number[];
}

/** Index of a task's area; null for a task that has left the bank. */
export type AreaOf = (task: TaskId) => number | null;

// Each task lifts a little less than the one before: progress that runs fast to slow keeps more
// people going than an even one (Villar et al. 2013).
const LIFT = 1.5;
const TRAIL_LIFT = 1.5;
/** How far above the view the balloon can get, and after how many tasks half of that. */
const ABOVE = 0.15;
const HALF_ABOVE = 10;
/** A station closer to the view than this is the view. */
const HIGHEST_STATION = 0.97;

const rise = (share: number) => 1 - (1 - Math.min(1, share)) ** LIFT;

/**
 * Where a walk has come to, made anew of the answers each time. Whoever has arrived stays there: three
 * tasks more lift the balloon above the view.
 *
 * @param over whether there is no task left in it
 */
export function walkOf(
  attempt: Attempt,
  answers: readonly Answer[],
  areaOf: AreaOf,
  over = attempt.finishedAt !== null,
): Walk {
  const answered = answers.length;
  const arrived = over || attempt.extra > 0;
  const length = RULES.tracks[attempt.track];
  const stations = arrived
    ? Math.max(1, Math.ceil(answered / STATION_LENGTH))
    : progress(attempt, answered).stations;
  const met = [0, 0, 0];
  for (const { taskId } of answers) {
    const area = areaOf(taskId);
    if (area !== null) met[area]! += 1;
  }
  return {
    answered,
    arrived,
    height: arrived ? 1 + (ABOVE * answered) / (answered + HALF_ABOVE) : rise(answered / length),
    trails: met.map((tasks) => ({
      tasks,
      along: arrived ? 1 : 1 - Math.exp((-TRAIL_LIFT * tasks * met.length) / length),
    })),
    reached: arrived ? stations : Math.floor(answered / STATION_LENGTH),
    stations,
    levels: Array.from({ length: stations - 1 }, (_, index) =>
      rise(((index + 1) * STATION_LENGTH) / length),
    ).filter((level) => level < HIGHEST_STATION),
  };
}
