import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { NODES } from './grid';
import { levels } from './levels';
import type { Posterior } from './posterior';

const CUTS = [-1.6, -0.8, 0, 0.8, 1.6];

/** Φ from erfc by its continued fraction and series, to about 1e-12. */
function cdf(x: number): number {
  if (x < 0) return 1 - cdf(-x);
  if (x > 5) return 1;
  let term = x;
  let sum = x;
  for (let n = 1; n < 200; n++) sum += term *= (x * x) / (2 * n + 1);
  return 0.5 + (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
}

function normalPosterior(mean: number, sd: number): Posterior {
  const raw = NODES.map((x) => Math.exp(-0.5 * ((x - mean) / sd) ** 2));
  const sum = raw.reduce((a, b) => a + b, 0);
  return {
    nodes: NODES,
    density: [raw.map((x) => x / sum)],
    mean: [mean],
    covariance: [[sd * sd]],
  };
}

function fromDensity(density: Float64Array): Posterior {
  return { nodes: NODES, density: [density], mean: [0], covariance: [[1]] };
}

describe('levels', () => {
  it('agree with an analytic normal to 1e-4, wherever the cuts lie between the nodes', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -3, max: 3, noNaN: true }),
        fc.double({ min: 0.2, max: 1.2, noNaN: true }),
        (mean, sd) => {
          const [area] = levels(normalPosterior(mean, sd), CUTS);
          const exact = [...CUTS, Infinity].map(
            (cut, i) => cdf((cut - mean) / sd) - (i ? cdf((CUTS[i - 1]! - mean) / sd) : 0),
          );
          exact.forEach((p, i) =>
            expect(Math.abs(area!.levelProbability[i]! - p)).toBeLessThan(1e-4),
          );
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('sum to 1 and never fall below 0, for any density at all', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 141, maxLength: 141 }),
        fc.nat(140),
        (values, spike) => {
          values[spike] = 1000;
          const sum = values.reduce((a, b) => a + b, 0);
          const [area] = levels(fromDensity(Float64Array.from(values, (v) => v / sum)), CUTS);
          expect(area!.levelProbability.every((p) => p >= 0 && p <= 1)).toBe(true);
          expect(area!.levelProbability.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
          expect(area!.stageProbability.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
          expect(area!.levelSet.probability).toBeGreaterThanOrEqual(0.9);
        },
      ),
    );
  });

  it('put two levels in each of three stages and name the likeliest', () => {
    const [area] = levels(normalPosterior(0.3, 0.4), CUTS);
    const p = area!.levelProbability;
    expect(p).toHaveLength(6);
    expect(area!.stageProbability).toEqual([p[0]! + p[1]!, p[2]! + p[3]!, p[4]! + p[5]!]);
    expect(area!.stage).toBe(1);
    expect(area!.stageCertainty).toBe(area!.stageProbability[1]);
    expect(area!.mean).toBe(0.3);
    expect(area!.sd).toBeCloseTo(0.4, 12);
  });

  it('hold 90 % in the fewest neighbouring levels, the likeliest of equally few', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -3, max: 3, noNaN: true }),
        fc.double({ min: 0.15, max: 1.5, noNaN: true }),
        (mean, sd) => {
          const [area] = levels(normalPosterior(mean, sd), CUTS);
          const p = area!.levelProbability;
          const { from, to, probability } = area!.levelSet;
          const mass = (a: number, b: number) => p.slice(a - 1, b).reduce((x, y) => x + y, 0);
          expect(probability).toBeCloseTo(mass(from, to), 10);
          for (let a = 1; a <= 6; a++) {
            for (let b = a; b <= 6; b++) {
              if (b - a < to - from) expect(mass(a, b)).toBeLessThan(0.9);
              if (b - a === to - from) expect(mass(a, b)).toBeLessThan(probability + 1e-9);
            }
          }
        },
      ),
    );
  });

  it('say one level when it is certain, and all six when nothing is known of a wide prior', () => {
    expect(levels(normalPosterior(0.4, 0.15), CUTS)[0]!.levelSet).toMatchObject({ from: 4, to: 4 });
    expect(levels(normalPosterior(0, 3), CUTS)[0]!.levelSet).toMatchObject({ from: 1, to: 6 });
  });

  it('accept cuts outside the grid', () => {
    const [area] = levels(normalPosterior(0, 1), [-20, -10, 0, 10, 20]);
    expect(area!.levelProbability[0]).toBe(0);
    expect(area!.levelProbability[5]).toBe(0);
    expect(area!.levelProbability[2]).toBeCloseTo(0.5, 6);
  });

  it.each([[[0, 0, 1, 2, 3]], [[1, 0, 2, 3, 4]], [[0, 1, NaN, 3, 4]]])(
    'refuse cuts that do not rise: %o',
    (cuts) => {
      expect(() => levels(normalPosterior(0, 1), cuts)).toThrow(RangeError);
    },
  );
});
