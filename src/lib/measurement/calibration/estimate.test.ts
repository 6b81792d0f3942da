import { describe, expect, test } from 'vitest';
import reference from '../reference.json';
import { calibrate } from './calibrate';
import type { Design } from './design';
import { estimate } from './estimate';
import { ResponsesBuilder, type Responses } from './responses';
import { designFor, simulate, trueTasks } from './test-answers';

const { LSAT6 } = reference;

/** The classic data: a thousand people, five tasks. */
function lsat6(): Responses {
  const builder = new ResponsesBuilder();
  for (const [pattern, count] of Object.entries(LSAT6.patterns))
    for (let n = 0; n < count; n++)
      builder.add([...pattern].map((score, item) => [item, Number(score)] as const));
  return builder.done();
}

const five = (slopes: Design['slopes']): Design => ({
  items: Array.from({ length: 5 }, () => ({ area: 0, scores: 1, guess: 0, prior: null })),
  areas: 1,
  correlation: 0,
  slopes,
});

const within = (actual: number, expected: number, tolerance: number) =>
  expect(Math.abs(actual - expected), `${actual} for ${expected}`).toBeLessThanOrEqual(tolerance);

describe('LSAT section 6 (Bock and Lieberman 1970) gives what mirt and ltm give', () => {
  test('Rasch with free variance: intercepts, variance and log likelihood', () => {
    const { items, variance, logLik, converged } = calibrate(five('shared'), lsat6());
    expect(converged).toBe(true);
    LSAT6.raschMML.intercepts.forEach((intercept, item) =>
      within(-items[item]!.location, intercept, 1.5e-5),
    );
    within(variance!, LSAT6.raschMML.variance, 1e-5);
    within(logLik, LSAT6.raschMML.logLik, 1e-5);
  });

  test('Rasch with variance 1: difficulties and log likelihood', () => {
    const { parameters, logLik } = estimate(five('one'), lsat6());
    LSAT6.rasch_a1.b.forEach((b, item) => within(parameters[2 * item + 1]!, b, 1e-5));
    within(logLik, LSAT6.rasch_a1.logLik, 1e-3); // written with three decimals
  });

  test('2PL: slopes, difficulties and log likelihood', () => {
    const { items, logLik, variance } = calibrate(five('free'), lsat6());
    const { a, b, logLik: expected, tolerance } = LSAT6.twoPL;
    expect(variance).toBeNull();
    items.forEach(({ slope, location }, item) => {
      within(slope, a[item]!, tolerance);
      within(location, b[item]!, tolerance);
    });
    within(logLik, expected, 1e-5);
  });

  test('2PL: standard errors are those that are known for these data', () => {
    // As ltm prints them, quoted from memory and not from the reference file: hence the tolerance.
    const location = [0.8669, 0.3073, 0.0997, 0.4341, 0.87];
    const slope = [0.2581, 0.1867, 0.2326, 0.1852, 0.21];
    calibrate(five('free'), lsat6()).items.forEach(({ se }, item) => {
      within(se.location, location[item]!, 0.005);
      within(se.slope, slope[item]!, 0.005);
    });
  });

  test('every task follows its curve, as fit tests of these data have always found', () => {
    const { items } = calibrate(five('free'), lsat6());
    expect(items.map(({ fit }) => fit.verdict)).toEqual(Array(5).fill('good'));
  });
});

describe('parameters that made the answers are found again', () => {
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

  test.each([
    ['one ability, everybody answers all', 1, undefined, 0.09],
    ['three correlated abilities, 15 of 36 tasks each', 3, 15, 0.17],
  ])('%s', (_case, areas, each, rmse) => {
    const tasks = trueTasks(36, areas);
    const correlation = areas > 1 ? 0.7 : 0;
    const answers = simulate(tasks, 2500, { areas, correlation, each, seed: 3 });
    const { items, converged } = calibrate(designFor(tasks, { correlation }), answers);
    expect(converged).toBe(true);
    const errors = items.map(({ location, se }, item) => {
      const error = location - mean(tasks[item]!.thresholds);
      return { error, hit: Math.abs(error) < 1.96 * se.location };
    });
    expect(Math.sqrt(mean(errors.map(({ error }) => error ** 2)))).toBeLessThan(rmse);
    expect(mean(errors.map(({ hit }) => +hit))).toBeGreaterThan(0.85);
    expect(
      mean(items.map(({ slope }, n) => Math.abs(Math.log(slope / tasks[n]!.slope)))),
    ).toBeLessThan(0.15);
  });

  test('the log likelihood is that of the truth or higher', () => {
    const tasks = trueTasks(12);
    const answers = simulate(tasks, 500);
    const design = designFor(tasks);
    const free = estimate(design, answers);
    const fixed = estimate({ ...design, slopes: 'one' }, answers);
    expect(free.logLik).toBeGreaterThan(fixed.logLik);
  });
});

describe('with priors', () => {
  const tasks = trueTasks(9, 3);
  const prior = { slope: 1, thresholds: [0.5, 1.5], locationSd: 0.8 };
  const design: Design = {
    items: tasks.map(({ area }) => ({ area, scores: 2, guess: 0, prior })),
    areas: 3,
    correlation: 0.7,
    slopes: 'free',
  };
  const few = new ResponsesBuilder();
  few.add([[0, 2]]);
  few.add([
    [0, 2],
    [1, 0],
  ]);

  test('a task with two answers stays about where experts put it, and as uncertain', () => {
    const { items, converged } = calibrate(design, few.done());
    expect(converged).toBe(true);
    expect(items[0]!.location).toBeLessThan(1);
    within(items[0]!.location, 1, 1.2);
    within(items[0]!.se.location, 0.8, 0.15);
    expect(items[0]!.fit.verdict).toBe('tooFew');
  });

  test('a task with no answer keeps its prior', () => {
    const { items } = calibrate(design, few.done());
    within(items[5]!.location, 1, 1e-6);
    within(items[5]!.se.location, 0.8, 1e-6);
  });

  test('one slope for all has its prior once', () => {
    const { items, variance } = calibrate({ ...design, slopes: 'shared' }, few.done());
    expect(variance).toBeNull();
    expect(new Set(items.map(({ slope }) => slope)).size).toBe(1);
    expect(items.every(({ se }) => Number.isFinite(se.location))).toBe(true);
  });

  test('a guessing floor is held where it was put', () => {
    const guessed: Design = {
      items: [
        { area: 0, scores: 1, guess: 0.2, prior: { slope: 1.2, thresholds: [0], locationSd: 0.8 } },
      ],
      areas: 1,
      correlation: 0,
      slopes: 'free',
    };
    const builder = new ResponsesBuilder();
    for (let n = 0; n < 400; n++) builder.add([[0, +(n % 10 < 6)]]);
    const [task] = calibrate(guessed, builder.done()).items;
    // 60 % right is P = 0.2 + 0.8·σ at the average person where half know it.
    within(task!.location, 0, 0.15);
  });
});

test('nothing to calibrate is refused', () => {
  expect(() => estimate(five('free'), new ResponsesBuilder().done())).toThrow(RangeError);
});
