import { AREA_COUNT, type Bank } from './bank';
import { kernel, NODE_COUNT, NODES } from './grid';
import { logLikelihoods } from './likelihood';

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
  const row = logLikelihoods(bank, item)[outcome === 'unknown' ? 0 : outcome];
  if (!row) throw new RangeError(`Answer: task "${bank.ids[item]}" has no score ${outcome}.`);
  return row;
}

/** Per area, the likelihood on the grid scaled to a maximum of 1. */
function likelihoods(bank: Bank, answers: readonly Answer[]): Float64Array[] {
  const areas = Array.from({ length: AREA_COUNT }, () => new Float64Array(NODE_COUNT));
  // In the bank's order, so that the order of answers cannot change even the last bit.
  for (const answer of [...answers].sort((a, b) => a.item - b.item)) {
    const row = evidence(bank, answer);
    if (!row) continue;
    const log = areas[bank.area[answer.item]!]!;
    for (let i = 0; i < NODE_COUNT; i++) log[i]! += row[i]!;
  }
  for (const l of areas) {
    let top = -Infinity;
    for (let i = 0; i < NODE_COUNT; i++) if (l[i]! > top) top = l[i]!;
    for (let i = 0; i < NODE_COUNT; i++) l[i] = Math.max(FLOOR, Math.exp(l[i]! - top));
  }
  return areas;
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
  const { weight, rows } = kernel(prior.correlation);
  const [l0, l1, l2] = likelihoods(bank, answers) as [Float64Array, Float64Array, Float64Array];

  // The inner loops are where nearly all the time of a choice goes. They take the three areas
  // together, which reads the kernel once for all and is twice as fast as one area after another.
  const common = weight.slice();
  const evidenceAt = [l0, l1, l2].map(() => new Float64Array(rows.length));
  const meanAt = [l0, l1, l2].map(() => new Float64Array(rows.length));
  for (let g = 0; g < rows.length; g++) {
    const { from, to, p } = rows[g]!;
    let [sum0, sum1, sum2, moment0, moment1, moment2] = [0, 0, 0, 0, 0, 0];
    for (let i = from; i < to; i++) {
      const prior = p[i]!;
      const node = NODES[i]!;
      const mass0 = prior * l0[i]!;
      const mass1 = prior * l1[i]!;
      const mass2 = prior * l2[i]!;
      sum0 += mass0;
      sum1 += mass1;
      sum2 += mass2;
      moment0 += mass0 * node;
      moment1 += mass1 * node;
      moment2 += mass2 * node;
    }
    evidenceAt[0]![g] = sum0;
    evidenceAt[1]![g] = sum1;
    evidenceAt[2]![g] = sum2;
    meanAt[0]![g] = moment0 / sum0;
    meanAt[1]![g] = moment1 / sum1;
    meanAt[2]![g] = moment2 / sum2;
    common[g]! *= sum0 * sum1 * sum2;
  }
  const total = common.reduce((a, b) => a + b, 0);

  const density = [l0, l1, l2].map(() => new Float64Array(NODE_COUNT));
  const [d0, d1, d2] = density as [Float64Array, Float64Array, Float64Array];
  for (let g = 0; g < rows.length; g++) {
    if (common[g]! < NEGLIGIBLE * total) continue;
    const { from, to, p } = rows[g]!;
    const share = common[g]! / total;
    const share0 = share / evidenceAt[0]![g]!;
    const share1 = share / evidenceAt[1]![g]!;
    const share2 = share / evidenceAt[2]![g]!;
    for (let i = from; i < to; i++) {
      const prior = p[i]!;
      d0[i]! += share0 * prior;
      d1[i]! += share1 * prior;
      d2[i]! += share2 * prior;
    }
  }
  for (let i = 0; i < NODE_COUNT; i++) {
    d0[i]! *= l0[i]!;
    d1[i]! *= l1[i]!;
    d2[i]! *= l2[i]!;
  }

  const mean = density.map((area) => {
    let sum = 0;
    for (let i = 0; i < NODE_COUNT; i++) sum += area[i]! * NODES[i]!;
    // Rounding may carry a mean that lies on the outermost node a hair beyond it.
    return Math.min(NODES[NODE_COUNT - 1]!, Math.max(NODES[0]!, sum));
  });
  const covariance = density.map((area, j) => {
    const own = meanAt[j]!;
    return density.map((_, k) => {
      let sum = 0;
      if (j === k) {
        for (let i = 0; i < NODE_COUNT; i++) sum += area[i]! * (NODES[i]! - mean[j]!) ** 2;
        return sum;
      }
      const other = meanAt[k]!;
      for (let g = 0; g < rows.length; g++) {
        sum += common[g]! * ((own[g]! - mean[j]!) * (other[g]! - mean[k]!));
      }
      return sum / total;
    });
  });
  return { nodes: NODES, density, mean, covariance };
}
