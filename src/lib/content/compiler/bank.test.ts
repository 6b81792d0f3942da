import { describe, expect, test } from 'vitest';
import { createBank } from '../../measurement';
import { aBank, aModel, aTask, INTERACTIONS } from '../fixtures';
import { basisOf, chanceOfScore, compileBank } from './bank';

const model = aModel();
const bankOf = (...tasks: ReturnType<typeof aTask>[]) => compileBank(tasks, model, INTERACTIONS);

const words = { da: 'x', en: 'x' };
const twoScores = [{ score: 1, atLeast: 2, words }];
const fourScores = [1, 2, 3].map((score) => ({ score, atLeast: score, words }));

describe('the bank', () => {
  test('lists its tasks in the order it was given, with what measuring needs', () => {
    const bank = bankOf(
      aTask({ id: 'first', area: 'opdagelse', task: { version: 3, family: 'kin', skin: 'sms' } }),
      aTask({ id: 'second', area: 'brug', interaction: 'spot', task: { audience: ['work'] } }),
    );
    expect(bank).toMatchObject({
      ids: ['first', 'second'],
      versions: [3, 1],
      area: [2, 0],
      family: ['kin', 'second'],
      competence: ['5.2', '1.3'],
      interaction: ['sort', 'spot'],
      skin: ['sms', 'plain'],
      audience: [['adult', 'school', 'work'], ['work']],
    });
  });

  test.each([1, 2, 3, 4, 5, 6])(
    'centres the thresholds of a level %i task on its level',
    (level) => {
      const centre = model.levels[level - 1]!.typicalDifficulty;
      for (const scoring of [twoScores, fourScores.slice(0, 2), fourScores]) {
        const { thresholds } = bankOf(aTask({ interaction: 'choice', task: { level, scoring } }));
        const own = thresholds[0]!;
        expect(own).toHaveLength(scoring.length);
        expect(own.reduce((a, b) => a + b, 0) / own.length).toBeCloseTo(centre, 9);
      }
    },
  );

  test('sets the thresholds of a task one step spread apart, rising', () => {
    const { thresholds } = bankOf(aTask({ interaction: 'choice', task: { scoring: fourScores } }));
    expect(thresholds[0]).toEqual([-2.4, -1.4, -0.4]);
  });

  test('gives a guessing floor to tasks with two scores only', () => {
    const { guess } = bankOf(
      aTask({ interaction: 'choice', task: { scoring: twoScores } }),
      aTask({ interaction: 'choice' }),
    );
    expect(guess).toEqual([0.1667, 0]);
  });

  test('takes slope and uncertainty from the model', () => {
    const bank = bankOf(
      aTask({ interaction: 'choice', task: { scoring: twoScores, certainty: 'low' } }),
      aTask({ task: { certainty: 'high' } }),
    );
    expect(bank.slope).toEqual([1.2, 1]);
    expect(bank.uncertainty).toEqual([0.8, 0.4]);
  });

  test('is one that measurement accepts', () => {
    expect(createBank(bankOf(...aBank())).size).toBe(36);
  });
});

describe('a calibration', () => {
  const entry = { version: 1, scored: 'x', a: 1.4, guess: 0, se: 0.15, n: 400 };
  const calibration = {
    model: 'gpcm' as const,
    persons: 900,
    items: {
      counted: { ...entry, thresholds: [-0.2, 0.9] },
      older: { ...entry, thresholds: [-0.2, 0.9] },
      pair: { ...entry, b: 0.3, guess: 0.1 },
    },
  };
  const tasks = [
    aTask({ id: 'counted' }),
    aTask({ id: 'older', task: { version: 2 } }),
    aTask({ id: 'pair', interaction: 'choice', task: { scoring: twoScores } }),
    aTask({ id: 'other' }),
  ];
  const bank = compileBank(tasks, model, INTERACTIONS, calibration);

  test('overrides the experts, with the standard error as uncertainty', () => {
    expect(bank.slope[0]).toBe(1.4);
    expect(bank.thresholds[0]).toEqual([-0.2, 0.9]);
    expect(bank.uncertainty[0]).toBe(0.15);
    expect([bank.thresholds[2], bank.guess[2]]).toEqual([[0.3], 0.1]);
    expect(createBank(bank).size).toBe(4);
  });

  test('says nothing about another version, or about a task it does not name', () => {
    const experts = compileBank(tasks, model, INTERACTIONS);
    for (const task of [1, 3]) {
      expect(bank.thresholds[task]).toEqual(experts.thresholds[task]);
      expect(bank.uncertainty[task]).toBe(0.6);
    }
  });

  test('gives the basis of the bank: how many tasks by experts, by answers, of how many people', () => {
    expect(basisOf(tasks, calibration)).toEqual({ expert: 2, calibrated: 2, persons: 900 });
    expect(basisOf(tasks, null)).toEqual({ expert: 4, calibrated: 0, persons: 0 });
  });
});

describe('the chance of a score by blind tapping', () => {
  test('is the share of blind responses that reach its points', () => {
    const sort = aTask(); // six items, two bins, points 5 and 6
    expect(chanceOfScore(sort, 1, INTERACTIONS)).toBe(7 / 64);
    expect(chanceOfScore(sort, 2, INTERACTIONS)).toBe(1 / 64);
  });

  test('is zero for a score the task does not have', () => {
    expect(chanceOfScore(aTask(), 3, INTERACTIONS)).toBe(0);
  });

  test('is zero, not a fault, where nothing can be answered', () => {
    const nobody = {
      ...INTERACTIONS,
      sort: { ...INTERACTIONS.sort, blind: () => [] },
    };
    expect(chanceOfScore(aTask(), 1, nobody)).toBe(0);
  });
});
