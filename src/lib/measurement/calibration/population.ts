/**
 * Abilities on θ = −6 … 6 in steps of 0.2. On a smooth density that has died out at both ends the plain
 * sum over equal steps has an error of about exp(−2π²σ²/step²): 3e-9 for a posterior with SD 0.2, which
 * takes some sixty tasks in one area.
 */
const STEP = 0.2;
const HALF = 30;
export const NODE_COUNT = 2 * HALF + 1;
export const NODES = Float64Array.from({ length: NODE_COUNT }, (_, i) => (i - HALF) / 5);

/** Standard deviations after which a normal density is left out. */
const REACH = 6;
/** Coarsest step of the common ability g; see `measurement/grid.ts` for the reason. */
const COMMON_STEP = 0.4;
/** Shares of a posterior that change no sum a double can hold. */
const NEGLIGIBLE = 1e-14;

/** The people who answer: per area the mean and SD of ability, and one correlation between areas. */
export interface Population {
  readonly correlation: number;
  readonly mean: readonly number[];
  readonly sd: readonly number[];
}

/** N(0, Σ) with unit variances: what the scale is fixed by. */
export function standardPopulation(areas: number, correlation: number): Population {
  return {
    correlation,
    mean: new Array<number>(areas).fill(0),
    sd: new Array<number>(areas).fill(1),
  };
}

function normalWeights(points: ArrayLike<number>, mean: number, sd: number): Float64Array {
  const p = Float64Array.from(points, (x) => Math.exp(-0.5 * ((x - mean) / sd) ** 2));
  const sum = p.reduce((a, b) => a + b, 0);
  return p.map((x) => x / sum);
}

/** P(θ node | g) for one area: dense rows, zero outside [from, to). */
interface Kernel {
  readonly p: Float64Array;
  readonly from: Uint16Array;
  readonly to: Uint16Array;
}

function kernel(common: Float64Array, correlation: number, mean: number, sd: number): Kernel {
  const p = new Float64Array(common.length * NODE_COUNT);
  const from = new Uint16Array(common.length);
  const to = new Uint16Array(common.length);
  const own = sd * Math.sqrt(1 - correlation);
  const index = (theta: number) =>
    Math.min(NODE_COUNT, Math.max(0, Math.round(theta / STEP) + HALF));
  common.forEach((g, n) => {
    const centre = mean + sd * Math.sqrt(correlation) * g;
    from[n] = Math.min(NODE_COUNT - 1, index(centre - REACH * own));
    to[n] = Math.max(from[n]! + 1, Math.min(NODE_COUNT, index(centre + REACH * own) + 1));
    p.set(normalWeights(NODES.subarray(from[n], to[n]), centre, own), n * NODE_COUNT + from[n]!);
  });
  return { p, from, to };
}

/**
 * The posterior of one person after another, in memory that is used again. Given the common ability g
 * the areas are independent, θ_k = μ_k + σ_k(√ρ·g + √(1−ρ)·s_k), so the joint integral falls apart into
 * sums (Gibbons and Hedeker 1992), as in `measurement/posterior.ts`.
 *
 * Use: `begin`, `add` for every answer, `solve`; then read `posterior`.
 */
export class PersonPosterior {
  /** Per area the probability on each node; of an area without answers it is not kept up. */
  readonly posterior: readonly Float64Array[];
  /** Per area: whether this person answered anything there. */
  readonly touched: Uint8Array;
  /** P(g | answers); only where two areas or more were answered. */
  readonly common: Float64Array;
  /** Per area the likelihood, scaled to a maximum of 1. */
  readonly likelihood: readonly Float64Array[];
  /** Per area Σ_θ P(θ | g)·likelihood. */
  readonly evidence: readonly Float64Array[];
  readonly kernels: readonly Kernel[];
  /** Per area the nodes outside which the likelihood is nothing: [from, to). */
  readonly from: Uint16Array;
  readonly to: Uint16Array;
  readonly #marginal: readonly Float64Array[];
  readonly #commonWeight: Float64Array;

  constructor({ correlation, mean, sd }: Population) {
    const areas = mean.length;
    const rows = (width: number) => mean.map(() => new Float64Array(width));
    // A correlation of exactly 0 or a single area needs no common ability, but does no harm either.
    const narrowest = Math.sqrt((1 - correlation) / (Math.max(1, areas) * correlation));
    const step = Math.min(COMMON_STEP, narrowest);
    const half = Math.ceil(REACH / step);
    const g = Float64Array.from({ length: 2 * half + 1 }, (_, i) => (i - half) * step);
    this.#commonWeight = normalWeights(g, 0, 1);
    this.kernels = areas > 1 ? mean.map((mu, k) => kernel(g, correlation, mu, sd[k]!)) : [];
    this.#marginal = mean.map((mu, k) => normalWeights(NODES, mu, sd[k]!));
    this.posterior = rows(NODE_COUNT);
    this.likelihood = rows(NODE_COUNT);
    this.evidence = rows(g.length);
    this.common = new Float64Array(g.length);
    this.touched = new Uint8Array(areas);
    this.from = new Uint16Array(areas);
    this.to = new Uint16Array(areas);
  }

  begin(): void {
    for (let k = 0; k < this.touched.length; k++) {
      if (this.touched[k]) this.likelihood[k]!.fill(0);
      this.touched[k] = 0;
    }
  }

  /** Adds one answer: a row of log likelihoods that begins at `at`. */
  add(area: number, rows: Float64Array, at: number): void {
    const log = this.likelihood[area]!;
    if (!this.touched[area]) {
      this.touched[area] = 1;
      log.fill(0);
    }
    for (let q = 0; q < NODE_COUNT; q++) log[q]! += rows[at + q]!;
  }

  /** @returns the log of the marginal likelihood of this person's answers */
  solve(): number {
    let areas = 0;
    let only = 0;
    let logLik = 0;
    for (let k = 0; k < this.touched.length; k++) {
      if (!this.touched[k]) continue;
      areas++;
      only = k;
      logLik += this.#scale(k);
    }
    if (areas === 0) return 0;
    return logLik + Math.log(areas === 1 ? this.#alone(only) : this.#together());
  }

  /** From logarithms to likelihoods with maximum 1; returns the log of what was divided by. */
  #scale(area: number): number {
    const l = this.likelihood[area]!;
    let top = -Infinity;
    for (let q = 0; q < NODE_COUNT; q++) if (l[q]! > top) top = l[q]!;
    let from = NODE_COUNT;
    let to = 0;
    for (let q = 0; q < NODE_COUNT; q++) {
      l[q] = Math.exp(l[q]! - top);
      if (l[q]! < NEGLIGIBLE) continue;
      if (from > q) from = q;
      to = q + 1;
    }
    this.from[area] = from;
    this.to[area] = to;
    return top;
  }

  #alone(area: number): number {
    const l = this.likelihood[area]!;
    const weight = this.#marginal[area]!;
    const post = this.posterior[area]!;
    let total = 0;
    for (let q = 0; q < NODE_COUNT; q++) total += post[q] = weight[q]! * l[q]!;
    for (let q = 0; q < NODE_COUNT; q++) post[q]! /= total;
    return total;
  }

  #together(): number {
    const { common } = this;
    common.set(this.#commonWeight);
    for (let k = 0; k < this.touched.length; k++) {
      if (!this.touched[k]) continue;
      const { p, from, to } = this.kernels[k]!;
      const l = this.likelihood[k]!;
      for (let g = 0; g < common.length; g++) {
        let sum = 0;
        const first = Math.max(from[g]!, this.from[k]!);
        const end = Math.min(to[g]!, this.to[k]!);
        const row = g * NODE_COUNT;
        for (let q = first; q < end; q++) sum += p[row + q]! * l[q]!;
        this.evidence[k]![g] = sum;
        common[g]! *= sum;
      }
    }
    let total = 0;
    for (let g = 0; g < common.length; g++) total += common[g]!;
    for (let g = 0; g < common.length; g++) common[g]! /= total;

    for (let k = 0; k < this.touched.length; k++) {
      if (!this.touched[k]) continue;
      const { p, from, to } = this.kernels[k]!;
      const l = this.likelihood[k]!;
      const post = this.posterior[k]!;
      post.fill(0);
      for (let g = 0; g < common.length; g++) {
        if (common[g]! < NEGLIGIBLE) continue;
        const share = common[g]! / this.evidence[k]![g]!;
        const first = Math.max(from[g]!, this.from[k]!);
        const end = Math.min(to[g]!, this.to[k]!);
        const row = g * NODE_COUNT;
        for (let q = first; q < end; q++) post[q]! += share * p[row + q]!;
      }
      for (let q = 0; q < NODE_COUNT; q++) post[q]! *= l[q]!;
    }
    return total;
  }
}
