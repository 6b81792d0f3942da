import { describe, expect, it } from 'vitest';
import { marginalProbabilities } from './likelihood';
import { flattenedSlope } from './outlook';
import { categoryProbabilities, expectedScore } from './responseModels';
import { bankOf } from './testBanks';

const thetas = Array.from({ length: 57 }, (_, i) => (i - 28) / 4);

describe('the experts’ doubt about a task', () => {
  it.each([
    { slope: 1, uncertainty: 0.8, tolerance: 2e-6 },
    { slope: 1.2, uncertainty: 0.8, tolerance: 1e-5 },
    { slope: 2, uncertainty: 0.8, tolerance: 2e-4 },
  ])('is integrated out to $tolerance at slope $slope, τ $uncertainty', (row) => {
    const bank = bankOf([{ ...row, thresholds: [-0.4, 0.7] }]);
    for (const theta of thetas) {
      const fine = [0, 0, 0];
      let weight = 0;
      for (let x = -9; x <= 9; x += 0.02) {
        const w = Math.exp((-x * x) / 2);
        const p = categoryProbabilities(theta - row.uncertainty * x, row.slope, [-0.4, 0.7], 0);
        weight += w;
        for (let s = 0; s < 3; s++) fine[s]! += w * p[s]!;
      }
      marginalProbabilities(bank, 0, theta).forEach((p, s) =>
        expect(Math.abs(p - fine[s]! / weight)).toBeLessThan(row.tolerance),
      );
    }
  });

  it.each([
    { slope: 1.3, uncertainty: 0.8, thresholds: [0.2] },
    { slope: 1.2, uncertainty: 0.6, thresholds: [-0.6, 0.4] },
    { slope: 2, uncertainty: 0.4, thresholds: [0], guess: 0.25 },
  ])('in its cheap form gives expected scores within 0.02 of the integral: %o', (row) => {
    const bank = bankOf([row]);
    const slope = flattenedSlope(row.slope, row.uncertainty);
    for (const theta of thetas) {
      const cheap = categoryProbabilities(theta, slope, row.thresholds, row.guess ?? 0);
      const exact = marginalProbabilities(bank, 0, theta);
      const m = row.thresholds.length;
      expect(Math.abs(expectedScore(cheap) - expectedScore(exact)) / m).toBeLessThan(0.02);
    }
  });

  it('is nothing when the task is calibrated', () => {
    const bank = bankOf([{ slope: 1.4, thresholds: [0.5, 1] }]);
    expect(marginalProbabilities(bank, 0, 0.3)).toEqual(
      categoryProbabilities(0.3, 1.4, [0.5, 1], 0),
    );
  });
});
