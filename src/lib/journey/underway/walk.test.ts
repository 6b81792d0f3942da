import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TRACK_IDS } from '../../content/ids';
import { RULES } from '../../measurement';
import type { Answer, Attempt, Outcome } from '../../storage/attempt';
import { testAnswer, testAttempt } from '../fixtures';
import { findsOf } from './finds';
import { HEIGHT, WIDTH, balloonAt, stationAt, trailPart } from './terrain';
import { walkOf, type Walk } from './walk';

const areaOf = (task: string) => Number(task.split('-')[1]);
const MOST = 40;

const outcomes = fc.array(
  fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constantFrom('unknown' as const, 'missing' as const)),
  { maxLength: MOST },
);
const scores = fc.integer({ min: 0, max: 4 });
const attempts = fc
  .record({ track: fc.constantFrom(...TRACK_IDS), extra: fc.constantFrom(0, 3, 6) })
  .map((change) => testAttempt(change));
const answersOf = (list: readonly Outcome[]): Answer[] =>
  list.map((outcome, seq) => testAnswer(seq, { outcome }));

/** Everything of a walk that may only grow. */
const gains = ({ height, reached, trails }: Walk) => [
  height,
  reached,
  ...trails.flatMap(({ tasks, along }) => [tasks, along]),
];
function expectOnwards(before: Walk, after: Walk) {
  gains(after).forEach((gain, index) => expect(gain).toBeGreaterThanOrEqual(gains(before)[index]!));
}

/** As many tasks as the attempt can have before it is over. */
const within = ({ track, extra }: Attempt, list: readonly Outcome[]) =>
  list.slice(0, RULES.tracks[track] + extra - 1);

describe('the walk on the map', () => {
  it('rises with every finished task, whatever was answered', () => {
    fc.assert(
      fc.property(attempts, outcomes, (attempt, list) => {
        const answers = answersOf(within(attempt, list));
        for (let count = 1; count <= answers.length; count++) {
          const before = walkOf(attempt, answers.slice(0, count - 1), areaOf);
          const after = walkOf(attempt, answers.slice(0, count), areaOf);
          expect(after.height).toBeGreaterThan(before.height);
          expectOnwards(before, after);
        }
      }),
    );
  });

  it('does not depend on the scores, nor do the finds', () => {
    fc.assert(
      fc.property(
        attempts,
        outcomes,
        fc.array(scores, { minLength: MOST }),
        (attempt, list, other) => {
          const answers = answersOf(list);
          const others = answers.map((answer, index) =>
            typeof answer.outcome === 'number' ? { ...answer, outcome: other[index]! } : answer,
          );
          expect(walkOf(attempt, others, areaOf)).toEqual(walkOf(attempt, answers, areaOf));
          expect(findsOf([{ attempt, answers: others }], [])).toEqual(
            findsOf([{ attempt, answers }], []),
          );
        },
      ),
    );
  });

  it('never falls back: not by arriving, not by three tasks more', () => {
    fc.assert(
      fc.property(attempts, outcomes, (attempt, list) => {
        const answers = answersOf(within(attempt, list));
        const under = walkOf(attempt, answers, areaOf);
        const there = walkOf(attempt, answers, areaOf, true);
        const more = walkOf({ ...attempt, extra: attempt.extra + 3 }, answers, areaOf);
        expectOnwards(under, there);
        expectOnwards(there, more);
        expect(there).toMatchObject({ arrived: true, reached: there.stations });
        expect(there.trails.map(({ along }) => along)).toEqual([1, 1, 1]);
      }),
    );
  });

  it('runs fast to slow: no task lifts more than the one before it', () => {
    for (const track of TRACK_IDS) {
      const heights = Array.from(
        { length: RULES.tracks[track] },
        (_, count) =>
          walkOf(testAttempt({ track }), answersOf(Array(count).fill(1)), areaOf).height,
      );
      const lifts = heights.slice(1).map((height, index) => height - heights[index]!);
      lifts.slice(1).forEach((lift, index) => expect(lift).toBeLessThan(lifts[index]!));
    }
  });

  it('is at a station exactly where the balloon is then', () => {
    for (const track of TRACK_IDS) {
      const attempt = testAttempt({ track });
      const { levels } = walkOf(attempt, [], areaOf);
      levels.forEach((level, index) => {
        const there = walkOf(attempt, answersOf(Array(5 * (index + 1)).fill('unknown')), areaOf);
        expect(there.height).toBeCloseTo(level, 12);
        expect(there.reached).toBe(index + 1);
      });
    }
  });

  it('counts a task that has left the bank for the balloon, and for no trail', () => {
    const walk = walkOf(testAttempt(), answersOf([1, 1]), () => null);
    expect(walk.height).toBeGreaterThan(0);
    expect(walk.trails).toEqual(Array(3).fill({ tasks: 0, along: 0 }));
  });
});

describe('the picture', () => {
  it('has room for the balloon at any height', () => {
    const heights = Array.from({ length: 116 }, (_, step) => step / 100);
    for (const height of heights) {
      const [x, y] = balloonAt(height);
      expect(x - 22).toBeGreaterThan(0);
      expect(x + 22).toBeLessThan(WIDTH);
      expect(y - 70).toBeGreaterThan(0);
      expect(y).toBeLessThan(HEIGHT);
    }
  });

  it('lets no station stand in the way of the balloon, or beyond the picture', () => {
    for (const track of TRACK_IDS)
      for (const level of walkOf(testAttempt({ track }), [], areaOf).levels) {
        const [station, balloon] = [stationAt(level), balloonAt(level)];
        expect(station[0] + 10).toBeLessThan(balloon[0] - 22);
        expect(station[0]).toBeGreaterThan(0);
      }
  });

  it('lets each trail grow from its beginning to the view', () => {
    for (const area of ['brug', 'analyse', 'opdagelse'] as const) {
      const ends = [0, 0.25, 0.5, 0.75, 1].map((share) => trailPart(area, share).end);
      ends.slice(1).forEach(([, y], index) => expect(y).toBeLessThan(ends[index]![1]));
      expect(ends.at(-1)).toEqual([128, 86]);
    }
  });
});
