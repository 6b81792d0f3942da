import type { BankData } from '../../measurement/bank';
import { thresholdsOf, type CalibrationEntry, type CalibrationFile } from '../calibration';
import { AREA_IDS } from '../ids';
import type { Model } from '../model';
import type { Interactions } from './interaction';
import type { TaskSource } from './task-source';

/**
 * Parameters of every task, in the order of the tasks. Where answers have calibrated a task, what they
 * have shown, with the standard error as uncertainty. Else the experts' word: difficulty from the level,
 * slope from the number of scores, uncertainty from the expert's certainty, chance from blind answering.
 */
export function compileBank(
  tasks: readonly TaskSource[],
  model: Model,
  interactions: Interactions,
  calibration: CalibrationFile | null = null,
): BankData {
  const { discrimination, stepSpread, uncertainty } = model.experts;
  const rows = tasks.map((source) => {
    const { task } = source;
    const scores = task.scoring.length;
    const entry = calibrationOf(source, calibration);
    if (entry)
      return {
        source,
        slope: entry.a,
        thresholds: [...thresholdsOf(entry)],
        guess: entry.guess,
        uncertainty: entry.se,
      };
    const difficulty = model.levels[task.level - 1]!.typicalDifficulty;
    return {
      source,
      slope: scores === 1 ? discrimination.twoScores : discrimination.moreScores,
      thresholds: Array.from(
        { length: scores },
        (_, step) => difficulty + (step - (scores - 1) / 2) * stepSpread,
      ),
      // Partial credit already describes what a guess gives; only two-score tasks need a floor.
      guess: scores === 1 ? chanceOfScore(source, 1, interactions) : 0,
      uncertainty: uncertainty[task.certainty],
    };
  });
  const round = (value: number) => Math.round(value * 10_000) / 10_000;
  return {
    ids: tasks.map(({ id }) => id),
    versions: tasks.map(({ task }) => task.version),
    area: tasks.map(({ task }) => AREA_IDS.indexOf(task.area)),
    slope: rows.map(({ slope }) => slope),
    thresholds: rows.map(({ thresholds }) => thresholds.map(round)),
    guess: rows.map(({ guess }) => round(guess)),
    uncertainty: rows.map((row) => row.uncertainty),
    family: tasks.map(({ task }) => task.family),
    competence: tasks.map(({ task }) => task.competence),
    interaction: tasks.map(({ task }) => task.interaction),
    skin: tasks.map(({ task }) => task.skin),
    audience: tasks.map(({ task }) => task.audience),
  };
}

/** The entry that holds for a task as it is now: its version was answered. */
function calibrationOf(
  { id, task }: TaskSource,
  calibration: CalibrationFile | null,
): CalibrationEntry | null {
  const entry =
    calibration && Object.hasOwn(calibration.items, id) ? calibration.items[id] : undefined;
  return entry?.version === task.version ? entry : null;
}

/** What the parameters rest on: numbers of tasks, and people whose answers were used. */
export interface Basis {
  readonly expert: number;
  readonly calibrated: number;
  readonly persons: number;
}

export function basisOf(tasks: readonly TaskSource[], calibration: CalibrationFile | null): Basis {
  const calibrated = tasks.filter((task) => calibrationOf(task, calibration) !== null).length;
  return {
    expert: tasks.length - calibrated,
    calibrated,
    persons: calibrated > 0 ? calibration!.persons : 0,
  };
}

/** Probability that somebody who taps blindly reaches at least `wanted`. */
export function chanceOfScore(
  { task }: TaskSource,
  wanted: number,
  interactions: Interactions,
): number {
  const needed = task.scoring[wanted - 1]?.atLeast ?? Infinity;
  const points = interactions[task.interaction].blind(task.definition);
  if (points.length === 0) return 0; // a definition nobody can answer; the scoring rule says so
  return points.filter((reached) => reached >= needed).length / points.length;
}
