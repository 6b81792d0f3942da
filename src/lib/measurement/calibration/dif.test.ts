import { describe, expect, test } from 'vitest';
import { calibrate } from './calibrate';
import { mantelHaenszel } from './mantelHaenszel';
import { designFor, simulate, trueTasks } from './test-answers';

const tasks = trueTasks(30, 3);
const design = designFor(tasks, { correlation: 0.7 });
const both = (shift: number, mean = -0.8) =>
  calibrate(
    design,
    simulate(tasks, 4000, {
      areas: 3,
      correlation: 0.7,
      each: 15,
      groups: [{}, { mean, shift: (task) => (task === 4 ? shift : 0) }],
    }),
    2,
  ).fairness!;

const average = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

describe('groups of different ability', () => {
  const { items, populations, persons, reference } = both(0.8);
  const fair = items.filter((_, task) => task !== 4).map(([one]) => one!);

  test('their means are found, so that being weaker is not taken for unfairness', () => {
    expect(persons).toEqual([2000, 2000]);
    expect(reference).toBe(0);
    for (const k of [0, 1, 2])
      expect(populations[0]!.mean[k]! - populations[1]!.mean[k]!).toBeCloseTo(0.8, 0);
    for (const what of ['location', 'mantelHaenszel'] as const)
      expect(Math.abs(average(fair.map((one) => one[what]!.effect)))).toBeLessThan(0.1);
  });

  test('the one task that is harder for one group is found by both methods', () => {
    const [unfair] = items[4]!;
    expect(unfair!.verdict).toBe('clear');
    expect(unfair!.location!.effect).toBeGreaterThan(0.4);
    expect(unfair!.mantelHaenszel!.p).toBeLessThan(0.001);
  });

  test('fair tasks are rarely named: about one in a hundred', () => {
    expect(fair.filter((one) => one.location!.p < 0.01).length).toBeLessThanOrEqual(2);
    expect(fair.filter((one) => one.mantelHaenszel!.p < 0.01).length).toBeLessThanOrEqual(2);
  });

  test('power is stated with every test: the standard error times 3.417', () => {
    for (const one of fair)
      for (const what of ['location', 'mantelHaenszel', 'slope'] as const)
        expect(one[what]!.detectable).toBeCloseTo(3.417 * one[what]!.se, 9);
  });
});

test('with few answers it is said that it cannot be told, never that there is none', () => {
  const small = simulate(tasks, 300, { areas: 3, correlation: 0.7, each: 15, groups: [{}, {}] });
  const { items } = calibrate(design, small, 2).fairness!;
  expect(items.flat().every(({ verdict }) => verdict !== 'notSeen')).toBe(true);
});

describe('Mantel and Haenszel', () => {
  test('one stratum of two scores gives the plain odds ratio', () => {
    // Reference: 10 wrong, 30 right; focal: 20 wrong, 20 right.
    const found = mantelHaenszel(Float64Array.of(10, 30), Float64Array.of(20, 20), 1)!;
    expect(found.logOdds).toBeCloseTo(Math.log((30 * 20) / (10 * 20)), 12);
    // Mantel's chi-square by hand: (30 − 25)² / (40·40·30·50/(80²·79)).
    expect((found.logOdds / found.se) ** 2).toBeCloseTo(
      25 / ((40 * 40 * 30 * 50) / (80 * 80 * 79)),
      9,
    );
  });

  test('a stratum of one group says nothing, and no stratum gives nothing', () => {
    expect(mantelHaenszel(Float64Array.of(5, 5), Float64Array.of(0, 0), 1)).toBeNull();
  });
});
