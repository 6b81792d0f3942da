import { describe, expect, it } from 'vitest';
import { testAnswer, testAttempt } from '../fixtures';
import { FIND_IDS, findsOf } from './finds';

const answers = (count: number, outcome: 'unknown' | 'missing' | number = 1) =>
  Array.from({ length: count }, (_, seq) => testAnswer(seq, { outcome }));

describe('the finds', () => {
  it('are none before anything was done', () => {
    expect(findsOf([], [])).toEqual([]);
    expect(findsOf([{ attempt: testAttempt(), answers: answers(4) }], [])).toEqual([]);
  });

  it.each([
    ['a stretch walked', testAttempt(), answers(5), 'amber'],
    ['"ved ikke endnu" said', testAttempt(), answers(1, 'unknown'), 'clover'],
    ['a look at oneself', testAttempt({ selfRating: { s: 0 } }), [], 'leaf'],
  ] as const)('are for %s', (_, attempt, given, find) => {
    expect(findsOf([{ attempt, answers: given }], [])).toEqual([find]);
  });

  it('are for arriving, and for three tasks more', () => {
    const attempt = testAttempt({ finishedAt: '2026-11-20T08:20:00.000Z' });
    const arrived = findsOf([{ attempt, answers: answers(9) }], []);
    expect(arrived).toEqual(['amber', 'lighthouse']);
    const more = { ...attempt, extra: 3, finishedAt: null };
    expect(findsOf([{ attempt: more, answers: answers(9) }], [])).toEqual(['amber', 'lighthouse']);
    const done = { ...more, finishedAt: attempt.finishedAt };
    expect(findsOf([{ attempt: done, answers: answers(12) }], [])).toEqual([
      'amber',
      'starfish',
      'lighthouse',
    ]);
  });

  it('take in what was noted, and pass over what they do not know', () => {
    expect(findsOf([], ['stork', 'unicorn', 'shell'])).toEqual(['shell', 'stork']);
  });

  it('are kept when another walk begins, and are all to be had', () => {
    const first = {
      attempt: testAttempt({
        selfRating: { s: 2 },
        extra: 3,
        finishedAt: '2026-11-20T08:20:00.000Z',
      }),
      answers: answers(9, 'unknown'),
    };
    const second = { attempt: testAttempt({ id: 'second' }), answers: [] };
    expect(findsOf([second, first], ['shell', 'feather', 'stork'])).toEqual([...FIND_IDS]);
  });

  it('leave a calm walk in peace', () => {
    const attempt = testAttempt({ calm: true, selfRating: { s: 2 } });
    expect(findsOf([{ attempt, answers: answers(9, 'unknown') }], [])).toEqual([]);
  });
});
