import { createBank } from '../../measurement';
import { NODES } from '../../measurement/grid';
import { flattenedSlope } from '../../measurement/outlook';
import { categoryProbabilities, information as fisher } from '../../measurement/responseModels';
import { compileBank } from '../compiler/bank';
import type { Rule } from './rule';

/** Least share of the bank's information that must come from doing something other than choosing. */
const LEAST = 0.6;

/** Shares of the adults who stand at each ability of the grid, N(0, 1). */
const WEIGHTS = (() => {
  const density = NODES.map((ability) => Math.exp(-(ability ** 2) / 2));
  const sum = density.reduce((a, b) => a + b, 0);
  return density.map((share) => share / sum);
})();

/** A result rests on what people do, not on what they pick: most information is not from `choice`. */
export const information: Rule = ({ model, tasks, interactions }) => {
  if (tasks.length === 0) return [];
  const bank = createBank(compileBank(tasks, model, interactions));
  let total = 0;
  let doing = 0;
  tasks.forEach(({ task }, item) => {
    const slope = flattenedSlope(bank.slope[item]!, bank.uncertainty[item]!);
    const guess = bank.guess[item]!;
    const own = NODES.reduce((sum, ability, node) => {
      const scores = categoryProbabilities(ability, slope, bank.thresholds[item]!, guess);
      return sum + WEIGHTS[node]! * fisher(slope, guess, scores);
    }, 0);
    total += own;
    if (task.interaction !== 'choice') doing += own;
  });
  if (doing >= LEAST * total) return [];
  const percent = (share: number) => `${Math.floor(100 * share)} %`;
  return [
    {
      severity: 'error',
      file: 'content/tasks',
      line: 1,
      message: `${percent(doing / total)} of the bank's information comes from tasks other than "choice"; it must be at least ${percent(LEAST)}, so write more of the others or turn some "choice" tasks into them`,
    },
  ];
};
