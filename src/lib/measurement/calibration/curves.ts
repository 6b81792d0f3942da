import { categoryProbabilities } from '../responseModels';
import type { Design, ItemDesign, Layout } from './design';
import { NODE_COUNT, NODES } from './population';

/** Below this a probability is a rounding matter; the floor keeps every logarithm finite. */
const TINIEST = 1e-300;

/** One task at one ability: P(0) … P(m), and the derivatives of their logarithms. */
export class Curve {
  readonly p: Float64Array;
  /** ∂ log P(s)/∂ parameter, row s, columns log a, δ1 … δm. */
  readonly slope: Float64Array;
  readonly #item: ItemDesign;
  readonly #thresholds: Float64Array;

  constructor(item: ItemDesign) {
    const width = item.scores + 1;
    this.#item = item;
    this.#thresholds = new Float64Array(item.scores);
    this.p = new Float64Array(width);
    this.slope = new Float64Array(width * width);
  }

  /** Probabilities only. @param at where the task's log a stands in `parameters` */
  probabilities(theta: number, parameters: Float64Array, at: number): void {
    const { scores, guess } = this.#item;
    for (let j = 0; j < scores; j++) this.#thresholds[j] = parameters[at + 1 + j]!;
    categoryProbabilities(theta, Math.exp(parameters[at]!), this.#thresholds, guess, this.p);
  }

  /**
   * Probabilities and derivatives. With z_s = Σ_{j≤s} a(θ − δ_j) the GPCM has
   * ∂log P_s/∂log a = z_s − Σ_t P_t z_t and ∂log P_s/∂δ_j = −a([s ≥ j] − P(score ≥ j)); the 3PL with
   * fixed c has ∂log P_1/∂η = (1 − c)σ(1 − σ)/P_1 and ∂log P_0/∂η = −σ, η = a(θ − δ).
   */
  evaluate(theta: number, parameters: Float64Array, at: number): void {
    this.probabilities(theta, parameters, at);
    const { scores: m, guess } = this.#item;
    const { p, slope } = this;
    const a = Math.exp(parameters[at]!);
    if (guess > 0) {
      const eta = a * (theta - parameters[at + 1]!);
      const sigma = Math.max(0, (p[1]! - guess) / (1 - guess));
      const right = ((1 - guess) * sigma * (1 - sigma)) / p[1]!;
      slope[0] = -sigma * eta;
      slope[1] = sigma * a;
      slope[2] = right * eta;
      slope[3] = -right * a;
      return;
    }
    const width = m + 1;
    let z = 0;
    let mean = 0;
    for (let s = 1; s <= m; s++) {
      z += a * (theta - parameters[at + s]!);
      slope[s * width] = z;
      mean += p[s]! * z;
    }
    slope[0] = 0;
    for (let s = 0; s <= m; s++) slope[s * width]! -= mean;
    let above = 0;
    for (let j = m; j >= 1; j--) {
      above += p[j]!;
      for (let s = 0; s <= m; s++) slope[s * width + j] = -a * ((s >= j ? 1 : 0) - above);
    }
  }
}

/** Where the rows of each task stand in tables with one row of `NODE_COUNT` values for each score. */
export function rowStarts({ items }: Design): { readonly rows: number; readonly of: Uint32Array } {
  const of = new Uint32Array(items.length);
  let rows = 0;
  items.forEach(({ scores }, item) => {
    of[item] = rows;
    rows += scores + 1;
  });
  return { rows, of };
}

/** Fills log P(score | θ) for every task, score and node of the ability grid. */
export function logCurves(
  design: Design,
  { offset }: Layout,
  parameters: Float64Array,
  into: Float64Array,
): void {
  let row = 0;
  design.items.forEach((item, index) => {
    const curve = new Curve(item);
    for (let q = 0; q < NODE_COUNT; q++) {
      curve.probabilities(NODES[q]!, parameters, offset[index]!);
      for (let s = 0; s <= item.scores; s++)
        into[(row + s) * NODE_COUNT + q] = Math.log(Math.max(TINIEST, curve.p[s]!));
    }
    row += item.scores + 1;
  });
}

/**
 * ∂ log P(score)/∂ parameter on the grid: for each row of `rowStarts` 1 + m stretches of nodes.
 */
export function scoreTables({
  design,
  layout,
  parameters,
}: {
  design: Design;
  layout: Layout;
  parameters: Float64Array;
}): Float64Array[] {
  return design.items.flatMap((item, index) => {
    const width = item.scores + 1;
    const rows = Array.from({ length: width }, () => new Float64Array(width * NODE_COUNT));
    const curve = new Curve(item);
    for (let q = 0; q < NODE_COUNT; q++) {
      curve.evaluate(NODES[q]!, parameters, layout.offset[index]!);
      for (let s = 0; s < width; s++)
        for (let j = 0; j < width; j++) rows[s]![j * NODE_COUNT + q] = curve.slope[s * width + j]!;
    }
    return rows;
  });
}
