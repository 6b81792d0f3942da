import type { BankData } from '../measurement/bank';
import { categoryProbabilities } from '../measurement/responseModels';

/**
 * How likely each score is for people in the middle of each level, by the numbers the task is measured
 * with. Levels 1 and 6 have no outer edge; half a logit beyond their one edge stands for them.
 *
 * @param item index in the bank
 * @param cuts where levels 2 to 6 begin, in logits
 * @returns per level P(at least 1), …, P(at least m)
 */
export function curveOf(
  bank: Pick<BankData, 'slope' | 'thresholds' | 'guess'>,
  item: number,
  cuts: readonly number[],
): number[][] {
  const edges = [cuts[0]! - 1, ...cuts, cuts.at(-1)! + 1];
  return edges.slice(1).map((upper, level) => {
    const theta = (edges[level]! + upper) / 2;
    const p = categoryProbabilities(
      theta,
      bank.slope[item]!,
      bank.thresholds[item]!,
      bank.guess[item]!,
    );
    return [...p.keys()].slice(1).map((score) => p.slice(score).reduce((sum, one) => sum + one));
  });
}
