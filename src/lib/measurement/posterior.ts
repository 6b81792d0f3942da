import { AREA_COUNT, type Bank } from './bank';
import { kernel, NODE_COUNT, NODES, type Kernel } from './grid';
import { logLikelihood } from './likelihood';

/**
 * What came of one task: a score 0..m; 'unknown' (the person said "I don't know yet"); or 'missing'
 * (skipped, or tapped faster than anyone reads), which says nothing about ability.
 */
export type Outcome = number | 'unknown' | 'missing';

/** One answer of an attempt; `item` is the task's index in the bank. */
export interface Answer {
  readonly item: number;
  readonly outcome: Outcome;
}

/** N(0, Σ): three abilities with unit variances and one common correlation, 0 ≤ ρ < 0.99. */
export interface Prior {
  readonly correlation: number;
}

/** The joint posterior, exact up to the grid: each area's density and the first two moments. */
export interface Posterior {
  /** Abilities in logits, equal steps. */
  readonly nodes: Float64Array;
  /** Per area: probability on each node, summing to 1. */
  readonly density: readonly Float64Array[];
  /** Per area: expected ability (EAP). */
  readonly mean: readonly number[];
  /** Between areas: posterior covariance; its diagonal holds the squared SDs. */
  readonly covariance: readonly (readonly number[])[];
}

/**
 * No ability is ruled out by more than this against the likeliest one. It changes nothing a person
 * could notice, and keeps answers that contradict each other utterly from giving 0/0.
 */
const FLOOR = 1e-60;

/** Common abilities with less of the posterior than this add nothing a double can hold. */
const NEGLIGIBLE = 1e-18;

/**
 * The likelihood row of one answer, or null when it says nothing. "I don't know yet" is score 0
 * without a guess, ∝ 1 − σ. In the 3PL that has the same shape as a wrong answer, (1 − c)(1 − σ), and
 * a constant factor never reaches a posterior: one row serves both.
 *
 * @throws RangeError when the task or the score does not exist in this bank
 */
function evidence(bank: Bank, { item, outcome }: Answer): Float64Array | null {
  if (!bank.thresholds[item]) throw new RangeError(`Answer: the bank has no task number ${item}.`);
  if (outcome === 'missing') return null;
  const score = outcome === 'unknown' ? 0 : outcome;
  if (!Number.isInteger(score) || score < 0 || score > bank.thresholds[item]!.length) {
    throw new RangeError(`Answer: task "${bank.ids[item]}" has no score ${outcome}.`);
  }
  return logLikelihood(bank, item, score);
}

/** What the answers of one area say: by themselves, and given each common ability g. */
interface AreaEvidence {
  /** What it was computed from: likelihood rows in the bank's order, and the kernel. */
  readonly rows: readonly Float64Array[];
  readonly kernel: Kernel;
  /** L_k on the grid, scaled to a maximum of 1. */
  readonly likelihood: Float64Array;
  /** Per g: A_k(g) = Σ_θ P(θ|g) L_k(θ). */
  readonly mass: Float64Array;
  /** Per g: the expected ability. */
  readonly mean: Float64Array;
}

/**
 * The evidence of the last call, per area. An answer is about one area, so at the next step of an
 * attempt the other two need not be computed again. What is taken from here was computed from the very
 * same rows and kernel: nobody can tell that it was remembered.
 */
const remembered: (AreaEvidence | undefined)[] = [];

function areaEvidence(k: number, rows: readonly Float64Array[], prior: Kernel): AreaEvidence {
  const known = remembered[k];
  if (known?.kernel === prior && known.rows.length === rows.length) {
    if (rows.every((row, n) => row === known.rows[n])) return known;
  }

  const likelihood = new Float64Array(NODE_COUNT);
  for (const row of rows) for (let i = 0; i < NODE_COUNT; i++) likelihood[i]! += row[i]!;
  let top = -Infinity;
  for (let i = 0; i < NODE_COUNT; i++) top = Math.max(top, likelihood[i]!);
  for (let i = 0; i < NODE_COUNT; i++) {
    likelihood[i] = Math.max(FLOOR, Math.exp(likelihood[i]! - top));
  }

  const mass = new Float64Array(prior.rows.length);
  const mean = new Float64Array(prior.rows.length);
  for (let g = 0; g < mass.length; g++) {
    const { from, to, p } = prior.rows[g]!;
    let sum = 0;
    let moment = 0;
    for (let i = from; i < to; i++) {
      const share = p[i]! * likelihood[i]!;
      sum += share;
      moment += share * NODES[i]!;
    }
    mass[g] = sum;
    mean[g] = moment / sum;
  }
  return (remembered[k] = { rows, kernel: prior, likelihood, mass, mean });
}

/**
 * The joint posterior of the three abilities given all answers, from scratch.
 *
 * Given the common ability g the areas are independent, so the three-dimensional integral falls apart
 * into sums (Gibbons and Hedeker 1992): A_k(g) = Σ_θ P(θ|g) L_k(θ); the posterior of g is
 * ∝ φ(g) Π A_k(g); the density of area k is Σ_g P(g | answers)/A_k(g) · P(θ|g) L_k(θ); and covariances
 * between areas are those of the conditional means. Every area lends strength to the others.
 *
 * @throws RangeError for a task or score the bank does not have, or a correlation outside [0, 0.99)
 */
export function posterior(bank: Bank, answers: readonly Answer[], prior: Prior): Posterior {
  const conditional = kernel(prior.correlation);
  const { weight, rows } = conditional;
  const said: Float64Array[][] = Array.from({ length: AREA_COUNT }, () => []);
  // In the bank's order, so that the order of answers cannot change even the last bit.
  for (const answer of [...answers].sort((a, b) => a.item - b.item)) {
    const row = evidence(bank, answer);
    if (row) said[bank.area[answer.item]!]!.push(row);
  }
  const areas = said.map((own, k) => areaEvidence(k, own, conditional));
  const [a0, a1, a2] = areas as [AreaEvidence, AreaEvidence, AreaEvidence];
  const common = weight.map((w, g) => w * (a0.mass[g]! * a1.mass[g]! * a2.mass[g]!));
  const total = common.reduce((a, b) => a + b, 0);

  // The three areas together: that reads the kernel once for all, and is twice as fast as one area
  // after another.
  const density = areas.map(() => new Float64Array(NODE_COUNT));
  const [d0, d1, d2] = density as [Float64Array, Float64Array, Float64Array];
  for (let g = 0; g < rows.length; g++) {
    if (common[g]! < NEGLIGIBLE * total) continue;
    const { from, to, p } = rows[g]!;
    const share = common[g]! / total;
    const share0 = share / a0.mass[g]!;
    const share1 = share / a1.mass[g]!;
    const share2 = share / a2.mass[g]!;
    for (let i = from; i < to; i++) {
      const prior = p[i]!;
      d0[i]! += share0 * prior;
      d1[i]! += share1 * prior;
      d2[i]! += share2 * prior;
    }
  }
  for (let i = 0; i < NODE_COUNT; i++) {
    d0[i]! *= a0.likelihood[i]!;
    d1[i]! *= a1.likelihood[i]!;
    d2[i]! *= a2.likelihood[i]!;
  }

  const mean: number[] = [];
  for (const area of density) {
    let sum = 0;
    for (let i = 0; i < NODE_COUNT; i++) sum += area[i]! * NODES[i]!;
    // Rounding may carry a mean that lies on the outermost node a hair beyond it.
    mean.push(Math.min(NODES[NODE_COUNT - 1]!, Math.max(NODES[0]!, sum)));
  }
  const covariance: number[][] = [];
  for (let j = 0; j < AREA_COUNT; j++) {
    const own = areas[j]!.mean;
    const row: number[] = [];
    for (let k = 0; k < AREA_COUNT; k++) {
      let sum = 0;
      if (j === k) {
        for (let i = 0; i < NODE_COUNT; i++) sum += density[k]![i]! * (NODES[i]! - mean[k]!) ** 2;
        row.push(sum);
        continue;
      }
      const other = areas[k]!.mean;
      for (let g = 0; g < rows.length; g++) {
        sum += common[g]! * ((own[g]! - mean[j]!) * (other[g]! - mean[k]!));
      }
      row.push(sum / total);
    }
    covariance.push(row);
  }
  return { nodes: NODES, density, mean, covariance };
}
