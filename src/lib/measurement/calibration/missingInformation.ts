import { NODE_COUNT, NODES, type PersonPosterior } from './population';

/**
 * A person's scores are smooth curves over the few nodes where the posterior lives. Polynomials up to
 * this degree, orthonormal under the posterior, hold all but about 1e-4 of their variance.
 */
const DEGREE = 3;
/** Nodes of a posterior with less than this are left out. */
const NEGLIGIBLE = 1e-6;

/**
 * Σ over people of Cov(complete score | answers): the information that is lost because abilities are
 * not known (Louis 1982). Within an area S(θ) ≈ Σ_r c_r φ_r(θ), so Cov = c·cᵀ; between areas the
 * polynomials' own covariances stand in the middle.
 *
 * Use for each person: `begin`, `add` for every answer, `end`.
 */
export class MissingInformation {
  readonly #half: Float64Array;
  readonly #areas: readonly AreaScores[];
  #person: PersonPosterior | null = null;

  constructor(
    readonly size: number,
    areas: number,
  ) {
    this.#half = new Float64Array(size * size);
    this.#areas = Array.from({ length: areas }, () => new AreaScores(size));
  }

  begin(person: PersonPosterior): void {
    this.#person = person;
    this.#areas.forEach((area, k) => {
      if (person.touched[k]) area.begin(person.posterior[k]!);
      else area.length = 0;
    });
  }

  /**
   * @param indices number of each of the task's parameters, −1 for what is fixed
   * @param table the task's scores on the grid, one stretch of nodes for each parameter
   */
  add(area: number, indices: Int32Array, table: Float64Array): void {
    this.#areas[area]!.add(indices, table);
  }

  end(): void {
    const person = this.#person!;
    const { touched } = person;
    for (let k = 0; k < touched.length; k++) {
      if (!touched[k]) continue;
      const one = this.#areas[k]!;
      this.#products(one, one, one.coefficients, true);
      for (let l = k + 1; l < touched.length; l++) {
        if (!touched[l]) continue;
        const two = this.#areas[l]!;
        this.#products(one, two, one.turned(covariances(person, k, one, l, two)), false);
      }
    }
  }

  /** The sum over all people so far: size², symmetric. */
  matrix(): Float64Array {
    const { size } = this;
    const half = this.#half;
    const whole = half.slice();
    for (let r = 0; r < size; r++)
      for (let c = 0; c < size; c++) whole[r * size + c]! += half[c * size + r]!;
    return whole;
  }

  #products(one: AreaScores, two: AreaScores, left: Float64Array, same: boolean): void {
    const { size } = this;
    const half = this.#half;
    const right = two.coefficients;
    for (let i = 0; i < one.length; i++) {
      const r = one.index[i]!;
      const at = i * DEGREE;
      const [a, b, c] = [left[at]!, left[at + 1]!, left[at + 2]!];
      for (let j = same ? i : 0; j < two.length; j++) {
        const to = j * DEGREE;
        const sum = a * right[to]! + b * right[to + 1]! + c * right[to + 2]!;
        const column = two.index[j]!;
        // Each pair once; `matrix` adds the mirror image.
        half[r * size + column]! += same && i === j ? sum / 2 : sum;
      }
    }
  }
}

/** One person's scores in one area as coefficients of polynomials. */
class AreaScores {
  /** Number of distinct parameters, and which they are. */
  length = 0;
  readonly index: Int32Array;
  /** DEGREE of them for each parameter. */
  readonly coefficients: Float64Array;
  /** φ1 … φ3 on the nodes. */
  readonly polynomials: readonly Float64Array[];
  /** Nodes in use: [from, to). */
  from = 0;
  to = 0;
  readonly #weighted: readonly Float64Array[];
  readonly #turned: Float64Array;

  constructor(size: number) {
    this.index = new Int32Array(size);
    this.coefficients = new Float64Array(size * DEGREE);
    this.#turned = new Float64Array(size * DEGREE);
    const rows = () => Array.from({ length: DEGREE }, () => new Float64Array(NODE_COUNT));
    this.polynomials = rows();
    this.#weighted = rows();
  }

  /** Polynomials orthonormal under this posterior and to 1, by Gram and Schmidt. */
  begin(post: Float64Array): void {
    this.length = 0;
    const count = NODE_COUNT;
    this.from = 0;
    this.to = count;
    while (post[this.from]! < NEGLIGIBLE) this.from++;
    while (post[this.to - 1]! < NEGLIGIBLE) this.to--;
    const { from, to, polynomials } = this;
    for (let degree = 0; degree < DEGREE; degree++) {
      const row = polynomials[degree]!;
      const before = polynomials[degree - 1];
      for (let q = from; q < to; q++) row[q] = NODES[q]! * (before ? before[q]! : 1);
      let mean = 0;
      for (let q = from; q < to; q++) mean += post[q]! * row[q]!;
      for (let q = from; q < to; q++) row[q]! -= mean;
      for (let d = 0; d < degree; d++) {
        const other = polynomials[d]!;
        let shared = 0;
        for (let q = from; q < to; q++) shared += post[q]! * row[q]! * other[q]!;
        for (let q = from; q < to; q++) row[q]! -= shared * other[q]!;
      }
      let square = 0;
      for (let q = from; q < to; q++) square += post[q]! * row[q]! ** 2;
      // A posterior on fewer nodes than polynomials has nothing left for the last ones.
      const scale = square > 1e-12 ? 1 / Math.sqrt(square) : 0;
      const weighted = this.#weighted[degree]!;
      for (let q = from; q < to; q++) {
        row[q]! *= scale;
        weighted[q] = post[q]! * row[q]!;
      }
    }
  }

  add(indices: Int32Array, table: Float64Array): void {
    const { from, to, coefficients } = this;
    const [one, two, three] = this.#weighted as [Float64Array, Float64Array, Float64Array];
    const count = NODE_COUNT;
    for (let j = 0; j < indices.length; j++) {
      const global = indices[j]!;
      if (global < 0) continue;
      const row = j * count;
      let [a, b, c] = [0, 0, 0];
      for (let q = from; q < to; q++) {
        const score = table[row + q]!;
        a += one[q]! * score;
        b += two[q]! * score;
        c += three[q]! * score;
      }
      // Only a slope that all tasks share comes twice; it comes first in each of them.
      let at = 0;
      if (this.length === 0 || this.index[0] !== global) {
        at = this.length * DEGREE;
        this.index[this.length++] = global;
        coefficients[at] = coefficients[at + 1] = coefficients[at + 2] = 0;
      }
      coefficients[at]! += a;
      coefficients[at + 1]! += b;
      coefficients[at + 2]! += c;
    }
  }

  /** Coefficients times a DEGREE × DEGREE matrix. */
  turned(matrix: Float64Array): Float64Array {
    for (let i = 0; i < this.length; i++) {
      for (let s = 0; s < DEGREE; s++) {
        let sum = 0;
        for (let r = 0; r < DEGREE; r++)
          sum += this.coefficients[i * DEGREE + r]! * matrix[r * DEGREE + s]!;
        this.#turned[i * DEGREE + s] = sum;
      }
    }
    return this.#turned;
  }
}

/** Cov(φ_r(θ_k), φ_s(θ_l) | answers): over the common ability, of what is expected given it. */
function covariances(
  person: PersonPosterior,
  k: number,
  one: AreaScores,
  l: number,
  two: AreaScores,
): Float64Array {
  const { common } = person;
  const sum = new Float64Array(DEGREE * DEGREE);
  const [left, right] = [new Float64Array(DEGREE), new Float64Array(DEGREE)];
  for (let g = 0; g < common.length; g++) {
    if (common[g]! < NEGLIGIBLE) continue;
    expected(person, k, g, one, left);
    expected(person, l, g, two, right);
    for (let r = 0; r < DEGREE; r++)
      for (let s = 0; s < DEGREE; s++) sum[r * DEGREE + s]! += common[g]! * left[r]! * right[s]!;
  }
  return sum;
}

/** E[φ_r(θ_k) | g, answers]; their mean over g is 0, as the polynomials are. */
function expected(
  { kernels, likelihood, evidence }: PersonPosterior,
  area: number,
  g: number,
  { from, to, polynomials }: AreaScores,
  into: Float64Array,
): void {
  const { p } = kernels[area]!;
  const l = likelihood[area]!;
  const row = g * NODE_COUNT;
  const [one, two, three] = polynomials as [Float64Array, Float64Array, Float64Array];
  into.fill(0);
  for (let q = from; q < to; q++) {
    const weight = p[row + q]! * l[q]!;
    into[0]! += weight * one[q]!;
    into[1]! += weight * two[q]!;
    into[2]! += weight * three[q]!;
  }
  const total = evidence[area]![g]!;
  for (let r = 0; r < DEGREE; r++) into[r]! /= total;
}
