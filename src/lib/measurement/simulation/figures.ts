import { AREA_COUNT } from '../bank';
import { levels } from '../levels';
import type { Posterior } from '../posterior';

/** How well abilities, levels and stages were found, over all areas or in one of them. */
export interface Figures {
  /** Tasks an attempt took. In one area: tasks of that area. */
  readonly tasksMean: number;
  /** Root mean square of estimated minus true ability, in logits. */
  readonly rmse: number;
  /** Mean of estimated minus true ability, in logits. */
  readonly bias: number;
  /** Share whose likeliest stage, or level, is the true one; or at most one level away. */
  readonly exactStage: number;
  readonly exactLevel: number;
  readonly withinOneLevel: number;
  /** Share whose true ability lies in the middle 95 % of the posterior; and of those beyond ±1.5. */
  readonly coverage95: number;
  /** Null when nobody is that far out. */
  readonly coverage95Extreme: number | null;
  /** Levels in the set that is spoken of, and the share of sets that hold the true level. */
  readonly setSize90: number;
  readonly setHit90: number;
  /** Mean certainty stated of the stage that was named; `exactStage` is what it should be. */
  readonly statedStage: number;
}

/** Of those told a certainty from `from` to below `to`: what they were told, and what came true. */
export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  readonly stated: number;
  readonly actual: number;
}

/** Abilities farther out than this many logits (SDs of the population) count as extreme. */
export const EXTREME = 1.5;
const LEVELS_PER_STAGE = 2;
const DECILES = 10;

/** Running sums; one for all areas and one for each. */
interface Sums {
  n: number;
  tasks: number;
  error: number;
  squared: number;
  stage: number;
  level: number;
  near: number;
  covered: number;
  extreme: number;
  extremeCovered: number;
  setSize: number;
  setHit: number;
  stated: number;
}

const zero = (): Sums => ({
  n: 0,
  tasks: 0,
  error: 0,
  squared: 0,
  stage: 0,
  level: 0,
  near: 0,
  covered: 0,
  extreme: 0,
  extremeCovered: 0,
  setSize: 0,
  setHit: 0,
  stated: 0,
});

function toFigures(sums: Sums, attempts: number): Figures {
  const share = (count: number) => count / sums.n;
  return {
    tasksMean: sums.tasks / attempts,
    rmse: Math.sqrt(share(sums.squared)),
    bias: share(sums.error),
    exactStage: share(sums.stage),
    exactLevel: share(sums.level),
    withinOneLevel: share(sums.near),
    coverage95: share(sums.covered),
    coverage95Extreme: sums.extreme > 0 ? sums.extremeCovered / sums.extreme : null,
    setSize90: share(sums.setSize),
    setHit90: share(sums.setHit),
    statedStage: share(sums.stated),
  };
}

/** Collects attempts one by one and tells the figures in the end. */
export class FigureKeeper {
  readonly #all = zero();
  readonly #areas = Array.from({ length: AREA_COUNT }, zero);
  readonly #bins = Array.from({ length: DECILES }, () => ({ n: 0, stated: 0, actual: 0 }));
  readonly #cuts: readonly number[];
  #attempts = 0;

  /** @param cuts where levels 2, 3 … begin, in logits, rising */
  constructor(cuts: readonly number[]) {
    this.#cuts = cuts;
  }

  /** @param tasks given per area */
  add(posterior: Posterior, theta: readonly number[], tasks: readonly number[]): void {
    this.#attempts++;
    levels(posterior, this.#cuts).forEach((found, k) => {
      const true_ = theta[k]!;
      const level = 1 + this.#cuts.filter((cut) => true_ >= cut).length;
      const likeliest = found.levelProbability;
      const called = 1 + likeliest.indexOf(Math.max(...likeliest));
      const right = Number(found.stage === Math.floor((level - 1) / LEVELS_PER_STAGE));
      // P(θ ≤ the truth), by the very interpolation that levels are found with.
      const below = levels(posterior, [true_])[k]!.levelProbability[0]!;
      const covered = Number(below >= 0.025 && below <= 0.975);
      const extreme = Number(Math.abs(true_) > EXTREME);
      for (const sums of [this.#all, this.#areas[k]!]) {
        sums.n++;
        sums.tasks += tasks[k]!;
        sums.error += found.mean - true_;
        sums.squared += (found.mean - true_) ** 2;
        sums.stage += right;
        sums.level += Number(called === level);
        sums.near += Number(Math.abs(called - level) <= 1);
        sums.covered += covered;
        sums.extreme += extreme;
        sums.extremeCovered += extreme * covered;
        sums.setSize += found.levelSet.to - found.levelSet.from + 1;
        sums.setHit += Number(level >= found.levelSet.from && level <= found.levelSet.to);
        sums.stated += found.stageCertainty;
      }
      const bin = this.#bins[Math.min(DECILES - 1, Math.floor(found.stageCertainty * DECILES))]!;
      bin.n++;
      bin.stated += found.stageCertainty;
      bin.actual += right;
    });
  }

  overall(): Figures {
    return toFigures(this.#all, this.#attempts);
  }

  perArea(): Figures[] {
    return this.#areas.map((sums) => toFigures(sums, this.#attempts));
  }

  /** Bins nobody fell into are left out: a stage of three is never named with less than a third. */
  stageCalibration(): CalibrationBin[] {
    return this.#bins.flatMap(({ n, stated, actual }, i) =>
      n === 0
        ? []
        : [{ from: i / DECILES, to: (i + 1) / DECILES, n, stated: stated / n, actual: actual / n }],
    );
  }
}
