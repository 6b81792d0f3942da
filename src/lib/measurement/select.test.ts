import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { areaStatus } from './areaStatus';
import type { Bank } from './bank';
import { levels } from './levels';
import { outlook } from './outlook';
import { posterior, type Answer, type Outcome } from './posterior';
import { random } from './random';
import { next, openingTasks, RULES, type SelectionContext, type Track } from './select';
import { bankOf, dice, expertBank, normal, respond, type TaskRow } from './testBanks';

const CUTS = [-1.6, -0.8, 0, 0.8, 1.6];
const context = (over: Partial<SelectionContext> = {}): SelectionContext => ({
  track: 'normal',
  extra: 0,
  audience: 'adult',
  excluded: [],
  cuts: CUTS,
  prior: { correlation: 0.7 },
  ...over,
});

type Answering = (item: number, step: number) => Outcome;

/** Runs an attempt to its end. */
function attempt(
  bank: Bank,
  seed: number,
  ctx: SelectionContext,
  answer: Answering,
  answers: Answer[] = [],
): Answer[] {
  answers = [...answers];
  for (;;) {
    const item = next(bank, answers, seed, ctx);
    if (item === null) return answers;
    answers.push({ item, outcome: answer(item, answers.length) });
    expect(answers.length).toBeLessThan(200);
  }
}

/** Answers drawn by a hash, so that they depend on nothing but the seed and the step. */
const hashed =
  (bank: Bank, seed: number): Answering =>
  (item, step) => {
    const outcomes: Outcome[] = [...bank.thresholds[item]!.keys(), bank.thresholds[item]!.length];
    outcomes.push('unknown', 'missing');
    return outcomes[Math.floor(random(seed, step, 50) * outcomes.length)]!;
  };

const seeds = fc.nat(0xffffffff);
const tracks = fc.constantFrom<Track>('short', 'normal', 'thorough');
const bank = expertBank(150);
const calibrated = bankOf(
  Array.from({ length: 600 }, (_, i) => ({
    area: i % 3,
    slope: 1.2,
    thresholds: [-6 + i / 50 - 0.4, -6 + i / 50 + 0.4],
    competence: `${i % 3}.${i % 5}`,
    interaction: `interaction-${i % 4}`,
  })),
);
const perArea = (b: Bank, answers: readonly Answer[]) =>
  [0, 1, 2].map((k) => answers.filter(({ item }) => b.area[item] === k).length);

describe('replay', () => {
  it('chooses the same tasks again for the same seed and answers, asked in any order', () => {
    fc.assert(
      fc.property(seeds, tracks, (seed, track) => {
        const ctx = context({ track });
        const answers = attempt(bank, seed, ctx, hashed(bank, seed));
        const fresh = expertBank(150);
        for (let step = answers.length - 1; step >= 0; step--) {
          expect(next(fresh, answers.slice(0, step), seed, ctx)).toBe(answers[step]!.item);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('differs between seeds', () => {
    const firsts = Array.from({ length: 40 }, (_, seed) => next(bank, [], seed, context()));
    expect(new Set(firsts).size).toBeGreaterThan(3);
  });

  it('does not choose otherwise before the end because extra tasks were asked for later', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const before = attempt(bank, seed, context(), hashed(bank, seed));
        const three = attempt(bank, seed, context({ extra: 3 }), hashed(bank, seed));
        const six = attempt(bank, seed, context({ extra: 6 }), hashed(bank, seed));
        expect(three.slice(0, before.length)).toEqual(before);
        expect(three).toHaveLength(before.length + 3);
        expect(six.slice(0, three.length)).toEqual(three);
        expect(six).toHaveLength(before.length + 6);
      }),
      { numRuns: 30 },
    );
  });
});

describe('hard rules', () => {
  it('are never broken, on any track, with any answers', () => {
    fc.assert(
      fc.property(seeds, tracks, fc.constantFrom(0, 3), (seed, track, extra) => {
        const ctx = context({ track, extra, allowed: (item) => item % 7 !== 0 });
        const items = attempt(bank, seed, ctx, hashed(bank, seed)).map(({ item }) => item);
        expect(new Set(items).size).toBe(items.length);
        const families = items.map((item) => bank.family[item]!).filter((family) => family >= 0);
        expect(new Set(families).size).toBe(families.length);
        const adult = 1 << bank.audiences.indexOf('adult');
        expect(items.every((item) => bank.audience[item]! & adult)).toBe(true);
        expect(items.some((item) => item % 7 === 0)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('end the attempt when the only tasks left would break them', () => {
    const one = bankOf([{ family: 'a' }, { family: 'a' }, { audience: ['school'] }]);
    const first = next(one, [], 1, context())!;
    expect([0, 1]).toContain(first);
    expect(next(one, [{ item: first, outcome: 1 }], 1, context())).toBeNull();
    expect(next(one, [], 1, context({ audience: 'nobody' }))).toBeNull();
    expect(next(one, [], 1, context({ allowed: () => false }))).toBeNull();
  });

  it('let a task that was skipped never come back', () => {
    const two = bankOf([{}, {}]);
    const first = next(two, [], 5, context())!;
    expect(next(two, [{ item: first, outcome: 'missing' }], 5, context())).toBe(1 - first);
  });
});

describe('length', () => {
  it.each([
    ['short', 9],
    ['normal', 15],
    ['thorough', 24],
  ] as const)('the %s track is at most %d tasks, a third in each area by default', (track, n) => {
    // Nothing but missing answers: no area can close, and all of them count towards the length.
    const answers = attempt(calibrated, 4, context({ track }), () => 'missing');
    expect(answers).toHaveLength(n);
    expect(perArea(calibrated, answers)).toEqual([n / 3, n / 3, n / 3]);
  });

  it('stops early when every area is at least 0.8 sure of its stage, and not before', () => {
    let early = 0;
    fc.assert(
      fc.property(seeds, fc.double({ min: -3, max: 3, noNaN: true }), (seed, theta) => {
        const roll = dice(seed);
        const ctx = context({ track: 'thorough' });
        const answers = attempt(
          calibrated,
          seed,
          ctx,
          (item) => respond(calibrated, item, theta, roll).outcome,
        );
        const status = (n: number) => {
          const first = answers.slice(0, n);
          return areaStatus(calibrated, first, posterior(calibrated, first, ctx.prior), CUTS);
        };
        if (answers.length < 24) {
          early++;
          expect(status(answers.length).every((a) => a.closed)).toBe(true);
          for (const area of status(answers.length)) {
            expect(area.answered).toBeGreaterThanOrEqual(3);
            expect(area.stageCertainty).toBeGreaterThanOrEqual(0.8);
          }
        }
        for (let n = 0; n < answers.length; n++) {
          expect(status(n).every((a) => a.closed)).toBe(false);
        }
      }),
      { numRuns: 25, seed: 1 },
    );
    expect(early).toBeGreaterThan(5);
  });

  it('gives no task in a closed area, keeps the quotas, and spends the rest where it is least sure', () => {
    let moved = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const roll = dice(seed);
        const theta = [1.6, 0.8, 0.6];
        const ctx = context({ track: 'thorough' });
        const answers = attempt(
          calibrated,
          seed,
          ctx,
          (item) => respond(calibrated, item, theta[calibrated.area[item]!]!, roll).outcome,
        );
        answers.forEach(({ item }, n) => {
          const first = answers.slice(0, n);
          const now = posterior(calibrated, first, ctx.prior);
          const status = areaStatus(calibrated, first, now, CUTS);
          const chosen = status[calibrated.area[item]!]!;
          const open = status.filter((a) => !a.closed);
          expect(chosen.closed).toBe(false);
          if (open.some((a) => a.given < 8)) expect(chosen.given).toBeLessThan(8);
          else expect(chosen.stageCertainty).toBe(Math.min(...open.map((a) => a.stageCertainty)));
        });
        moved += +(Math.max(...perArea(calibrated, answers)) > 8);
      }),
      { numRuns: 20, seed: 1 },
    );
    expect(moved).toBeGreaterThan(3);
  });

  it('measures every area at least three times before it may stop', () => {
    fc.assert(
      fc.property(seeds, tracks, (seed, track) => {
        const answers = attempt(calibrated, seed, context({ track }), () => 2);
        expect(Math.min(...perArea(calibrated, answers))).toBeGreaterThanOrEqual(3);
      }),
      { numRuns: 20 },
    );
  });
});

describe('comfort', () => {
  it('the first two tasks most likely go well; after that about seven in ten do', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const ctx = context();
        const answers = attempt(calibrated, seed, ctx, hashed(calibrated, seed));
        answers.forEach(({ item }, n) => {
          const now = posterior(calibrated, answers.slice(0, n), ctx.prior);
          const success = outlook(calibrated, now).success(item);
          if (n < 2) expect(success).toBeGreaterThanOrEqual(0.85);
          else {
            expect(success).toBeGreaterThanOrEqual(0.6);
            expect(success).toBeLessThanOrEqual(0.8);
          }
        });
      }),
      { numRuns: 30 },
    );
  });

  it('takes the tasks nearest to that when the bank has none in the range', () => {
    const hard = bankOf([1, 2, 3, 4].map((b) => ({ thresholds: [b], slope: 2 })));
    expect(next(hard, [], 3, context())).toBe(0);
  });
});

describe('the opening', () => {
  it.each([
    ['an uncalibrated bank', bank],
    ['a calibrated bank', calibrated],
  ])('is drawn from the opening tasks and can be each of them: %s', (_, subject) => {
    const opening = openingTasks(subject, context());
    const drawn = new Set(
      Array.from({ length: 3_000 }, (_, seed) => next(subject, [], seed * 2_654_435, context())!),
    );
    expect([...drawn].sort()).toEqual([...opening].sort());
    expect(opening.length).toBeLessThan(subject.size / 4);
  });

  it('needs nothing but what the page brings along, where there is such a task', () => {
    const kinds = ['scene', 'choice', 'compose', 'sort'];
    const rows = Array.from({ length: 60 }, (_, i) => ({
      area: i % 3,
      thresholds: [-3, -2.5],
      interaction: kinds[i % 4]!,
    }));
    const opens = (subject: Bank) =>
      new Set(openingTasks(subject, context()).map((item) => rows[item]!.interaction));
    expect(opens(bankOf(rows))).toEqual(new Set(['choice', 'sort']));
    const onlyScenes = rows.map((row) => ({ ...row, interaction: 'scene' }));
    expect(openingTasks(bankOf(onlyScenes), context())).not.toEqual([]);
  });
});

describe('soft rules', () => {
  const rows = (list: TaskRow[]) => bankOf(list.map((row) => ({ thresholds: [-1], ...row })));
  // Steps 0 and 1 have their own range; these banks are all alike, so only the rule at hand decides.
  const given: Answer[] = [{ item: 0, outcome: 1 }];
  const chosen = (b: Bank, over: Partial<SelectionContext> = {}) =>
    new Set(Array.from({ length: 30 }, (_, seed) => next(b, given, seed, context(over))));

  it('avoid the interaction and the skin of the task before', () => {
    const b = rows([
      { interaction: 'sort', skin: 'mail' },
      { interaction: 'sort', skin: 'web' },
      { interaction: 'spot', skin: 'mail' },
      { interaction: 'spot', skin: 'web' },
    ]);
    expect(chosen(b)).toEqual(new Set([3]));
  });

  it('spread over competences, which weighs more than the interaction', () => {
    const b = rows([
      { competence: '1.1', interaction: 'sort' },
      { competence: '1.1', interaction: 'spot' },
      { competence: '1.2', interaction: 'sort' },
    ]);
    expect(chosen(b)).toEqual(new Set([2]));
  });

  it('keep the success range before the spread over competences', () => {
    const b = rows([
      { competence: '1.1' },
      { competence: '1.1', thresholds: [-3] },
      { competence: '1.2', thresholds: [3] },
    ]);
    expect(chosen(b)).toEqual(new Set([1]));
  });

  it('take a task seen in an earlier attempt only when no other is left', () => {
    const b = rows([{}, { thresholds: [-3] }, { thresholds: [3] }]);
    expect(chosen(b, { excluded: new Set(['task-1']) })).toEqual(new Set([2]));
    expect(chosen(b, { excluded: ['task-1', 'task-2', 'long-gone'] })).toEqual(new Set([1]));
  });

  it('do not let the order of the file decide between equal tasks', () => {
    const equal = bankOf(Array.from({ length: 30 }, () => ({ thresholds: [-2] })));
    const firsts = Array.from({ length: 300 }, (_, seed) => next(equal, [], seed, context()));
    expect(new Set(firsts).size).toBe(30);
  });
});

describe('robustness', () => {
  const row: fc.Arbitrary<TaskRow> = fc.record({
    area: fc.nat(2),
    slope: fc.double({ min: 1e-9, max: 100, noNaN: true }),
    thresholds: fc.array(fc.double({ min: -100, max: 100, noNaN: true }), {
      minLength: 1,
      maxLength: 4,
    }),
    uncertainty: fc.constantFrom(0, 0.8, 10),
    family: fc.constantFrom('', 'a', 'b'),
    competence: fc.constantFrom('1.1', '2.1'),
    interaction: fc.constantFrom('sort', 'spot'),
    skin: fc.constantFrom('', 'mail'),
    audience: fc.constantFrom(['adult'], ['adult', 'school']),
  });

  it('any bank gives tasks until the attempt is over or none is left: no NaN, no undefined, no hang', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 25 }),
        seeds,
        tracks,
        fc.constantFrom(0, 3),
        (list, seed, track, extra) => {
          const b = bankOf(list);
          const ctx = context({ track, extra, excluded: ['task-0', 'task-1'] });
          const answers = attempt(b, seed, ctx, hashed(b, seed));
          expect(answers.length).toBeGreaterThan(0);
          expect(answers.every(({ item }) => Number.isInteger(item))).toBe(true);
          expect(answers.length).toBeLessThanOrEqual(RULES.tracks[track] + extra);
          const now = posterior(b, answers, ctx.prior);
          const ended =
            answers.length === RULES.tracks[track] + extra ||
            extra > 0 ||
            areaStatus(b, answers, now, CUTS).every((area) => area.closed);
          if (!ended) {
            const used = new Set(answers.map(({ item }) => b.family[item]));
            const given = new Set(answers.map(({ item }) => item));
            const left = list.filter(
              (_, i) => !given.has(i) && (b.family[i] === -1 || !used.has(b.family[i]!)),
            );
            expect(left).toEqual([]);
          }
          for (const area of levels(now, CUTS)) {
            expect(area.levelProbability.every(Number.isFinite)).toBe(true);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('an empty bank has no task', () => {
    expect(next(bankOf([]), [], 1, context())).toBeNull();
  });

  it('seed tasks are drawn at random from all that fit, at the share asked for', () => {
    const never = new Set<number | null>();
    const always = new Set<number | null>();
    for (let seed = 0; seed < 300; seed++) {
      never.add(next(calibrated, [], seed, context()));
      always.add(next(calibrated, [], seed, context({ seedShare: 1 })));
    }
    expect(always.size).toBeGreaterThan(3 * never.size);
  });
});

describe('quality', () => {
  it('up to fifteen expert-rated tasks find three people in four their stage, and are as sure as they say', () => {
    const roll = dice(2);
    const simulated = expertBank(300, 9);
    let right = 0;
    let stated = 0;
    let inSet = 0;
    const people = 250;
    for (let n = 0; n < people; n++) {
      const g = normal(roll);
      const theta = [0, 1, 2].map(() => Math.sqrt(0.7) * g + Math.sqrt(0.3) * normal(roll));
      const ctx = context();
      const answers = attempt(simulated, n, ctx, (item) => {
        const shift = simulated.uncertainty[item]! * normal(roll);
        return respond(simulated, item, theta[simulated.area[item]!]!, roll, shift).outcome;
      });
      levels(posterior(simulated, answers, ctx.prior), CUTS).forEach((area, k) => {
        const level = 1 + CUTS.filter((cut) => theta[k]! >= cut).length;
        right += +(Math.ceil(level / 2) - 1 === area.stage);
        stated += area.stageCertainty;
        inSet += +(level >= area.levelSet.from && level <= area.levelSet.to);
      });
    }
    const share = right / (3 * people);
    expect(share).toBeGreaterThan(0.73);
    expect(Math.abs(share - stated / (3 * people))).toBeLessThan(0.035);
    expect(inSet / (3 * people)).toBeGreaterThan(0.88);
  });
});
