import { expect, test } from 'vitest';
import { scored } from '../compiler/scored';
import type { TaskSource } from '../compiler/task-source';
import { YamlFile } from '../compiler/yaml-file';
import { aTask, lint, where, type TaskChanges } from '../fixtures';
import { frozen } from './frozen';

const hashOf = ({ task }: TaskSource) =>
  scored({
    interaction: task.interaction,
    definition: task.definition,
    cuts: task.scoring.map(({ atLeast }) => atLeast),
  });

/** What the rule says of a task that was calibrated as it was before the changes. */
function after(changes: TaskChanges) {
  const entry = { version: 1, scored: hashOf(aTask()), a: 1, guess: 0, se: 0.2, n: 300 };
  const content = {
    model: 'gpcm' as const,
    persons: 900,
    items: { 'a-task': { ...entry, thresholds: [0, 1] } },
  };
  const task = aTask(changes);
  const file = new YamlFile('content/calibration.json', JSON.stringify(content, null, 2));
  return { task, problems: lint(frozen, [task], { calibration: { file, content } }) };
}

const words = { da: 'x', en: 'x' };
const otherCuts = [4, 6].map((atLeast, index) => ({ score: index + 1, atLeast, words }));
const items = ['one', 'two', 'three', 'four', 'five', 'six'];
const otherKey = {
  items,
  bins: ['left', 'right'],
  key: { one: 'right', two: 'right', three: 'left', four: 'right', five: 'left', six: 'right' },
};

test.each<[string, TaskChanges]>([
  ['points', { task: { scoring: otherCuts } }],
  ['key', { task: { definition: otherKey } }],
])('other %s without a new version are an error in the task', (_what, changes) => {
  const { task, problems } = after(changes);
  expect(problems).toEqual([
    {
      severity: 'error',
      ...where(task, 'task', 'version:'),
      message:
        'what is scored has changed since version 1 was calibrated on 300 answers; raise "version" to 2, or change the definition and the points back',
    },
  ]);
});

test('a new version may score what it likes', () => {
  expect(after({ task: { version: 2, scoring: otherCuts } }).problems).toEqual([]);
});

test('texts, certainty and the words of a score may change', () => {
  const scoring = [5, 6].map((atLeast, index) => ({
    score: index + 1,
    atLeast,
    words: { da: 'Andre ord.', en: 'Other words.' },
  }));
  expect(
    after({ text: { title: 'Another' }, task: { certainty: 'high', level: 5, scoring } }).problems,
  ).toEqual([]);
});

test('without a calibration nothing is frozen', () => {
  expect(lint(frozen, [aTask({ task: { scoring: otherCuts } })])).toEqual([]);
});
