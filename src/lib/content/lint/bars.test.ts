import { expect, test } from 'vitest';
import { aTask, lint, where } from '../fixtures';
import { bars } from './bars';

const aChart = (block: object, da = 'August: 50', en = 'August: 50') =>
  aTask({
    task: { document: [{ id: 'august', ...block }] },
    da: { document: { august: da } },
    en: { document: { august: en } },
  });

test('a bar with a value and a figure in its texts passes', () => {
  expect(lint(bars, [aChart({ as: 'bar', value: 50 }), aChart({ as: 'bar', value: 0 })])).toEqual(
    [],
  );
});

test('a bar has a value to be drawn from', () => {
  const task = aChart({ as: 'bar' });
  expect(lint(bars, [task])).toEqual([
    {
      severity: 'error',
      ...where(task, 'task', '- id: august'),
      message: 'the bar "august" has no "value"; write its length, 0 to 100',
    },
  ]);
});

test('the text of a bar carries the figure in each language', () => {
  const task = aChart({ as: 'bar', value: 50 }, 'August: halvtreds', 'August: 50');
  expect(lint(bars, [task])).toEqual([
    {
      severity: 'error',
      ...where(task, 'da', 'august:'),
      message: 'the text of the bar "august" has no figure; write what the bar shows, in digits',
    },
  ]);
});

test('only a bar has a value', () => {
  const task = aChart({ as: 'row', value: 50 });
  expect(lint(bars, [task])).toEqual([
    {
      severity: 'error',
      ...where(task, 'task', 'value:'),
      message: 'only a bar has a "value", and "august" is row; remove the value',
    },
  ]);
});
