import { expect, test } from 'vitest';
import { testAnswer, testAttempt } from '../journey/fixtures';
import type { Answer } from '../storage/attempt';
import type { AttemptWithAnswers } from '../storage/store';
import { researchExport } from './research-export';

const versions = new Map([
  ['mail', 1],
  ['bus', 2],
  ['map', 1],
]);

const attempt = (
  id: string,
  startedAt: string,
  ...answers: [task: string, outcome: Answer['outcome'], version?: number][]
): AttemptWithAnswers => ({
  attempt: testAttempt({
    id,
    startedAt,
    audience: 'school',
    selfRating: { 'brug-2': 1 },
    seed: 4242,
  }),
  answers: answers.map(([taskId, outcome, taskVersion = 1], seq) =>
    testAnswer(seq, { attemptId: id, taskId, outcome, taskVersion, response: { selected: ['x'] } }),
  ),
});

const line = (...attempts: AttemptWithAnswers[]) => researchExport(attempts, 'random', versions);

test('gives the scores by task, and nothing else', () => {
  expect(line(attempt('one', '2026-11-01T10:00:00Z', ['map', 2], ['mail', 1]))).toBe(
    '{"person":"random","answers":{"mail":1,"map":2}}\n',
  );
});

test('"ved ikke endnu" is score 0, and a missing answer is left out', () => {
  expect(
    line(attempt('one', '2026-11-01T10:00:00Z', ['map', 'unknown'], ['mail', 'missing'])),
  ).toBe('{"person":"random","answers":{"map":0}}\n');
});

test('the last answer to a task counts, whatever the order of the attempts', () => {
  const early = attempt('b', '2026-11-01T10:00:00Z', ['map', 0]);
  const late = attempt('a', '2026-11-09T10:00:00Z', ['map', 2]);
  expect(line(early, late)).toBe(line(late, early));
  expect(line(late, early)).toContain('{"map":2}');
});

test('a missing answer does not undo an earlier one', () => {
  const early = attempt('a', '2026-11-01T10:00:00Z', ['map', 2]);
  const late = attempt('b', '2026-11-09T10:00:00Z', ['map', 'missing']);
  expect(line(early, late)).toContain('{"map":2}');
});

test('an answer to another version of a task, or to a task that is gone, is left out', () => {
  const old = attempt('a', '2026-11-01T10:00:00Z', ['bus', 1, 1], ['gone', 1], ['map', 1]);
  expect(line(old)).toContain('{"map":1}');
});

test('nothing to give is an empty text, not a person without answers', () => {
  expect(line()).toBe('');
  expect(line(attempt('a', '2026-11-01T10:00:00Z', ['map', 'missing']))).toBe('');
});
