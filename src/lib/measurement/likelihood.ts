import type { Bank } from './bank';
import { NODE_COUNT, NODES } from './grid';
import { categoryProbabilities } from './responseModels';

/**
 * Gauss–Hermite rule for N(0,1), nine nodes and their weights (Golub and Welsch 1969).
 * Error of a category probability below 1e-5 at a·τ = 0.96 (an expert-rated task of slope 1.2 at the
 * least certain expert's τ = 0.8), below 2e-4 at a·τ = 1.6.
 */
const HERMITE_NODES = [
  -4.512745863399783, -3.2054290028564703, -2.07684797867783, -1.0232556637891324, 0,
  1.0232556637891324, 2.07684797867783, 3.2054290028564703, 4.512745863399783,
];
const HERMITE_WEIGHTS = [
  0.00002234584400774659, 0.002789141321231768, 0.04991640676521785, 0.24409750289493945,
  0.40634920634920635, 0.24409750289493945, 0.04991640676521785, 0.002789141321231768,
  0.00002234584400774659,
];

/** Below this a probability is a rounding matter; the floor keeps every logarithm finite. */
const TINIEST = 1e-300;

/** Beyond exponents of this size, products of powers of e might leave the range of a double. */
const SAFE_EXPONENT = 300;

/**
 * P(score | θ) on the ability grid, with the experts' doubt about the task's location integrated out:
 * ∫ P(s | θ − t) N(t; 0, τ²) dt. Each task is answered once and its doubt is its own, so doing this
 * task by task is exact for the whole attempt. A calibrated task has τ = 0, and all nine points are one.
 *
 * Every step brings the answer to a new task, so this is not to be slow. P(s | θ − t) ∝
 * (e^{aθ} · e^{−at})^s · e^{−aΣδ} falls apart into factors of the node, of the doubt and of the score,
 * and nothing is left to exponentiate in the inner loop: six times as fast as `categoryProbabilities`,
 * which serves tasks that no editor would write.
 */
function curve(bank: Bank, item: number, score: number): Float64Array {
  const slope = bank.slope[item]!;
  const thresholds = bank.thresholds[item]!;
  const guess = bank.guess[item]!;
  const tau = bank.uncertainty[item]!;
  const doubt = HERMITE_NODES.map((x) => Math.exp(-slope * tau * x));
  const ease = [1];
  for (const step of thresholds) ease.push(ease.at(-1)! * Math.exp(-slope * step));
  const farthest = NODES[NODE_COUNT - 1]! + 5 * tau + Math.max(...thresholds.map(Math.abs));
  const safe = slope * farthest * thresholds.length < SAFE_EXPONENT;

  const p = new Float64Array(NODE_COUNT);
  for (let i = 0; i < NODE_COUNT; i++) {
    const ability = Math.exp(slope * NODES[i]!);
    let share = 0;
    for (let n = 0; n < doubt.length; n++) {
      const odds = ability * doubt[n]!;
      let power = 1;
      let own = 1;
      let all = 1;
      if (safe) {
        for (let s = 1; s < ease.length; s++) {
          power *= odds;
          const part = power * ease[s]!;
          all += part;
          if (s === score) own = part;
        }
      } else {
        own = categoryProbabilities(NODES[i]! - tau * HERMITE_NODES[n]!, slope, thresholds, 0)[
          score
        ]!;
      }
      share += (HERMITE_WEIGHTS[n]! * own) / all;
    }
    p[i] = (score === 1 ? guess : 0) + (1 - guess) * share;
  }
  return p;
}

/**
 * Memory of what has been computed, never of what happened: an answered task is asked about again at
 * every later step, and its curves do not change.
 */
const tables = new WeakMap<Bank, Map<number, Float64Array[]>>();

/** log P(score | θ) on the ability grid, for a score 0..m. */
export function logLikelihood(bank: Bank, item: number, score: number): Float64Array {
  let ofBank = tables.get(bank);
  if (!ofBank) tables.set(bank, (ofBank = new Map()));
  let rows = ofBank.get(item);
  if (!rows) ofBank.set(item, (rows = []));
  let row = rows[score];
  if (!row) {
    row = rows[score] = curve(bank, item, score).map((p) => Math.log(Math.max(TINIEST, p)));
  }
  return row;
}
