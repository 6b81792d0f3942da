import { describe, expect, it } from 'vitest';
import type { Outcome } from '../storage/attempt';
import { testAnswer, testAttempt, testScale } from '../journey/fixtures';
import { buildReport, byArea, toEvidence } from './report';

const scale = testScale();

/** Answers to the given tasks of one area. */
const answersIn = (area: number, outcomes: readonly (readonly [number, Outcome])[], from = 0) =>
  outcomes.map(([index, outcome], at) =>
    testAnswer(from + at, { taskId: `task-${area}-${index}`, outcome }),
  );

const strong = [4, 5, 6, 7, 8, 9, 10, 11].map((index) => [index, 2] as const);
const weak = [0, 1, 2, 3, 4, 5].map((index) => [index, 0] as const);

describe('a report', () => {
  it('does not know an area that was not measured, and says nothing about it to the offers', () => {
    const report = buildReport(scale, testAttempt(), answersIn(0, strong));
    expect(report.areas.map(({ known }) => known)).toEqual([true, false, false]);
    expect(toEvidence(report).analyse).toBeNull();
    expect(toEvidence(report).brug).toMatchObject({ known: true, stage: 'advanced' });
  });

  it('does not know an area whose likely levels reach over all three stages', () => {
    const report = buildReport(scale, testAttempt(), answersIn(0, [[5, 1]]));
    const [brug] = report.areas;
    expect(brug?.answered).toBe(1);
    expect(brug?.levelSet.to).toBeGreaterThan(4);
    expect(brug?.known).toBe(false);
  });

  it('names two stages exactly where neither is likely enough to stand alone', () => {
    const stageOf = (level: number) => Math.floor((level - 1) / 2);
    const found = Array.from({ length: 11 }, (_, solved) => {
      const outcomes = Array.from(
        { length: 10 },
        (_, index) => [index, index < solved ? 2 : 0] as const,
      );
      return buildReport(scale, testAttempt(), answersIn(0, outcomes)).areas[0]!;
    });
    for (const { between, stageCertainty, levelSet } of found) {
      const spansTwo = stageOf(levelSet.to) - stageOf(levelSet.from) === 1;
      expect(between !== null).toBe(stageCertainty < 2 / 3 && spansTwo);
    }
    expect(found.map(({ between }) => between)).toContainEqual(['basic', 'independent']);
    expect(found.map(({ between }) => between)).toContainEqual(null);
  });

  it('puts someone who solved nothing at the first stage', () => {
    const report = buildReport(scale, testAttempt(), answersIn(1, weak));
    expect(report.areas[1]).toMatchObject({ known: true, stage: 'basic' });
  });

  it('counts no missing answer, and none of a task that has left the bank', () => {
    const answers = [
      ...answersIn(0, [[1, 'missing']]),
      testAnswer(1, { taskId: 'gone', outcome: 2 }),
    ];
    const report = buildReport(scale, testAttempt(), answers);
    expect(report.areas.every(({ answered }) => answered === 0)).toBe(true);
    expect(report.can).toEqual([]);
    expect(report.next).toEqual([]);
  });

  it('lists as "can" only what was done in full, the hardest first', () => {
    const report = buildReport(
      scale,
      testAttempt(),
      answersIn(0, [
        [1, 2],
        [7, 2],
        [3, 1],
        [2, 0],
      ]),
    );
    expect(report.can).toEqual(['task-0-7', 'task-0-1']);
  });

  it('lists at most two things to learn next, the easiest first', () => {
    const answers = answersIn(0, [
      [9, 0],
      [2, 1],
      [5, 'unknown'],
      [1, 2],
    ]);
    expect(buildReport(scale, testAttempt(), answers).next).toEqual(['task-0-2', 'task-0-5']);
  });

  it('groups tasks by area, in their order, and leaves out an area without any', () => {
    expect(byArea(scale, ['task-2-1', 'task-0-7', 'task-0-1'])).toEqual([
      { area: 'brug', tasks: ['task-0-7', 'task-0-1'] },
      { area: 'opdagelse', tasks: ['task-2-1'] },
    ]);
  });

  it('holds competences as shown, not yet, or absent when they were not met', () => {
    const report = buildReport(
      scale,
      testAttempt(),
      answersIn(0, [
        [0, 2],
        [1, 0],
      ]),
    );
    expect(report.areas[0]?.competences).toEqual({ '1.1': 'shown', '1.2': 'notYet' });
    expect(report.areas[1]?.competences).toEqual({});
  });

  it('has probabilities that sum to one, and a set that holds what it says', () => {
    for (const area of buildReport(scale, testAttempt(), answersIn(2, strong)).areas) {
      const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
      expect(sum(area.levelProbability)).toBeCloseTo(1, 9);
      expect(sum(Object.values(area.stageProbability))).toBeCloseTo(1, 9);
      const { from, to, probability } = area.levelSet;
      expect(sum(area.levelProbability.slice(from - 1, to))).toBeCloseTo(probability, 9);
      expect(probability).toBeGreaterThanOrEqual(0.9);
    }
  });
});

describe('what a result begins with', () => {
  const opening = (outcomes: Parameters<typeof answersIn>[1]) =>
    buildReport(scale, testAttempt(), answersIn(0, outcomes)).opening;

  it('is the hardest task solved in full that fits the rest of the answers', () => {
    expect(opening(strong)).toEqual({ kind: 'can', task: 'task-0-11' });
    // Everything easier went wrong: the hardest task was a lucky hit.
    const lucky = [...weak, [6, 2], [11, 2]] as const;
    expect(opening(lucky)).toEqual({ kind: 'can', task: 'task-0-6' });
  });

  it('is what went best where nothing was solved in full', () => {
    const outcomes = [
      [0, 0],
      [1, 1],
      [2, 'unknown'],
    ] as const;
    expect(opening(outcomes)).toEqual({ kind: 'almost', task: 'task-0-1' });
  });

  it('is that one tried, where nothing was solved at all', () => {
    expect(opening(weak)).toEqual({ kind: 'tried', tasks: 6 });
    expect(opening([])).toEqual({ kind: 'tried', tasks: 0 });
  });
});

describe('the self-rating', () => {
  const all = (answer: 0 | 1 | 2) =>
    Object.fromEntries([2, 4, 6].map((level) => [`s0-${level}`, answer]));

  it('is called higher where it surely is', () => {
    const report = buildReport(scale, testAttempt({ selfRating: all(2) }), answersIn(0, weak));
    expect(report.areas[0]?.selfGap).toBe('higher');
    expect(report.areas[0]?.selfLevel).toBeGreaterThanOrEqual(5);
  });

  it('is called lower where it surely is', () => {
    const report = buildReport(scale, testAttempt({ selfRating: all(0) }), answersIn(0, strong));
    expect(report.areas[0]?.selfGap).toBe('lower');
  });

  it('is not compared where it agrees, was skipped, or nothing was measured', () => {
    const agrees = buildReport(scale, testAttempt({ selfRating: all(2) }), answersIn(0, strong));
    expect(agrees.areas[0]?.selfGap).toBeNull();
    expect(agrees.areas[0]?.selfLevel).toBeNull();
    const skipped = buildReport(scale, testAttempt(), answersIn(0, weak));
    expect(skipped.areas[0]?.selfGap).toBeNull();
    const unmeasured = buildReport(scale, testAttempt({ selfRating: all(2) }), []);
    expect(unmeasured.areas[0]?.selfGap).toBeNull();
  });

  it('never speaks for an area from what was said about another', () => {
    const report = buildReport(scale, testAttempt({ selfRating: all(2) }), answersIn(1, weak));
    expect(report.areas[1]?.selfGap).toBeNull();
  });
});
