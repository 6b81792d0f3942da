import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { levels, type AreaLevels } from './levels';
import { compareSelf, selfPosterior, type SelfAnswer } from './selfRating';

const CUTS = [-1.6, -0.8, 0, 0.8, 1.6];
const PRIOR = { correlation: 0.7 };
const STATEMENTS = [0, 1, 2].flatMap((area) => [2, 4, 5].map((level) => ({ area, level })));
const self = (answers: SelfAnswer[]) =>
  levels(selfPosterior(STATEMENTS, answers, CUTS, PRIOR), CUTS);
const all = (answer: SelfAnswer) => STATEMENTS.map(() => answer);

/** Levels of somebody whose measured level is all but certain. */
function certain(level: number): AreaLevels {
  const levelProbability = [1, 2, 3, 4, 5, 6].map((n) => (n === level ? 1 : 0));
  return { levelProbability } as unknown as AreaLevels;
}

describe('self-rating', () => {
  it('rises with every answer, and stands at the prior when nothing was answered', () => {
    const mean = (answer: SelfAnswer) => self(all(answer)).map((area) => area.mean);
    for (let k = 0; k < 3; k++) {
      expect(mean(null)[k]).toBeCloseTo(0, 9);
      expect(mean(0)[k]!).toBeLessThan(mean(1)[k]!);
      expect(mean(1)[k]!).toBeLessThan(mean(2)[k]!);
    }
  });

  it('puts a person who can what a level says, but not the next, at about that level', () => {
    const statements = [0, 1, 2].flatMap((area) => [2, 3, 4].map((level) => ({ area, level })));
    const answers: SelfAnswer[] = [2, 2, 1, 2, 2, 1, 2, 2, 1];
    const [area] = levels(selfPosterior(statements, answers, CUTS, PRIOR), CUTS);
    expect(area!.levelSet.from).toBeLessThanOrEqual(3);
    expect(area!.levelSet.to).toBeGreaterThanOrEqual(3);
  });

  it('takes statements about the first and the last level', () => {
    const edges = [1, 6].map((level) => ({ area: 0, level }));
    expect(selfPosterior(edges, [2, 0], CUTS, PRIOR).mean.every(Number.isFinite)).toBe(true);
    expect(() => selfPosterior([{ area: 0, level: 7 }], [2], CUTS, PRIOR)).toThrow(RangeError);
  });
});

describe('compareSelf', () => {
  it('names the direction when both sides are sure', () => {
    const gaps = compareSelf(
      [certain(5), certain(2), certain(3)],
      [certain(3), certain(4), certain(3)],
    );
    expect(gaps).toEqual([
      { direction: 'higher', probability: 1, difference: 2 },
      { direction: 'lower', probability: 1, difference: -2 },
      { direction: null, probability: 0, difference: 0 },
    ]);
  });

  it('says nothing where either side is unsure', () => {
    const unsure = levels(selfPosterior([], [], CUTS, PRIOR), CUTS);
    compareSelf(unsure, unsure).forEach((gap) => expect(gap.direction).toBeNull());
    compareSelf(self(all(1)), unsure).forEach((gap) => expect(gap.direction).toBeNull());
  });

  it('speaks of a gap when somebody says yes to everything and is measured at level 1', () => {
    compareSelf(self(all(2)), [certain(1), certain(1), certain(1)]).forEach((gap) =>
      expect(gap.direction).toBe('higher'),
    );
  });

  it('speaks only at 0.9 or more and of one whole level or more, the same both ways round', () => {
    const distribution = fc
      .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 })
      .map((w) => w.map((x) => x ** 6 + 1e-6))
      .map((w) => w.map((x) => x / w.reduce((a, b) => a + b, 0)))
      .map((levelProbability) => ({ levelProbability }) as unknown as AreaLevels);
    fc.assert(
      fc.property(distribution, distribution, (a, b) => {
        const [gap] = compareSelf([a], [b]);
        const [mirror] = compareSelf([b], [a]);
        if (gap!.direction) {
          expect(gap!.probability).toBeGreaterThanOrEqual(0.9);
          expect(Math.abs(gap!.difference)).toBeGreaterThanOrEqual(1);
          expect(gap!.direction).toBe(gap!.difference > 0 ? 'higher' : 'lower');
        }
        expect(mirror!.probability).toBeCloseTo(gap!.probability, 12);
        expect(mirror!.difference).toBeCloseTo(-gap!.difference, 12);
      }),
      { numRuns: 500 },
    );
  });
});
