import { describe, expect, it } from 'vitest';
import { bankOf } from '../testBanks';
import { categoryProbabilities } from '../responseModels';
import { answer, citizen } from './citizens';

const people = (seed: number, count: number, correlation: number) =>
  Array.from({ length: count }, (_, n) => citizen(seed, n, correlation));
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

describe('citizens', () => {
  it('are N(0, Σ): unit variances and the correlation of the model', () => {
    const theta = people(3, 20_000, 0.7).map((person) => person.theta);
    for (const k of [0, 1, 2]) {
      expect(mean(theta.map((t) => t[k]!))).toBeCloseTo(0, 1);
      expect(Math.abs(mean(theta.map((t) => t[k]! ** 2)) - 1)).toBeLessThan(0.04);
      expect(Math.abs(mean(theta.map((t) => t[k]! * t[(k + 1) % 3]!)) - 0.7)).toBeLessThan(0.04);
    }
  });

  it('are the same for the same seed, however many there are, and others for another seed', () => {
    expect(people(1, 5, 0.7)).toEqual(people(1, 50, 0.7).slice(0, 5));
    expect(citizen(2, 0, 0.7)).not.toEqual(citizen(1, 0, 0.7));
  });

  it('differ in the seeds of their attempts', () => {
    expect(new Set(people(1, 1000, 0.7).map((p) => p.attemptSeed)).size).toBe(1000);
  });
});

describe('answers', () => {
  const bank = bankOf([
    { thresholds: [-0.5, 0.5], slope: 1.4 },
    { thresholds: [1], guess: 0.2 },
  ]);

  it('come as often as the model says, guessing included', () => {
    for (const item of [0, 1]) {
      const counts = [0, 0, 0];
      const n = 20_000;
      for (let i = 0; i < n; i++) {
        const person = { theta: [0.3, 0, 0], attemptSeed: i, answerSeed: i };
        counts[answer(bank, item, person, 0).outcome as number]!++;
      }
      categoryProbabilities(
        0.3,
        bank.slope[item]!,
        bank.thresholds[item]!,
        bank.guess[item]!,
      ).forEach((p, s) => expect(Math.abs(counts[s]! / n - p)).toBeLessThan(0.012));
    }
  });

  it('are spread by tasks that are not as hard as they are said to be', () => {
    // Somebody for whom the task is easy fails it oftener when its true place may be far away.
    const failures = (misjudged: number) =>
      people(5, 4000, 0.7).filter(
        (p) => answer(bank, 0, { ...p, theta: [3, 0, 0] }, misjudged).outcome === 0,
      ).length;
    expect(failures(1.5)).toBeGreaterThan(3 * failures(0) + 20);
  });

  it('of one citizen to one task are the same whenever it is asked', () => {
    const person = citizen(1, 1, 0.7);
    expect(answer(bank, 0, person, 0.8)).toEqual(answer(bank, 0, person, 0.8));
  });
});
