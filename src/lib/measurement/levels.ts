import { NODE_COUNT } from './grid';
import type { Posterior } from './posterior';

/** A run of levels, 1-based and inclusive, and how much of the posterior it holds. */
export interface LevelSet {
  readonly from: number;
  readonly to: number;
  readonly probability: number;
}

/** What may be said about one area. */
export interface AreaLevels {
  /** P(level 1), P(level 2) …, summing to 1. */
  readonly levelProbability: readonly number[];
  /** Two levels to a stage. */
  readonly stageProbability: readonly number[];
  /** Index of the likeliest stage; the lower one when two are equally likely. */
  readonly stage: number;
  readonly stageCertainty: number;
  /** The fewest neighbouring levels that hold `SET_PROBABILITY`; of equally few, the likeliest. */
  readonly levelSet: LevelSet;
  /** Expected ability in logits, and its posterior SD. */
  readonly mean: number;
  readonly sd: number;
}

/** How much of the posterior the spoken set of levels must hold (MEASUREMENT.md). */
export const SET_PROBABILITY = 0.9;
const LEVELS_PER_STAGE = 2;

/** Nodes that the formula below reads beyond either end of the grid, where the density is 0. */
const MARGIN = 3;
/** Room to work in: the density with its margins, and its integral up to each node. */
const f = new Float64Array(NODE_COUNT + 2 * MARGIN);
const upTo = new Float64Array(NODE_COUNT);

/**
 * P(θ ≤ cut) for each cut, from a density on equal steps. A cell is integrated as the quintic through
 * its six nearest nodes, (802(f₀ + f₁) − 93(f₋₁ + f₂) + 11(f₋₂ + f₃))/1440 of a step; within the cell
 * of the cut, the cumulative is the cubic Hermite with the density as its slope. Summing whole nodes
 * instead would round a person's ability to the grid and overstate certainty.
 * Against an analytic normal: below 1e-4 for SD ≥ 0.2 logits.
 */
function cumulative(nodes: Float64Array, density: Float64Array, cuts: readonly number[]): number[] {
  f.set(density, MARGIN);
  const last = nodes.length - 1;
  for (let i = 0, n = MARGIN; i < last; i++, n++) {
    const cell =
      (802 * (f[n]! + f[n + 1]!) - 93 * (f[n - 1]! + f[n + 2]!) + 11 * (f[n - 2]! + f[n + 3]!)) /
      1440;
    upTo[i + 1] = upTo[i]! + Math.max(0, cell);
  }
  const total = upTo[last]!;
  const step = (nodes[last]! - nodes[0]!) / last;
  return cuts.map((cut) => {
    const at = (cut - nodes[0]!) / step;
    if (at <= 0) return 0;
    if (at >= last) return 1;
    const i = Math.floor(at);
    const t = at - i;
    const [low, high] = [upTo[i]!, upTo[i + 1]!];
    const slopes = (1 - t) * density[i]! - t * density[i + 1]!;
    const value = low + t * t * (3 - 2 * t) * (high - low) + t * (1 - t) * slopes;
    return Math.min(high, Math.max(low, value)) / total;
  });
}

function smallestSet(probability: readonly number[]): LevelSet {
  const count = probability.length;
  let best: LevelSet = { from: 1, to: count, probability: 1 };
  for (let from = 1; from <= count; from++) {
    let sum = 0;
    for (let to = from; to <= count; to++) {
      sum += probability[to - 1]!;
      if (sum < SET_PROBABILITY) continue;
      const shorter = to - from - (best.to - best.from);
      if (shorter < 0 || (shorter === 0 && sum > best.probability)) {
        best = { from, to, probability: Math.min(1, sum) };
      }
      break;
    }
  }
  return best;
}

/**
 * Levels and stages per area.
 *
 * @param cuts where levels 2, 3, 4 … begin, in logits, rising; five for six levels in three stages
 * @throws RangeError when the cuts are not finite or do not rise
 */
export function levels(posterior: Posterior, cuts: readonly number[]): AreaLevels[] {
  if (!cuts.every((cut, i) => Number.isFinite(cut) && (i === 0 || cut > cuts[i - 1]!))) {
    throw new RangeError(`Cut scores must be numbers that rise; these are ${cuts.join(', ')}.`);
  }
  return posterior.density.map((density, k) => {
    const below = [0, ...cumulative(posterior.nodes, density, cuts), 1];
    const levelProbability = cuts
      .map((_, i) => Math.max(0, below[i + 1]! - below[i]!))
      .concat(Math.max(0, 1 - below[cuts.length]!));
    const stageProbability: number[] = [];
    levelProbability.forEach((p, i) => {
      const stage = Math.floor(i / LEVELS_PER_STAGE);
      stageProbability[stage] = (stageProbability[stage] ?? 0) + p;
    });
    const stageCertainty = Math.max(...stageProbability);
    return {
      levelProbability,
      stageProbability,
      stage: stageProbability.indexOf(stageCertainty),
      stageCertainty,
      levelSet: smallestSet(levelProbability),
      mean: posterior.mean[k]!,
      sd: Math.sqrt(posterior.covariance[k]![k]!),
    };
  });
}
