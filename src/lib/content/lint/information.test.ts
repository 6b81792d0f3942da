import { expect, test } from 'vitest';
import { aTask, lint } from '../fixtures';
import { information } from './information';

const words = { da: 'x', en: 'x' };

/** `others` sort tasks and `choices` choice tasks, alike in level, scores and certainty. */
const bank = (others: number, choices: number, choice: Record<string, unknown> = {}) => [
  ...Array.from({ length: others }, (_, index) => aTask({ id: `sort-${index}` })),
  ...Array.from({ length: choices }, (_, index) =>
    aTask({ id: `choice-${index}`, interaction: 'choice', task: choice }),
  ),
];

test('passes when at least 60 % of the information comes from other tasks than choice', () => {
  expect(lint(information, bank(5, 0))).toEqual([]);
  expect(lint(information, bank(7, 4))).toEqual([]);
});

test('fails when choice tasks carry more than 40 %, and says how much is missing', () => {
  expect(lint(information, bank(5, 4))).toEqual([
    {
      severity: 'error',
      file: 'content/tasks',
      line: 1,
      message:
        '55 % of the bank\'s information comes from tasks other than "choice"; it must be at least 60 %, so write more of the others or turn some "choice" tasks into them',
    },
  ]);
  expect(lint(information, bank(0, 1))).toHaveLength(1);
});

test('weighs tasks by what they tell, not by their number', () => {
  // Two scores with a guess tell far less than three scores, so more of them are allowed.
  const two = { scoring: [{ score: 1, atLeast: 1, words }] };
  expect(lint(information, bank(5, 5))).toHaveLength(1);
  expect(lint(information, bank(5, 5, two))).toEqual([]);
});

test('counts a task less where a guess may be right', () => {
  // Nine such tasks carry 38 %; without the guess it would be 52 %.
  const guessed = { scoring: [{ score: 1, atLeast: 1, words }] };
  expect(lint(information, bank(5, 9, guessed))).toEqual([]);
});

test('counts a task less that is far from most people', () => {
  expect(lint(information, bank(5, 4, { level: 1 }))).toEqual([]);
});

test('counts a task less whose level is doubtful', () => {
  expect(lint(information, bank(10, 7))).toHaveLength(1);
  expect(lint(information, bank(10, 7, { certainty: 'low' }))).toEqual([]);
});

test('says nothing of an empty bank', () => {
  expect(lint(information, [])).toEqual([]);
});
