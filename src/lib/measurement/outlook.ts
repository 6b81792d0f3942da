import { AREA_COUNT, type Bank } from './bank';
import { NODE_COUNT, NODES } from './grid';
import type { Posterior } from './posterior';
import { categoryProbabilities, expectedScore, information } from './responseModels';

/**
 * What each task of a bank promises before it is asked. Choosing compares hundreds of tasks at every
 * step, so it reads tables on a coarser grid: every third node, each standing for its neighbours too.
 */
const MERGE = 3;
const COARSE = NODE_COUNT / MERGE;

/** Tails below this share per node are left out; it moves a success probability by under 0.001. */
const NEGLIGIBLE = 1e-4;

/** Item-major rows of COARSE values. Float32: half the memory on a phone, and precise to 1e-7. */
interface Tables {
  readonly success: Float32Array;
  readonly information: Float32Array;
}

const tables = new WeakMap<Bank, Tables>();

/**
 * A task whose location is only known to τ separates people less sharply. The cheap form of
 * integrating τ out is a flatter slope, a′ = a/√(1 + k²a²τ²) with k = 16√3/(15π), k² = 0.346 (the
 * probit approximation of the logistic). Within 0.02 of the exact integral; good enough to rank tasks
 * by, and never used for the posterior.
 */
export function flattenedSlope(slope: number, tau: number): number {
  return slope / Math.sqrt(1 + 0.346 * (slope * tau) ** 2);
}

function build(bank: Bank): Tables {
  const success = new Float32Array(bank.size * COARSE);
  const info = new Float32Array(bank.size * COARSE);
  for (let item = 0; item < bank.size; item++) {
    const thresholds = bank.thresholds[item]!;
    const guess = bank.guess[item]!;
    const slope = flattenedSlope(bank.slope[item]!, bank.uncertainty[item]!);
    const p = new Float64Array(thresholds.length + 1);
    for (let n = 0; n < COARSE; n++) {
      categoryProbabilities(NODES[n * MERGE + 1]!, slope, thresholds, guess, p);
      success[item * COARSE + n] = expectedScore(p) / thresholds.length;
      info[item * COARSE + n] = information(slope, guess, p);
    }
  }
  return { success, information: info };
}

/** Expectations about single tasks for the person this posterior describes. */
export interface Outlook {
  /** Expected score as a share of the highest score, 0..1. */
  success(item: number): number;
  /**
   * Expected reduction of the summed posterior variance of the three areas, in logits²:
   * I·Σ_j cov(θ_j, θ_k)² / (1 + I·var(θ_k)) with I the posterior-weighted information of the task
   * (minimum posterior-weighted variance; van der Linden 1998, Mulder and van der Linden 2009).
   */
  gain(item: number): number;
}

/** Opens the bank's tables (built on first use) for one posterior. */
export function outlook(bank: Bank, { density, covariance }: Posterior): Outlook {
  let built = tables.get(bank);
  if (!built) tables.set(bank, (built = build(bank)));
  const { success, information: info } = built;

  const weights: Float64Array[] = [];
  const span: { from: number; to: number }[] = [];
  const reach: number[] = [];
  for (let k = 0; k < AREA_COUNT; k++) {
    const w = new Float64Array(COARSE);
    for (let i = 0; i < NODE_COUNT; i++) w[Math.floor(i / MERGE)]! += density[k]![i]!;
    let [from, to] = [0, COARSE];
    while (w[from]! < NEGLIGIBLE) from++;
    while (w[to - 1]! < NEGLIGIBLE) to--;
    weights.push(w);
    span.push({ from, to });
    reach.push(covariance[k]!.reduce((sum, c) => sum + c * c, 0));
  }

  const expectation = (table: Float32Array, item: number) => {
    const k = bank.area[item]!;
    const w = weights[k]!;
    const { from, to } = span[k]!;
    const row = item * COARSE;
    let sum = 0;
    for (let n = from; n < to; n++) sum += w[n]! * table[row + n]!;
    return sum;
  };

  return {
    success: (item) => expectation(success, item),
    gain(item) {
      const k = bank.area[item]!;
      const i = expectation(info, item);
      return (i * reach[k]!) / (1 + i * covariance[k]![k]!);
    },
  };
}
