import type { Design } from './design';
import { fairness, type Fairness } from './dif';
import { estimate } from './estimate';
import { fit, type Fit } from './fit';
import { scoreSums } from './personScores';
import { scoreCounts, type Responses } from './responses';
import { uncertainty } from './standardErrors';

/** One task as the answers show it. */
export interface CalibratedItem {
  /** a per logit; 1 in the metric of `variance`. */
  readonly slope: number;
  /** δ1 … δm in logits. */
  readonly thresholds: readonly number[];
  /** Mean of the thresholds. */
  readonly location: number;
  readonly se: {
    readonly location: number;
    readonly slope: number;
    readonly thresholds: readonly number[];
  };
  /** Answers. */
  readonly n: number;
  readonly fit: Fit;
}

export interface Calibration {
  readonly items: readonly CalibratedItem[];
  /** Marginal log likelihood of the answers, without the priors. */
  readonly logLik: number;
  /**
   * Rasch and partial credit without priors: the variance of ability, in the metric in which every
   * slope is 1. null: abilities have variance 1.
   */
  readonly variance: number | null;
  readonly converged: boolean;
  readonly passes: number;
  /** Whether standard errors allow for the doubt about all other tasks. */
  readonly jointErrors: boolean;
  readonly fairness: Fairness | null;
}

/**
 * Why a task cannot be estimated from answers alone, or null where it can: everybody got the same
 * score, or some score in between was never given. (With priors every task can.)
 */
export function notEstimable(counts: readonly number[]): 'sameScore' | 'emptyScore' | null {
  if (counts.filter((n) => n > 0).length < 2) return 'sameScore';
  return counts.every((n) => n > 0) ? null : 'emptyScore';
}

/**
 * Calibrates all tasks together: estimates, standard errors, fit, and fairness between groups.
 *
 * All areas are calibrated jointly under their common prior. Area by area would be biased for adaptive
 * data: a task of one area is also chosen by what was answered in the others, and that is ignorable
 * only for a likelihood that holds those answers too.
 *
 * @param groups how many there are in `responses.group`; below 2 nothing is compared
 * @throws RangeError when there is nothing to estimate
 */
export function calibrate(design: Design, responses: Responses, groups = 0): Calibration {
  const found = estimate(design, responses);
  const errors = uncertainty(found, responses);
  const sums = scoreSums(found, responses, null)[0]!;
  const counts = scoreCounts(
    responses,
    design.items.map(({ scores }) => scores),
  );
  const freeVariance = design.slopes === 'shared' && design.items.every(({ prior }) => !prior);

  const items = design.items.map(({ scores: m }, item): CalibratedItem => {
    const at = found.layout.offset[item]!;
    const a = Math.exp(found.parameters[at]!);
    const delta = found.parameters.subarray(at + 1, at + 1 + m);
    // In the metric where the slope is 1, difficulties are a·δ and have a's doubt in them.
    const unit = freeVariance ? a : 1;
    const covariance = errors.items[item]!;
    const sd = (weights: Float64Array) => {
      let variance = 0;
      for (let i = 0; i <= m; i++)
        for (let j = 0; j <= m; j++)
          variance += weights[i]! * weights[j]! * covariance[i * (m + 1) + j]!;
      return Math.sqrt(Math.max(0, variance));
    };
    /** Weights of a mean of thresholds, by the delta method. */
    const direction = (steps: readonly number[]) => {
      const weights = new Float64Array(m + 1);
      for (const j of steps) {
        weights[j + 1]! += unit / steps.length;
        if (freeVariance) weights[0]! += (unit * delta[j]!) / steps.length;
      }
      return weights;
    };
    const all = Array.from({ length: m }, (_, j) => j);
    const thresholds = all.map((j) => unit * delta[j]!);
    return {
      slope: freeVariance ? 1 : a,
      thresholds,
      location: thresholds.reduce((sum, b) => sum + b, 0) / m,
      se: {
        location: sd(direction(all)),
        slope: freeVariance
          ? 0
          : a * sd(Float64Array.from({ length: m + 1 }, (_, j) => +(j === 0))),
        thresholds: all.map((j) => sd(direction([j]))),
      },
      n: counts[item]!.reduce((sum, n) => sum + n, 0),
      fit: fit(found, item, sums[item]!),
    };
  });

  return {
    items,
    logLik: found.logLik,
    variance: freeVariance ? Math.exp(2 * found.parameters[found.layout.offset[0]!]!) : null,
    converged: found.converged,
    passes: found.passes,
    jointErrors: errors.joint,
    fairness: groups > 1 ? fairness(found, responses, groups) : null,
  };
}
