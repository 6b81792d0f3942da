import type { Bank } from './bank';
import { NODE_COUNT, NODES } from './grid';
import { categoryProbabilities } from './responseModels';

/**
 * Gauss–Hermite rule for N(0,1), nine nodes (Golub and Welsch 1969): [node, weight], both signs.
 * Error of a category probability below 1e-5 at a·τ = 0.96 (an expert-rated task of slope 1.2 at the
 * least certain expert's τ = 0.8), below 2e-4 at a·τ = 1.6.
 */
const HERMITE: readonly (readonly [number, number])[] = [
  [0, 0.40634920634920635],
  [1.0232556637891324, 0.24409750289493945],
  [2.07684797867783, 0.04991640676521785],
  [3.2054290028564703, 0.002789141321231768],
  [4.512745863399783, 0.00002234584400774659],
].flatMap(([x, w]) => (x === 0 ? [[0, w!] as const] : [[x!, w!] as const, [-x!, w!] as const]));

/** Below this a probability is a rounding matter; the floor keeps every logarithm finite. */
const TINIEST = 1e-300;

/**
 * Category probabilities with the experts' doubt about the task's location integrated out:
 * ∫ P(s | θ − t) N(t; 0, τ²) dt. Each task is answered once and its doubt is its own, so doing this
 * task by task is exact for the whole attempt.
 */
export function marginalProbabilities(
  bank: Bank,
  item: number,
  theta: number,
  into: Float64Array = new Float64Array(bank.thresholds[item]!.length + 1),
  scratch: Float64Array = new Float64Array(into.length),
): Float64Array {
  const slope = bank.slope[item]!;
  const thresholds = bank.thresholds[item]!;
  const guess = bank.guess[item]!;
  const tau = bank.uncertainty[item]!;
  if (tau === 0) return categoryProbabilities(theta, slope, thresholds, guess, into);
  into.fill(0);
  for (const [x, w] of HERMITE) {
    categoryProbabilities(theta - tau * x, slope, thresholds, guess, scratch);
    for (let s = 0; s < into.length; s++) into[s]! += w * scratch[s]!;
  }
  return into;
}

/**
 * Memory of what has been computed, never of what happened: an answered task is asked about again at
 * every later step, and its curves do not change.
 */
const tables = new WeakMap<Bank, Map<number, readonly Float64Array[]>>();

/** Per score 0..m: log P(score | θ) on the ability grid. */
export function logLikelihoods(bank: Bank, item: number): readonly Float64Array[] {
  let ofBank = tables.get(bank);
  if (!ofBank) tables.set(bank, (ofBank = new Map()));
  let rows = ofBank.get(item);
  if (!rows) {
    const scores = bank.thresholds[item]!.length + 1;
    const built = Array.from({ length: scores }, () => new Float64Array(NODE_COUNT));
    const p = new Float64Array(scores);
    const scratch = new Float64Array(scores);
    for (let i = 0; i < NODE_COUNT; i++) {
      marginalProbabilities(bank, item, NODES[i]!, p, scratch);
      for (let s = 0; s < scores; s++) built[s]![i] = Math.log(Math.max(TINIEST, p[s]!));
    }
    ofBank.set(item, (rows = built));
  }
  return rows;
}
