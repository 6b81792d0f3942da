import { AREA_COUNT } from './bank';

/**
 * The ability grid: θ = −7 … 7 in steps of 0.1. On a smooth density that has died out at both ends
 * the plain sum over equal steps converges faster than any power of the step (Trefethen and Weideman
 * 2014). ±7 rather than ±6, because cutting N(0,1) at 6 loses 7e-8 of its variance, at 7 only 1e-10.
 */
export const STEP = 0.1;
export const NODE_COUNT = 141;
export const NODES = Float64Array.from({ length: NODE_COUNT }, (_, i) => (i - 70) / 10);

/** θ_k given the common ability g, for one correlation. */
export interface Kernel {
  /** Prior weight of each g node, summing to 1. */
  readonly weight: Float64Array;
  /** Per g: P(θ node | g), summing to 1; zero outside [from, to). */
  readonly rows: readonly {
    readonly from: number;
    readonly to: number;
    readonly p: Float64Array;
  }[];
}

/** Standard deviations after which a normal density is left out: φ(7)/φ(0) is 2e-11. */
const REACH = 7;

/**
 * Coarsest useful step in g; and the step as a share of the narrowest thing that can stand on the g
 * axis. The likelihood of g is three curves, each at least √((1−ρ)/ρ) wide, multiplied. With a step of
 * that width the sum's error is 2·exp(−2π²) ≈ 5e-9 at the very worst.
 */
const COMMON_STEP = 0.4;
const COMMON_STEP_SHARE = 1;

const kernels = new Map<number, Kernel>();

/** φ at the points, scaled to sum 1. */
function normalWeights(points: ArrayLike<number>, mean: number, sd: number): Float64Array {
  const p = Float64Array.from(points, (x) => Math.exp(-0.5 * ((x - mean) / sd) ** 2));
  const sum = p.reduce((a, b) => a + b, 0);
  return p.map((x) => x / sum);
}

/**
 * Prior N(0, Σ) with unit variances and one correlation ρ as θ_k = √ρ·g + √(1−ρ)·s_k with
 * independent standard normal g and s_k. Built once per ρ.
 *
 * @throws RangeError when ρ is not in [0, 0.99)
 */
export function kernel(correlation: number): Kernel {
  const known = kernels.get(correlation);
  if (known) return known;
  if (!(correlation >= 0 && correlation < 0.99)) {
    throw new RangeError(
      `The prior correlation is ${correlation}; it must be from 0 to below 0.99.`,
    );
  }
  const narrowest = Math.sqrt((1 - correlation) / (AREA_COUNT * correlation));
  const step = Math.min(COMMON_STEP, COMMON_STEP_SHARE * narrowest);
  const half = Math.ceil(REACH / step);
  const common = Array.from({ length: 2 * half + 1 }, (_, i) => (i - half) * step);
  const sd = Math.sqrt(1 - correlation);
  const rows = common.map((g) => {
    const mean = Math.sqrt(correlation) * g;
    const index = (theta: number) =>
      Math.min(NODE_COUNT, Math.max(0, Math.round(theta / STEP) + 70));
    const from = index(mean - REACH * sd);
    const to = Math.min(NODE_COUNT, index(mean + REACH * sd) + 1);
    const p = new Float64Array(NODE_COUNT);
    p.set(normalWeights(NODES.subarray(from, to), mean, sd), from);
    return { from, to, p };
  });
  const built = { weight: normalWeights(common, 0, 1), rows };
  // One product uses one or two correlations; a simulation over many must not grow without end.
  if (kernels.size >= 8) kernels.clear();
  kernels.set(correlation, built);
  return built;
}
