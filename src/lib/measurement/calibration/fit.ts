import { twoSided } from './chance';
import { rowStarts } from './curves';
import type { Estimate } from './estimate';
import type { ScoreSums } from './personScores';
import { NODE_COUNT } from './population';
import { scoreTest } from './scoreTest';

/** How well a task follows its curve. */
export interface Fit {
  /** Mean square of (score − expected) over its expectation: 1 as the model says, more is noise. */
  readonly infit: number;
  /** Largest difference of observed and expected share of the score, in thirds of those who answered. */
  readonly gap: number;
  /** Probability of a bend in the curve as large as this where there is none; null: cannot be told. */
  readonly p: number | null;
  readonly verdict: 'good' | 'look' | 'poor' | 'tooFew';
}

/** Fewer answers than this and a misfit cannot be told from chance. */
const ENOUGH = 200;
/** Infit outside this range is worth a look; outside the second it harms (Wright and Linacre 1994). */
const LOOK = [0.8, 1.2] as const;
const POOR = [0.5, 1.5] as const;
/** A difference of this share of the score is worth a look, and with p < 0.01 twice of it is poor. */
const GAP = 0.05;
const SURE = 0.01;

/**
 * Infit with the abilities' posterior instead of estimates: Σ E[(x − μ(θ))²] / Σ E[σ²(θ)], which is 1
 * in expectation also where tasks were chosen from earlier answers. (S-X² is not: it needs everybody's
 * number-correct score on the same tasks.) The gap is read off the same expected counts; the p-value is
 * the score test for a bend.
 *
 * @param sums of all people, from `scoreSums`
 */
export function fit(estimate: Estimate, item: number, sums: ScoreSums): Fit {
  if (sums.n === 0) return { infit: 1, gap: 0, p: null, verdict: 'tooFew' };
  const { design, counts, logs } = estimate;
  const { scores: m } = design.items[item]!;
  const row = rowStarts(design).of[item]!;
  let squares = 0;
  let variance = 0;
  const people = new Float64Array(NODE_COUNT);
  const observed = new Float64Array(NODE_COUNT);
  const expected = new Float64Array(NODE_COUNT);
  for (let q = 0; q < NODE_COUNT; q++) {
    let mean = 0;
    let square = 0;
    for (let s = 0; s <= m; s++) {
      const p = Math.exp(logs[(row + s) * NODE_COUNT + q]!);
      mean += s * p;
      square += s * s * p;
    }
    for (let s = 0; s <= m; s++) {
      const n = counts[(row + s) * NODE_COUNT + q]!;
      people[q]! += n;
      observed[q]! += n * s;
      squares += n * (s - mean) ** 2;
    }
    expected[q] = people[q]! * mean;
    variance += people[q]! * (square - mean * mean);
  }
  const infit = squares / variance;
  const gap = largestGap(people, observed, expected, m);

  const own = m + 1;
  const { width } = sums;
  const test = scoreTest(
    sums.sum[own]!,
    sums.square[own * width + own]!,
    Float64Array.from({ length: own }, (_, j) => sums.square[own * width + j]!),
    sums.sum.slice(0, own),
    Float64Array.from(
      { length: own * own },
      (_, at) => sums.square[Math.floor(at / own) * width + (at % own)]!,
    ),
  );
  const p = test ? twoSided(test.effect / test.se) : null;
  return { infit, gap, p, verdict: verdict(sums.n, infit, gap, p) };
}

function verdict(n: number, infit: number, gap: number, p: number | null): Fit['verdict'] {
  const outside = ([low, high]: readonly [number, number]) => !(infit >= low && infit <= high);
  if (n < ENOUGH) return 'tooFew';
  const sure = p !== null && p < SURE;
  if (outside(POOR) || (sure && gap > 2 * GAP)) return 'poor';
  return outside(LOOK) || (sure && gap > GAP) ? 'look' : 'good';
}

/** Over the lowest, the middle and the highest third by ability of those who answered. */
function largestGap(
  people: Float64Array,
  observed: Float64Array,
  expected: Float64Array,
  highest: number,
): number {
  const total = people.reduce((a, b) => a + b, 0);
  const thirds = [0, 1, 2].map(() => ({ people: 0, difference: 0 }));
  let before = 0;
  people.forEach((n, q) => {
    const third = thirds[Math.min(2, Math.floor((3 * (before + n / 2)) / total))]!;
    third.people += n;
    third.difference += observed[q]! - expected[q]!;
    before += n;
  });
  return Math.max(
    ...thirds.map(({ people: n, difference }) => (n > 0 ? Math.abs(difference) / n / highest : 0)),
  );
}
