import { rowStarts, scoreTables } from './curves';
import type { Estimate } from './estimate';
import { eachPosterior } from './expectation';
import { NODE_COUNT, NODES, type Population } from './population';
import type { Responses } from './responses';

/**
 * Sums over people of their marginal scores for one task: by Fisher's identity the derivative of one
 * person's log likelihood is the posterior mean of the complete-data score. Directions are the task's
 * own parameters (log a, δ1 … δm) and, last, a bend of its curve.
 */
export interface ScoreSums {
  readonly width: number;
  /** People who answered the task. */
  n: number;
  readonly sum: Float64Array;
  /** Sum of s·sᵀ, width². */
  readonly square: Float64Array;
}

/**
 * The bend: h(θ)·(score − expected score) with h a parabola that is 0 on average and flat on average
 * over those who answered the task, so that it is what slope and location cannot follow.
 */
function bends(estimate: Estimate): Float64Array[] {
  const { design, counts } = estimate;
  const { of } = rowStarts(design);
  return design.items.flatMap(({ scores }, item) => {
    const people = new Float64Array(NODE_COUNT);
    for (let s = 0; s <= scores; s++)
      for (let q = 0; q < NODE_COUNT; q++) people[q]! += counts[(of[item]! + s) * NODE_COUNT + q]!;
    const total = people.reduce((a, b) => a + b, 0);
    const mean = people.reduce((sum, n, q) => sum + n * NODES[q]!, 0) / total;
    const variance = people.reduce((sum, n, q) => sum + n * (NODES[q]! - mean) ** 2, 0) / total;
    const rows = Array.from({ length: scores + 1 }, () => new Float64Array(NODE_COUNT));
    for (let q = 0; q < NODE_COUNT; q++) {
      let expected = 0;
      for (let s = 1; s <= scores; s++)
        expected += s * Math.exp(estimate.logs[(of[item]! + s) * NODE_COUNT + q]!);
      // Beyond three SDs there is nobody to see a bend, and a parabola would make them count most.
      const z = Math.max(-3, Math.min(3, (NODES[q]! - mean) / Math.sqrt(variance)));
      for (let s = 0; s <= scores; s++) rows[s]![q] = (z * z - 1) * (s - expected);
    }
    return rows;
  });
}

/**
 * One pass over all people.
 *
 * @param populations one for each group; null takes all people as one group, as in the estimation
 * @returns sums[group][item]
 */
export function scoreSums(
  estimate: Estimate,
  responses: Responses,
  populations: readonly Population[] | null,
): ScoreSums[][] {
  const { design, logs } = estimate;
  const { of } = rowStarts(design);
  const tables = scoreTables(estimate);
  const bend = bends(estimate);
  const groups = populations?.length ?? 1;
  const sums = Array.from({ length: groups }, () =>
    design.items.map(({ scores }): ScoreSums => {
      const width = scores + 2;
      return {
        width,
        n: 0,
        sum: new Float64Array(width),
        square: new Float64Array(width * width),
      };
    }),
  );
  const { start, item, score, group } = responses;
  const count = NODE_COUNT;
  const own = new Float64Array(Math.max(...design.items.map(({ scores }) => scores)) + 2);
  eachPosterior(design, responses, logs, populations, (person, solver) => {
    const ofGroup = sums[populations ? group[person]! : 0]!;
    for (let at = start[person]!; at < start[person + 1]!; at++) {
      const task = item[at]!;
      const { area, scores } = design.items[task]!;
      const post = solver.posterior[area]!;
      const [from, to] = [solver.from[area]!, solver.to[area]!];
      const row = of[task]! + score[at]!;
      const table = tables[row]!;
      for (let j = 0; j <= scores; j++) {
        let sum = 0;
        const stretch = j * count;
        for (let q = from; q < to; q++) sum += post[q]! * table[stretch + q]!;
        own[j] = sum;
      }
      let bent = 0;
      const curve = bend[row]!;
      for (let q = from; q < to; q++) bent += post[q]! * curve[q]!;
      own[scores + 1] = bent;

      const into = ofGroup[task]!;
      const { width } = into;
      into.n++;
      for (let i = 0; i < width; i++) {
        into.sum[i]! += own[i]!;
        for (let j = 0; j < width; j++) into.square[i * width + j]! += own[i]! * own[j]!;
      }
    }
  });
  return sums;
}
