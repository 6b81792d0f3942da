import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { createBank, type Bank } from '../bank';
import { posterior, type Answer } from '../posterior';
import { categoryProbabilities, information } from '../responseModels';
import { next } from '../select';
import { expertBank } from '../testBanks';
import { ARM_NAMES, createArm, type ArmName } from './arms';
import { answer, citizen } from './citizens';
import { eap, mostInformative } from './maxInfoEap';
import { contextOf } from './simulate';
import { syntheticBank, syntheticSpec } from './syntheticBank';

const CUTS = [-1.5, -0.75, 0, 0.75, 1.5];
const base = {
  track: 'normal' as const,
  audience: 'adult',
  cuts: CUTS,
  prior: { correlation: 0.7 },
};
const experts = expertBank(150);
const calibrated = createBank(syntheticBank(syntheticSpec('30xgpcm3')!, 1, 0));

function attempt(bank: Bank, name: ArmName, index: number, tasks = 15): Answer[] {
  const arm = createArm(name, bank, contextOf(base, tasks, null));
  const person = citizen(1, index, 0.7);
  const answers: Answer[] = [];
  for (;;) {
    const item = arm.next(answers, person);
    if (item === null) return answers;
    answers.push(answer(bank, item, person, 0));
    expect(answers.length).toBeLessThanOrEqual(tasks);
  }
}

describe.each(ARM_NAMES)('the arm %s', (name) => {
  it('gives a third of its tasks in each area, none twice, no family twice, in the audience', () => {
    for (let n = 0; n < 10; n++) {
      const items = attempt(experts, name, n).map(({ item }) => item);
      expect(items).toHaveLength(15);
      expect(new Set(items).size).toBe(15);
      for (const k of [0, 1, 2]) {
        expect(items.filter((item) => experts.area[item] === k)).toHaveLength(5);
      }
      const families = items.map((item) => experts.family[item]!).filter((f) => f >= 0);
      expect(new Set(families).size).toBe(families.length);
      const adult = 1 << experts.audiences.indexOf('adult');
      expect(items.every((item) => experts.audience[item]! & adult)).toBe(true);
    }
  });

  it('ends when the bank has no task left', () => {
    const few = createBank(syntheticBank(syntheticSpec('2x2pl')!, 1, 0));
    expect(attempt(few, name, 1)).toHaveLength(6);
  });
});

describe('our arm', () => {
  it('chooses what a person with the same seed and answers would be given', () => {
    const context = contextOf(base, 15, 0.8);
    const arm = createArm('adaptive', experts, context);
    const person = citizen(1, 7, 0.7);
    const answers = attempt(experts, 'adaptive', 7);
    for (let n = 0; n <= answers.length; n++) {
      const first = answers.slice(0, n);
      expect(arm.next(first, person)).toBe(next(experts, first, person.attemptSeed, context));
    }
  });
});

describe('the fixed form', () => {
  it('is the same for everybody', () => {
    const items = (n: number) => attempt(calibrated, 'fixed', n).map(({ item }) => item);
    expect(items(1)).toEqual(items(2));
  });
});

describe('the libraries’ recipe', () => {
  it('has the EAP of one area alone under N(0,1)', () => {
    fc.assert(
      fc.property(fc.nat(1000), (n) => {
        const own = attempt(calibrated, 'random', n).filter(
          ({ item }) => calibrated.area[item] === 1,
        );
        const exact = posterior(calibrated, own, { correlation: 0 }).mean[1]!;
        expect(Math.abs(eap(calibrated, own) - exact)).toBeLessThan(1e-9);
      }),
      { numRuns: 20 },
    );
  });

  it('takes the task with the greatest information there', () => {
    const items = [...calibrated.area.keys()];
    const at = (item: number) => {
      const { slope, thresholds, guess } = calibrated;
      const p = categoryProbabilities(0.4, slope[item]!, thresholds[item]!, guess[item]!);
      return information(slope[item]!, guess[item]!, p);
    };
    const best = mostInformative(calibrated, items, 0.4)!;
    expect(Math.max(...items.map(at))).toBe(at(best));
    expect(mostInformative(calibrated, [], 0)).toBeNull();
  });
});
