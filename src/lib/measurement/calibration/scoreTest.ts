import { cholesky, solveWith } from './linear';

/** One step of a task's parameters in a direction that the model does not have. */
export interface ScoreTest {
  /** One Newton step from "no difference": in the direction's own unit. */
  readonly effect: number;
  readonly se: number;
}

/**
 * Neyman's C(α), the score (Lagrange multiplier) test that does not mind by which estimator the task's
 * own parameters were found (Glas 1998, 1999 for item response models): the direction's score, less
 * what the task's own parameters explain of it, against its variance.
 *
 * @param sum score of the direction, summed over people
 * @param variance its sum of squares
 * @param cross sums of its products with the scores of the own parameters
 * @param ownSum scores of the own parameters, summed
 * @param own their sums of products, a square matrix (overwritten)
 * @returns null where there is too little to tell
 */
export function scoreTest(
  sum: number,
  variance: number,
  cross: Float64Array,
  ownSum: Float64Array,
  own: Float64Array,
): ScoreTest | null {
  const n = cross.length;
  if (!cholesky(own, n)) return null;
  const weights = solveWith(own, n, cross.slice());
  let adjusted = sum;
  let left = variance;
  for (let i = 0; i < n; i++) {
    adjusted -= weights[i]! * ownSum[i]!;
    left -= weights[i]! * cross[i]!;
  }
  if (!(left > 1e-9 * variance) || !(left > 0)) return null;
  return { effect: adjusted / left, se: 1 / Math.sqrt(left) };
}
