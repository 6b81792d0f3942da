import { rowStarts } from './curves';
import type { Estimate } from './estimate';
import { eachPosterior } from './expectation';
import { NODE_COUNT, NODES, type Population } from './population';
import type { Responses } from './responses';

/** People of equal ability compared: a common log odds ratio over strata. */
export interface MantelHaenszel {
  /** Log odds of a higher score, reference group against focal; above 0 the task is harder for focal. */
  readonly logOdds: number;
  readonly se: number;
}

/** Width in logits of a stratum of equal ability, and how many there are, around 0. */
const STRATUM = 0.25;
const STRATA = 32;

/** Counts of scores: [group][item][stratum × (1 + m)]. */
export type StratumCounts = readonly (readonly Float64Array[])[];

/**
 * Sorts everybody by expected ability in the task's area. In an adaptive test people with the same
 * number of points have met different tasks; Zwick, Thayer and Wingersky (1994) match on the ability
 * estimate instead. Two things keep a difference between the groups' abilities out of it: each group's
 * own mean and SD are its prior, so that equal estimates mean equal abilities; and the studied task
 * itself is left out of the estimate, for with different priors it takes a better answer from the
 * weaker group to reach the same estimate.
 */
export function stratumCounts(
  { design, logs }: Estimate,
  responses: Responses,
  populations: readonly Population[],
): StratumCounts {
  const counts = populations.map(() =>
    design.items.map(({ scores }) => new Float64Array(STRATA * (scores + 1))),
  );
  const { of } = rowStarts(design);
  const inverse = logs.map((log) => Math.exp(-log));
  const { start, item, score, group } = responses;
  const nodes = NODE_COUNT;
  eachPosterior(design, responses, logs, populations, (person, solver) => {
    const own = counts[group[person]!]!;
    for (let at = start[person]!; at < start[person + 1]!; at++) {
      const task = item[at]!;
      const { area, scores } = design.items[task]!;
      const post = solver.posterior[area]!;
      const row = (of[task]! + score[at]!) * nodes;
      let total = 0;
      let mean = 0;
      for (let q = solver.from[area]!; q < solver.to[area]!; q++) {
        const mass = post[q]! * inverse[row + q]!;
        total += mass;
        mean += mass * NODES[q]!;
      }
      const stratum = Math.floor(mean / total / STRATUM) + STRATA / 2;
      const cell = Math.min(STRATA - 1, Math.max(0, stratum)) * (scores + 1) + score[at]!;
      own[task]![cell]!++;
    }
  });
  return counts;
}

/**
 * The estimate of Mantel and Haenszel (1959), for more than two scores in the form of Liu and Agresti
 * (1996): cumulative odds over all cuts between scores. Its standard error is the one implied by
 * Mantel's (1963) test of the scores, so that estimate and test agree.
 *
 * @returns null where no stratum holds people of both groups with different scores
 */
export function mantelHaenszel(
  reference: Float64Array,
  focal: Float64Array,
  highest: number,
): MantelHaenszel | null {
  const width = highest + 1;
  let [favour, against, difference, variance] = [0, 0, 0, 0];
  for (let at = 0; at < reference.length; at += width) {
    const [ref, foc] = [reference.subarray(at, at + width), focal.subarray(at, at + width)];
    const total = (of: Float64Array) => of.reduce((a, b) => a + b, 0);
    const [r, f] = [total(ref), total(foc)];
    const n = r + f;
    if (r === 0 || f === 0) continue;

    let [refAbove, focAbove] = [0, 0];
    for (let cut = highest; cut >= 1; cut--) {
      refAbove += ref[cut]!;
      focAbove += foc[cut]!;
      favour += (refAbove * (f - focAbove)) / n;
      against += (focAbove * (r - refAbove)) / n;
    }

    let [sum, square, own] = [0, 0, 0];
    for (let s = 0; s <= highest; s++) {
      const both = ref[s]! + foc[s]!;
      sum += s * both;
      square += s * s * both;
      own += s * ref[s]!;
    }
    difference += own - (r * sum) / n;
    if (n > 1) variance += (r * f * (n * square - sum * sum)) / (n * n * (n - 1));
  }
  if (!(favour > 0 && against > 0 && variance > 0)) return null;
  const logOdds = Math.log(favour / against);
  const z = difference / Math.sqrt(variance);
  // Near no difference z says little about the size of a standard error; there Peto's 1/√V is exact.
  const se = Math.abs(z) > 0.5 && z * logOdds > 0 ? logOdds / z : 1 / Math.sqrt(variance);
  return { logOdds, se };
}
