import { detectable, ALPHA, twoSided } from './chance';
import type { Estimate } from './estimate';
import { groupPopulations } from './groupPopulations';
import { mantelHaenszel, stratumCounts } from './mantelHaenszel';
import { scoreSums, type ScoreSums } from './personScores';
import type { Population } from './population';
import type { Responses } from './responses';
import { scoreTest } from './scoreTest';

/** A difference between two groups of equal ability, in logits, with what could have been seen. */
export interface Difference {
  /** Above 0: harder for the focal group. */
  readonly effect: number;
  readonly se: number;
  readonly p: number;
  /** Smallest true effect found at `ALPHA` with a power of 80 %. */
  readonly detectable: number;
}

/** One task, one focal group against the reference group. */
export interface Dif {
  readonly group: number;
  /** Answers of the focal and of the reference group. */
  readonly n: number;
  readonly nReference: number;
  /** Observed: people sorted by ability. */
  readonly mantelHaenszel: Difference | null;
  /** By the model: a shift of the task's location. */
  readonly location: Difference | null;
  /** By the model: a change of log slope, for the task separating one group less well. */
  readonly slope: Difference | null;
  readonly verdict: 'clear' | 'slight' | 'notSeen' | 'cannotTell';
}

export interface Fairness {
  /** Index of the group all others are compared with: the one with the most people. */
  readonly reference: number;
  readonly persons: readonly number[];
  readonly populations: readonly Population[];
  /** Per task one entry for each other group. */
  readonly items: readonly (readonly Dif[])[];
}

/**
 * Below this a difference is held to be negligible: category A of the Educational Testing Service, one
 * unit on its delta scale (Zieky 1993), 1/2.35 of a logit. A study that could not have seen 1.5 units,
 * where category C begins, cannot tell whether the task is fair.
 */
export const NEGLIGIBLE = 0.426;
export const LARGE = 0.638;
/** Fewer answers than this in either group and nothing is said. */
const ENOUGH = 50;

const difference = (found: { effect: number; se: number } | null): Difference | null =>
  found && {
    ...found,
    p: twoSided(found.effect / found.se),
    detectable: detectable(found.se),
  };

/** Differential item functioning of every task between the largest group and each of the others. */
export function fairness(estimate: Estimate, responses: Responses, groups: number): Fairness {
  const persons = new Array<number>(groups).fill(0);
  for (const group of responses.group) if (group >= 0) persons[group]!++;
  const reference = persons.indexOf(Math.max(...persons));
  const populations = groupPopulations(estimate, responses, groups);
  const sums = scoreSums(estimate, responses, populations);
  const strata = stratumCounts(estimate, responses, populations);

  const items = estimate.design.items.map(({ scores }, item) =>
    persons.flatMap((_, group): Dif[] => {
      if (group === reference) return [];
      const [focal, other] = [sums[group]![item]!, sums[reference]![item]!];
      const base = { group, n: focal.n, nReference: other.n };
      if (Math.min(focal.n, other.n) < ENOUGH)
        return [
          { ...base, mantelHaenszel: null, location: null, slope: null, verdict: 'cannotTell' },
        ];
      const mh = mantelHaenszel(strata[reference]![item]!, strata[group]![item]!, scores);
      const location = difference(modelTest(focal, other, scores, 'location'));
      return [
        {
          ...base,
          mantelHaenszel: difference(mh && { effect: mh.logOdds, se: mh.se }),
          location,
          slope:
            estimate.design.slopes === 'free'
              ? difference(modelTest(focal, other, scores, 'slope'))
              : null,
          verdict: verdict(location),
        },
      ];
    }),
  );
  return { reference, persons, populations, items };
}

/**
 * Score test for one parameter of the task being another in the focal group. The location moves all
 * steps together. Squares are taken around each group's mean: where a task does differ, its scores are
 * not 0 on average, and squares around 0 would make the difference look smaller than it is.
 */
function modelTest(focal: ScoreSums, other: ScoreSums, m: number, what: 'location' | 'slope') {
  const own = m + 1;
  const square = ({ width, n, sum, square: raw }: ScoreSums, i: number, j: number) =>
    raw[i * width + j]! - (sum[i]! * sum[j]!) / n;
  const directions = what === 'slope' ? [0] : Array.from({ length: m }, (_, j) => j + 1);
  const cross = new Float64Array(own);
  let sum = 0;
  let variance = 0;
  for (const i of directions) {
    sum += focal.sum[i]!;
    for (let j = 0; j < own; j++) cross[j]! += square(focal, i, j);
    for (const j of directions) variance += square(focal, i, j);
  }
  return scoreTest(
    sum,
    variance,
    cross,
    Float64Array.from({ length: own }, (_, j) => focal.sum[j]! + other.sum[j]!),
    Float64Array.from({ length: own * own }, (_, at) => {
      const [i, j] = [Math.floor(at / own), at % own];
      return square(focal, i, j) + square(other, i, j);
    }),
  );
}

function verdict(location: Difference | null): Dif['verdict'] {
  if (!location) return 'cannotTell';
  const found = location.p < ALPHA;
  if (found) return Math.abs(location.effect) >= NEGLIGIBLE ? 'clear' : 'slight';
  return location.detectable > LARGE ? 'cannotTell' : 'notSeen';
}
