import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import reference from './reference.json';
import { posterior, type Answer, type Outcome } from './posterior';
import { bankOf, dice, expertBank, normal, respond, type TaskRow } from './testBanks';

const PRIOR = { correlation: 0.7 };
const sd = (p: { covariance: readonly (readonly number[])[] }, k: number) =>
  Math.sqrt(p.covariance[k]![k]!);
const near = (value: number, expected: number, tolerance: number) =>
  expect(Math.abs(value - expected), `${value} against ${expected}`).toBeLessThan(tolerance);

describe('reference values', () => {
  it('GPCM: EAP and SD agree with catR', () => {
    const { items, responses, EAP, SD } = reference.gpcm;
    const bank = bankOf(items.map(([slope, ...thresholds]) => ({ slope: slope!, thresholds })));
    const p = posterior(
      bank,
      responses.map((outcome, item) => ({ item, outcome })),
      PRIOR,
    );
    near(p.mean[0]!, EAP, 1e-6);
    near(sd(p, 0), SD, 1e-6);
  });

  it('three correlated areas: EAP and SD agree with mirt and a full 121³ grid', () => {
    const { a, b, area, x, EAP, SD } = reference.threeAreasCorrelated;
    const bank = bankOf(a.map((slope, i) => ({ slope, thresholds: [b[i]!], area: area[i]! })));
    const p = posterior(
      bank,
      x.map((outcome, item) => ({ item, outcome })),
      PRIOR,
    );
    for (let k = 0; k < 3; k++) {
      near(p.mean[k]!, EAP[k]!, 1e-6);
      near(sd(p, k), SD[k]!, 1e-6);
    }
  });

  it('LSAT6: person estimates agree with mirt', () => {
    const { twoPL, personEAP_2PL } = reference.LSAT6;
    const bank = bankOf(twoPL.a.map((slope, i) => ({ slope, thresholds: [twoPL.b[i]!] })));
    for (const [pattern, [eap, se]] of Object.entries(personEAP_2PL)) {
      const answers = [...pattern].map((x, item) => ({ item, outcome: Number(x) }));
      const p = posterior(bank, answers, PRIOR);
      near(p.mean[0]!, eap!, 1e-5);
      near(sd(p, 0), se!, 1e-5);
    }
  });
});

describe('the grid', () => {
  it.each([0, 0.3, 0.7, 0.95, 0.989])(
    'at ρ = %d equals plain summation in three dimensions',
    (rho) => {
      const rows: TaskRow[] = [
        { area: 0, slope: 1.2, thresholds: [-0.5] },
        { area: 0, slope: 2, thresholds: [0.2, 0.9] },
        { area: 1, slope: 1.5, thresholds: [1], guess: 0.2 },
      ];
      const bank = bankOf(rows);
      const p = posterior(
        bank,
        [
          { item: 0, outcome: 1 },
          { item: 1, outcome: 2 },
          { item: 2, outcome: 0 },
        ],
        { correlation: rho },
      );
      // Area 2 has no answers, so two dimensions and its regression on them are enough.
      const sigma = (x: number) => 1 / (1 + Math.exp(-x));
      const step = 0.025;
      let total = 0;
      const first = [0, 0];
      const second = [0, 0, 0];
      for (let x = -7; x <= 7; x += step) {
        const e1 = Math.exp(2 * (x - 0.2));
        const e2 = e1 * Math.exp(2 * (x - 0.9));
        const lx = sigma(1.2 * (x + 0.5)) * (e2 / (1 + e1 + e2));
        for (let y = -7; y <= 7; y += step) {
          const quadratic = (x * x - 2 * rho * x * y + y * y) / (1 - rho * rho);
          const w = Math.exp(-quadratic / 2) * lx * (1 - sigma(1.5 * (y - 1)));
          total += w;
          first[0]! += w * x;
          first[1]! += w * y;
          second[0]! += w * x * x;
          second[1]! += w * y * y;
          second[2]! += w * x * y;
        }
      }
      const [mx, my] = first.map((m) => m / total) as [number, number];
      near(p.mean[0]!, mx, 1e-7);
      near(p.mean[1]!, my, 1e-7);
      near(p.mean[2]!, (rho / (1 + rho)) * (mx + my), 1e-7);
      near(p.covariance[0]![0]!, second[0]! / total - mx * mx, 1e-7);
      near(p.covariance[1]![1]!, second[1]! / total - my * my, 1e-7);
      near(p.covariance[0]![1]!, second[2]! / total - mx * my, 1e-7);
    },
  );

  it.each([0, 0.5, 0.7, 0.95, 0.989])('with no answers is the prior N(0, Σ) at ρ = %d', (rho) => {
    const p = posterior(bankOf([{}]), [], { correlation: rho });
    for (let j = 0; j < 3; j++) {
      near(p.mean[j]!, 0, 1e-9);
      for (let k = 0; k < 3; k++) near(p.covariance[j]![k]!, j === k ? 1 : rho, 1e-9);
    }
  });

  it.each([-0.1, 0.99, 1, NaN])('refuses a correlation of %d', (correlation) => {
    expect(() => posterior(bankOf([{}]), [], { correlation })).toThrow(RangeError);
  });
});

const outcome: fc.Arbitrary<Outcome> = fc.constantFrom<Outcome[]>(0, 1, 'unknown', 'missing');

describe('answers', () => {
  const bank = expertBank(60);
  const anyAnswers = fc
    .uniqueArray(fc.nat(59), { maxLength: 24 })
    .chain((items) =>
      fc.tuple(...items.map((item) => fc.record({ item: fc.constant(item), outcome }))),
    );

  it('give densities that sum to 1, and proper moments', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const p = posterior(bank, answers, PRIOR);
        p.density.forEach((density, k) => {
          expect(density.every((x) => x >= 0)).toBe(true);
          expect(density.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 10);
          expect(p.covariance[k]![k]!).toBeGreaterThan(0);
        });
        for (const [j, k] of [
          [0, 1],
          [0, 2],
          [1, 2],
        ] as const) {
          expect(p.covariance[j]![k]).toBe(p.covariance[k]![j]);
          expect(Math.abs(p.covariance[j]![k]!)).toBeLessThan(sd(p, j) * sd(p, k));
        }
      }),
    );
  });

  it('give the same posterior in any order, to the last bit', () => {
    fc.assert(
      fc.property(
        anyAnswers.chain((answers) =>
          fc.tuple(
            fc.constant(answers),
            fc.shuffledSubarray(answers, { minLength: answers.length }),
          ),
        ),
        ([answers, shuffled]) => {
          expect(posterior(bank, shuffled, PRIOR)).toEqual(posterior(bank, answers, PRIOR));
        },
      ),
    );
  });

  it('that are missing change nothing', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const said = answers.filter((a) => a.outcome !== 'missing');
        expect(posterior(bank, answers, PRIOR)).toEqual(posterior(bank, said, PRIOR));
      }),
    );
  });

  it('"I don’t know yet" counts as score 0 without a guess, with partial credit and in the 3PL', () => {
    const sigma = (x: number) => 1 / (1 + Math.exp(-x));
    const tasks = bankOf([
      { thresholds: [-0.5, 0.5] },
      { slope: 1.3, thresholds: [0.4], guess: 0.25 },
    ]);
    for (const item of [0, 1]) {
      expect(posterior(tasks, [{ item, outcome: 'unknown' }], PRIOR)).toEqual(
        posterior(tasks, [{ item, outcome: 0 }], PRIOR),
      );
    }
    const p = posterior(tasks, [{ item: 1, outcome: 'unknown' }], PRIOR);
    const raw = p.nodes.map((x) => Math.exp((-x * x) / 2) * (1 - sigma(1.3 * (x - 0.4))));
    const sum = raw.reduce((a, b) => a + b, 0);
    p.density[0]!.forEach((x, i) => near(x, raw[i]! / sum, 1e-9));
  });

  it('in one area lend strength to the others, the more the higher the correlation', () => {
    const right: Answer[] = [0, 3, 6, 9].map((item) => ({ item, outcome: 1 }));
    const means = [0, 0.4, 0.7, 0.9].map((correlation) => posterior(bank, right, { correlation }));
    near(means[0]!.mean[1]!, 0, 1e-9);
    for (let i = 1; i < means.length; i++) {
      expect(means[i]!.mean[1]!).toBeGreaterThan(means[i - 1]!.mean[1]!);
      expect(sd(means[i]!, 1)).toBeLessThan(sd(means[i - 1]!, 1));
    }
  });

  it('that are better never lower the estimate', () => {
    fc.assert(
      fc.property(anyAnswers, fc.nat(59), (answers, item) => {
        const rest = answers.filter((a) => a.item !== item);
        const mean = (o: Outcome) => posterior(bank, [...rest, { item, outcome: o }], PRIOR).mean;
        const [worse, better] = [mean(0), mean(1)];
        for (let k = 0; k < 3; k++) expect(better[k]!).toBeGreaterThan(worse[k]!);
      }),
      { numRuns: 50 },
    );
  });

  it('to a task or with a score the bank does not have are refused in a plain sentence', () => {
    expect(() => posterior(bank, [{ item: 99, outcome: 1 }], PRIOR)).toThrow(/no task number 99/);
    expect(() => posterior(bank, [{ item: 0, outcome: 7 }], PRIOR)).toThrow(
      /"task-0" has no score 7/,
    );
    expect(() => posterior(bank, [{ item: 0, outcome: 0.5 }], PRIOR)).toThrow(RangeError);
  });
});

describe('extremes', () => {
  const row = fc.record({
    area: fc.nat(2),
    slope: fc.oneof(fc.double({ min: 1e-9, max: 100, noNaN: true }), fc.constant(100)),
    thresholds: fc.array(fc.double({ min: -100, max: 100, noNaN: true }), {
      minLength: 1,
      maxLength: 1,
    }),
    guess: fc.constantFrom(0, 0.99),
    uncertainty: fc.constantFrom(0, 0.4, 10),
  });

  it('never give NaN, however absurd the tasks and contradictory the answers', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(row, outcome), { minLength: 1, maxLength: 30 }),
        fc.constantFrom(0, 0.7, 0.989),
        (tasks, correlation) => {
          const p = posterior(
            bankOf(tasks.map(([r]) => r)),
            tasks.map(([, o], item) => ({ item, outcome: o })),
            { correlation },
          );
          const numbers = [...p.density.map((d) => [...d]), p.mean, ...p.covariance].flat();
          expect(numbers.every(Number.isFinite)).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('of four hundred answers do not underflow, and close in on the true ability', () => {
    const roll = dice(5);
    const large = bankOf(
      Array.from({ length: 600 }, (_, i) => ({ area: i % 3, thresholds: [-2 + 4 * roll()] })),
    );
    const answers = Array.from({ length: 600 }, (_, item) => respond(large, item, 1, roll));
    const p = posterior(large, answers, PRIOR);
    for (let k = 0; k < 3; k++) {
      expect(sd(p, k)).toBeLessThan(0.2);
      near(p.mean[k]!, 1, 0.5);
    }
  });
});

describe('honesty', () => {
  it('90 % intervals hold the true ability nine times in ten, with doubt about every task', () => {
    const bank = expertBank(90, 3);
    const roll = dice(11);
    let inside = 0;
    const people = 800;
    for (let n = 0; n < people; n++) {
      const g = normal(roll);
      const theta = [0, 1, 2].map(() => Math.sqrt(0.7) * g + Math.sqrt(0.3) * normal(roll));
      const start = Math.floor(roll() * 75);
      const answers = Array.from({ length: 15 }, (_, i) => {
        const item = start + i;
        const shift = bank.uncertainty[item]! * normal(roll);
        return respond(bank, item, theta[bank.area[item]!]!, roll, shift);
      });
      const p = posterior(bank, answers, PRIOR);
      theta.forEach((t, k) => (inside += +(Math.abs(t - p.mean[k]!) < 1.645 * sd(p, k))));
    }
    // Binomial SD of 2400 draws (fewer in effect, areas being correlated) is about 0.008.
    near(inside / (3 * people), 0.9, 0.02);
  });
});
