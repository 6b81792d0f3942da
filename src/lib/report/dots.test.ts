import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levels, posterior, type Answer as Observation } from '../measurement';
import { testScale } from '../journey/fixtures';
import { quantileDots } from './dots';

const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);

/** Six probabilities that sum to 1, some of them 0. */
const distributions = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 })
  .filter((weights) => sum(weights) > 1e-9)
  .map((weights) => weights.map((weight) => weight / sum(weights)));

describe('twenty dots', () => {
  it('stand where the quantiles of the levels are', () => {
    expect(quantileDots([0, 0.15, 0.55, 0.3, 0, 0])).toEqual([0, 3, 11, 6, 0, 0]);
    expect(quantileDots([1, 0, 0, 0, 0, 0])).toEqual([20, 0, 0, 0, 0, 0]);
    // 1 % is less than half a dot, 3 % more.
    expect(quantileDots([0.01, 0, 0, 0, 0.96, 0.03])).toEqual([0, 0, 0, 0, 19, 1]);
  });

  it('are always twenty, however the probabilities were rounded', () => {
    fc.assert(
      fc.property(distributions, fc.double({ min: -1e-9, max: 1e-9 }), (probability, error) => {
        const dots = quantileDots(probability.map((p, i) => (i === 5 ? p + error : p)));
        expect(sum(dots)).toBe(20);
        expect(dots).toHaveLength(6);
        expect(dots.every((count) => Number.isInteger(count) && count >= 0)).toBe(true);
      }),
    );
  });

  it('give every run of levels its share, to within one dot', () => {
    fc.assert(
      fc.property(distributions, (probability) => {
        const dots = quantileDots(probability);
        for (let from = 0; from < 6; from++)
          for (let to = from; to < 6; to++) {
            const share = 20 * sum(probability.slice(from, to + 1));
            const count = sum(dots.slice(from, to + 1));
            expect(Math.abs(count - share)).toBeLessThanOrEqual(1 + 1e-9);
          }
      }),
    );
  });

  it('never contradict the set of levels that is spoken of, whatever was answered', () => {
    const scale = testScale();
    const answers = fc.uniqueArray(
      fc.record({
        item: fc.nat(scale.bank.ids.length - 1),
        outcome: fc.constantFrom<Observation['outcome']>(0, 1, 2, 'unknown'),
      }),
      { selector: ({ item }) => item, maxLength: 15 },
    );
    fc.assert(
      fc.property(answers, (observed) => {
        const measured = levels(posterior(scale.bank, observed, scale.prior), scale.cuts);
        for (const { levelProbability, levelSet, stage, stageCertainty } of measured) {
          const dots = quantileDots(levelProbability);
          // At least nine in ten are said to be within; with twenty, at most one more is outside.
          expect(sum(dots.slice(levelSet.from - 1, levelSet.to))).toBeGreaterThanOrEqual(17);
          const atStage = sum(dots.slice(2 * stage, 2 * stage + 2));
          expect(Math.abs(atStage - 20 * stageCertainty)).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
      { numRuns: 60 },
    );
  });
});
