import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Bank } from './bank';
import { NODES } from './grid';
import { logLikelihood } from './likelihood';
import { flattenedSlope } from './outlook';
import { categoryProbabilities, expectedScore } from './responseModels';
import { bankOf } from './testBanks';

/** Per node of the grid, P(0), P(1) … of the first task. */
function probabilities(bank: Bank): { theta: number; p: number[] }[] {
  const scores = [...bank.thresholds[0]!.keys(), bank.thresholds[0]!.length];
  return [...NODES].map((theta, i) => ({
    theta,
    p: scores.map((score) => Math.exp(logLikelihood(bank, 0, score)[i]!)),
  }));
}

describe('the experts’ doubt about a task', () => {
  it.each([
    { slope: 1, uncertainty: 0.8, tolerance: 2e-6 },
    { slope: 1.2, uncertainty: 0.8, tolerance: 1e-5 },
    { slope: 2, uncertainty: 0.8, tolerance: 2e-4 },
    // No editor would write this one; its powers of e are too large to be multiplied.
    { slope: 2, uncertainty: 0.8, tolerance: 2e-4, thresholds: [0, 90] },
  ])('is integrated out to $tolerance: %o', ({ thresholds = [-0.4, 0.7], ...row }) => {
    for (const { theta, p: found } of probabilities(bankOf([{ ...row, thresholds }]))) {
      const fine = [0, 0, 0];
      let weight = 0;
      for (let x = -9; x <= 9; x += 0.02) {
        const w = Math.exp((-x * x) / 2);
        const p = categoryProbabilities(theta - row.uncertainty * x, row.slope, thresholds, 0);
        weight += w;
        for (let s = 0; s < 3; s++) fine[s]! += w * p[s]!;
      }
      found.forEach((p, s) => expect(Math.abs(p - fine[s]! / weight)).toBeLessThan(row.tolerance));
    }
  });

  it.each([
    { slope: 1.3, uncertainty: 0.8, thresholds: [0.2] },
    { slope: 1.2, uncertainty: 0.6, thresholds: [-0.6, 0.4] },
    { slope: 2, uncertainty: 0.4, thresholds: [0], guess: 0.25 },
  ])('in its cheap form gives expected scores within 0.02 of the integral: %o', (row) => {
    const slope = flattenedSlope(row.slope, row.uncertainty);
    for (const { theta, p: exact } of probabilities(bankOf([row]))) {
      const cheap = categoryProbabilities(theta, slope, row.thresholds, row.guess ?? 0);
      const m = row.thresholds.length;
      expect(Math.abs(expectedScore(cheap) - expectedScore(exact)) / m).toBeLessThan(0.02);
    }
  });

  it('is nothing when the task is calibrated, however extreme the task', () => {
    const b = fc.oneof(
      fc.double({ min: -4, max: 4, noNaN: true }),
      fc.double({ min: -100, max: 100, noNaN: true }),
    );
    fc.assert(
      fc.property(
        fc.double({ min: 1e-3, max: 100, noNaN: true }),
        fc.array(b, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(0, 0.25),
        (slope, thresholds, chance) => {
          const guess = thresholds.length === 1 ? chance : 0;
          for (const { theta, p } of probabilities(bankOf([{ slope, thresholds, guess }]))) {
            const exact = categoryProbabilities(theta, slope, thresholds, guess);
            p.forEach((one, s) => expect(Math.abs(one - exact[s]!)).toBeLessThan(1e-12));
          }
        },
      ),
    );
  });
});
