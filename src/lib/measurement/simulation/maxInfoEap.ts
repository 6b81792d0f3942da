import type { Bank } from '../bank';
import { NODE_COUNT, NODES } from '../grid';
import type { Answer } from '../posterior';
import { categoryProbabilities, information } from '../responseModels';

/**
 * The usual recipe of adaptive testing libraries (catR, jsCAT, catsim), for comparison: one area at a
 * time with a prior of its own, ability as EAP under N(0,1), and the task with the greatest Fisher
 * information there. It believes the bank's parameters as they stand, controls no exposure, and knows
 * nothing of the other areas. Kept as lean as it goes, so that its times are a fair mark.
 */

const PRIOR = NODES.map((theta) => Math.exp(-0.5 * theta * theta));

/**
 * EAP of one area under N(0,1).
 *
 * @param answers of this area only
 */
export function eap(bank: Bank, answers: readonly Answer[]): number {
  const density = PRIOR.slice();
  for (const { item, outcome } of answers) {
    if (outcome === 'missing') continue;
    const score = outcome === 'unknown' ? 0 : outcome;
    const curve = curves(bank, item);
    const scores = bank.thresholds[item]!.length + 1;
    for (let i = 0; i < NODE_COUNT; i++) density[i]! *= curve[i * scores + score]!;
  }
  let sum = 0;
  let moment = 0;
  for (let i = 0; i < NODE_COUNT; i++) {
    sum += density[i]!;
    moment += density[i]! * NODES[i]!;
  }
  return moment / sum;
}

const tables = new WeakMap<Bank, Map<number, Float64Array>>();

/** Category probabilities of a task on the grid, node after node; computed once. */
function curves(bank: Bank, item: number): Float64Array {
  let ofBank = tables.get(bank);
  if (!ofBank) tables.set(bank, (ofBank = new Map()));
  let curve = ofBank.get(item);
  if (!curve) {
    const scores = bank.thresholds[item]!.length + 1;
    curve = new Float64Array(NODE_COUNT * scores);
    for (let i = 0; i < NODE_COUNT; i++) {
      categoryProbabilities(
        NODES[i]!,
        bank.slope[item]!,
        bank.thresholds[item]!,
        bank.guess[item]!,
        curve.subarray(i * scores, (i + 1) * scores),
      );
    }
    ofBank.set(item, curve);
  }
  return curve;
}

/** The task with the greatest information at θ among these; the first of equals, null of none. */
export function mostInformative(
  bank: Bank,
  items: readonly number[],
  theta: number,
): number | null {
  let best: number | null = null;
  let most = -Infinity;
  const scratch: Float64Array[] = [];
  for (const item of items) {
    const scores = bank.thresholds[item]!.length + 1;
    const p = categoryProbabilities(
      theta,
      bank.slope[item]!,
      bank.thresholds[item]!,
      bank.guess[item]!,
      (scratch[scores] ??= new Float64Array(scores)),
    );
    const value = information(bank.slope[item]!, bank.guess[item]!, p);
    if (value > most) [best, most] = [item, value];
  }
  return best;
}
