import { expect, test } from 'vitest';
import { aTask, lint, where } from '../fixtures';
import { longestOption } from './longest-option';

const SHORT = 'Short';
const LONG = 'A much longer answer';

/** A choice whose best label is `best` and whose others are `other`. */
const aChoice = (id: string, best: string, other: string, en = { best, other }) => {
  const options = (own: { best: string; other: string }) =>
    Object.fromEntries(
      ['best', 'good', 'poor', 'bad', 'worse', 'worst'].map((option) => [
        option,
        { label: option === 'best' ? own.best : own.other, reason: 'x' },
      ]),
    );
  return aTask({
    id,
    interaction: 'choice',
    da: { options: options({ best, other }) },
    en: { options: options(en) },
  });
};

test('the best answer may be the longest in half of the choice tasks', () => {
  const tasks = [aChoice('one', LONG, SHORT), aChoice('two', SHORT, LONG)];
  expect(lint(longestOption, tasks)).toEqual([]);
});

test('the best answer is not the longest in more than half, in any language', () => {
  const tasks = [
    aChoice('one', LONG, SHORT, { best: SHORT, other: LONG }),
    aChoice('two', LONG, SHORT, { best: SHORT, other: LONG }),
    aChoice('three', SHORT, LONG),
  ];
  const message =
    'the best answer is the longest one here and in 2 of 3 choice tasks; shorten it or lengthen another';
  expect(lint(longestOption, tasks)).toEqual([
    { severity: 'error', ...where(tasks[0]!, 'da', 'options:'), message },
    { severity: 'error', ...where(tasks[1]!, 'da', 'options:'), message },
  ]);
});

test('labels of equal length tell a blind tapper nothing', () => {
  const tasks = [aChoice('one', SHORT, SHORT), aChoice('two', LONG, LONG)];
  expect(lint(longestOption, tasks)).toEqual([]);
});

test('one choice task alone shows no pattern', () => {
  expect(lint(longestOption, [aChoice('one', LONG, SHORT)])).toEqual([]);
});

test('only choice tasks are counted', () => {
  const tasks = [
    aChoice('one', LONG, SHORT),
    aChoice('two', LONG, SHORT),
    aTask({ id: 'three' }),
    aTask({ id: 'four', interaction: 'order' }),
  ];
  expect(lint(longestOption, tasks)).toHaveLength(4);
});
