import { expect, test } from 'vitest';
import type { CalibrationEntry } from '../calibration';
import { YamlFile } from '../compiler/yaml-file';
import { aTask, lineOf, lint } from '../fixtures';
import { calibrated } from './calibrated';

const entry: CalibrationEntry = {
  version: 2,
  scored: 'x',
  a: 1,
  thresholds: [0, 1],
  guess: 0,
  se: 0.2,
  n: 300,
};

function found(items: Record<string, CalibrationEntry>, more: object = {}) {
  const content = { model: 'gpcm' as const, persons: 900, ...more, items };
  const text = JSON.stringify(content, null, 2);
  const file = new YamlFile('content/calibration.json', text);
  const tasks = [aTask({ id: 'known', task: { version: 2 } })];
  return { text, problems: lint(calibrated, tasks, { calibration: { file, content } }) };
}

test('an entry of a task as it is now passes', () => {
  expect(found({ known: entry }).problems).toEqual([]);
});

test.each<[string, Record<string, CalibrationEntry>, 'error' | 'warning', string, string]>([
  ['an unknown task', { gone: entry }, 'warning', '"gone"', 'there is no task "gone"'],
  [
    'an older version',
    { known: { ...entry, version: 1 } },
    'warning',
    '"version"',
    'this calibration of version 1 is not used',
  ],
  [
    'a version that never was',
    { known: { ...entry, version: 3 } },
    'error',
    '"version"',
    'a version never goes back',
  ],
  [
    'another number of scores',
    { known: { ...entry, thresholds: [0] } },
    'error',
    '"known"',
    '"known" has 3 scores and 2 here',
  ],
])('%s is told with its line', (_case, items, severity, fragment, message) => {
  const { text, problems } = found(items);
  expect(problems).toEqual([
    {
      severity,
      file: 'content/calibration.json',
      line: lineOf(text, fragment),
      message: expect.stringContaining(message),
    },
  ]);
});

test('a calibration on another scale is refused', () => {
  const { text, problems } = found({}, { variance: 0.6 });
  expect(problems).toMatchObject([{ severity: 'error', line: lineOf(text, '"variance"') }]);
});
