import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import reference from './reference.json';
import {
  categoryProbabilities,
  expectedScore,
  information,
  information4PL,
  probability4PL,
} from './responseModels';

const parameters = {
  theta: fc.double({ min: -7, max: 7, noNaN: true }),
  slope: fc.double({ min: 1e-3, max: 100, noNaN: true }),
  thresholds: fc.array(fc.double({ min: -100, max: 100, noNaN: true }), {
    minLength: 1,
    maxLength: 6,
  }),
};

describe('reference values', () => {
  const { items, theta0, theta2 } = reference.information4PL;
  it.each(items.map((item, i) => ({ item, at0: theta0[i]!, at2: theta2[i]! })))(
    '4PL information keeps the upper asymptote (catR): $item',
    ({ item, at0, at2 }) => {
      expect(Math.abs(information4PL(0, item) - at0)).toBeLessThan(1e-6);
      expect(Math.abs(information4PL(2, item) - at2)).toBeLessThan(1e-6);
    },
  );

  it('GPCM information agrees with catR', () => {
    reference.gpcm.items.forEach(([a, ...deltas], i) => {
      const p = categoryProbabilities(0, a!, deltas, 0);
      expect(Math.abs(information(a!, 0, p) - reference.gpcm.informationAtTheta0[i]!)).toBeLessThan(
        1e-6,
      );
    });
  });
});

describe('category probabilities', () => {
  it('are probabilities that sum to 1, for extreme tasks too', () => {
    fc.assert(
      fc.property(
        parameters.theta,
        parameters.slope,
        parameters.thresholds,
        (theta, slope, thresholds) => {
          const p = categoryProbabilities(theta, slope, thresholds, 0);
          expect(p.every((x) => x >= 0 && x <= 1)).toBe(true);
          expect(p.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
        },
      ),
    );
  });

  it('with one threshold are the 2PL, with a guess the 3PL', () => {
    fc.assert(
      fc.property(
        parameters.theta,
        fc.double({ min: 0.1, max: 4, noNaN: true }),
        fc.double({ min: -4, max: 4, noNaN: true }),
        fc.double({ min: 0, max: 0.6, noNaN: true }),
        (theta, a, b, c) => {
          const p = categoryProbabilities(theta, a, [b], c);
          expect(Math.abs(p[1]! - probability4PL(theta, { a, b, c, d: 1 }))).toBeLessThan(1e-12);
          const exact = information4PL(theta, { a, b, c, d: 1 });
          expect(Math.abs(information(a, c, p) - exact)).toBeLessThan(1e-9);
        },
      ),
    );
  });

  it('make the expected score rise with ability', () => {
    const at = (theta: number) =>
      expectedScore(categoryProbabilities(theta, 1.1, [-1, 0.5, 0.2], 0));
    for (let theta = -6; theta < 6; theta += 0.5)
      expect(at(theta + 0.5)).toBeGreaterThan(at(theta));
  });

  it('give information equal to the squared slope of the expected score over its variance (2PL)', () => {
    const p = (theta: number) => categoryProbabilities(theta, 1.4, [0.3], 0);
    const h = 1e-5;
    const derivative = (p(h)[1]! - p(-h)[1]!) / (2 * h);
    expect(information(1.4, 0, p(0))).toBeCloseTo(derivative ** 2 / (p(0)[0]! * p(0)[1]!), 8);
  });
});
