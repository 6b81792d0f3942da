import { expect, test } from 'vitest';
import { aTask, lint, where } from '../fixtures';
import { solutions } from './solutions';

const FULL = { score: 2, response: { selected: ['best'] } };
const PART = { score: 1, response: { selected: ['good'] } };
const BLIND = { score: 0, blind: true, response: { selected: ['poor'] } };
const UNKNOWN = { score: 0, unknown: true };

function found(list: object[]) {
  const task = aTask({ interaction: 'choice', task: { solutions: list } });
  const text = task.written.files[`${task.folder}/task.yaml`]!.split('\n');
  return lint(solutions, [task]).map(
    ({ line, message }) => `${text[line - 1]!.trim()} → ${message}`,
  );
}

test.each(['choice', 'order', 'sort', 'spot', 'scene', 'compose'] as const)(
  'a %s task with a solution for every score passes',
  (interaction) => {
    expect(lint(solutions, [aTask({ interaction })])).toEqual([]);
  },
);

test('a solution gives the score it claims', () => {
  expect(found([FULL, { ...PART, score: 2 }, BLIND, UNKNOWN])).toEqual([
    '- score: 2 → this response gives 1 points and so score 1, not 2; mend one of the two',
  ]);
  const wrong = aTask({
    task: {
      solutions: [
        { score: 2, response: { placed: { one: 'right' } } },
        { score: 0, unknown: true },
      ],
    },
  });
  expect(lint(solutions, [wrong])).toContainEqual({
    severity: 'error',
    ...where(wrong, 'task', 'score: 2\n    response'),
    message: 'this response gives 0 points and so score 0, not 2; mend one of the two',
  });
});

test('a solution is something the page takes as an answer', () => {
  expect(found([FULL, PART, { ...BLIND, response: { selected: [] } }, UNKNOWN])).toEqual([
    'response: → the page would not take this as an answer: something is missing, or there is too much',
  ]);
});

test('there is a solution for every score', () => {
  expect(found([FULL, BLIND, UNKNOWN])).toEqual([
    'solutions: → add a solution with a response that gives score 1',
  ]);
  expect(found([])).toHaveLength(5);
});

test('"ved ikke" is no solution for score 0, for a response must be wrong too', () => {
  expect(found([FULL, PART, UNKNOWN])).toContain(
    'solutions: → add a solution with a response that gives score 0',
  );
});

test('one solution is what a blind tapper does', () => {
  expect(found([FULL, PART, { ...BLIND, blind: undefined }, UNKNOWN])).toEqual([
    'solutions: → add a solution with "blind: true": what somebody who taps blindly does',
  ]);
});

test('one solution is "ved ikke endnu"', () => {
  expect(found([FULL, PART, BLIND])).toEqual([
    'solutions: → add "- { score: 0, unknown: true }" for "ved ikke endnu"',
  ]);
});

test('"ved ikke endnu" has no response and no score', () => {
  const message = 'write "unknown: true" without a response and with score 0';
  expect(found([FULL, PART, BLIND, { score: 1, unknown: true }])).toEqual([
    `- score: 1 → ${message}`,
  ]);
  expect(found([FULL, PART, BLIND, { ...BLIND, unknown: true }])).toEqual([
    `- score: 0 → ${message}`,
  ]);
});

test('a response names only what the task has', () => {
  expect(
    found([FULL, PART, { ...BLIND, response: { selected: ['poor', 'nowhere'] } }, UNKNOWN]),
  ).toEqual(['response: → the task has no "nowhere"; mend the id']);
});

test('a response has the form of its interaction', () => {
  expect(found([FULL, PART, { ...BLIND, response: { marked: ['poor'] } }, UNKNOWN])).toEqual([
    'response: → "solutions.2.response.selected" is missing; add it',
    'marked: → "solutions.2.response.marked" is not a field here; check the spelling or remove it',
    'solutions: → add a solution with a response that gives score 0',
  ]);
});

test('a solution without a response is told so, and nothing else', () => {
  expect(found([FULL, PART, BLIND, UNKNOWN, { score: 0 }])).toEqual([
    '- score: 0 → "solutions.4.response" is missing; add it',
  ]);
});
