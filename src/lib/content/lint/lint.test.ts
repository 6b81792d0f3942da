import { expect, test } from 'vitest';
import { aBank, aModel, aTask, INTERACTIONS, type TaskChanges } from '../fixtures';
import { lintTasks } from './lint';

const subject = (tasks: ReturnType<typeof aTask>[]) => ({
  model: aModel(),
  tasks,
  interactions: INTERACTIONS,
  lessons: new Set<string>(),
});

test('a bank that is in order passes every rule', () => {
  expect(lintTasks(subject(aBank()), true)).toEqual([]);
});

const words = { da: 'x', en: 'x' };

test.each<[string, TaskChanges, RegExp]>([
  ['references', { task: { competence: '5.2' } }, /does not belong to brug/],
  ['scoring', { task: { scoring: [{ score: 1, atLeast: 7, words }] } }, /nobody can reach 7/],
  ['solutions', { task: { solutions: [] } }, /add a solution/],
  ['chance', { task: { scoring: [{ score: 1, atLeast: 1, words }] } }, /blind tapping/],
  ['translations', { da: { intro: 'Hej.' } }, /only in the other language/],
  ['reading ease', { da: { explain: 'og '.repeat(30) } }, /a sentence of 30 words/],
  ['invented names', { da: { title: 'MitID' } }, /real name/],
  [
    'alt text',
    { task: { document: [{ id: 'p', as: 'image' }] }, text: { document: { p: 'x' } } },
    /the image "p"/,
  ],
  [
    'bars',
    { task: { document: [{ id: 'p', as: 'bar' }] }, text: { document: { p: '1' } } },
    /the bar "p"/,
  ],
])('every task is held to the rule on %s', (_rule, changes, message) => {
  const messages = lintTasks(subject([aTask(changes)]), false).map((problem) => problem.message);
  expect(messages).toContainEqual(expect.stringMatching(message));
});

test('families are compared between tasks', () => {
  const tasks = [
    aTask({ id: 'one', task: { family: 'kin' } }),
    aTask({ id: 'two', area: 'analyse', task: { family: 'kin' } }),
  ];
  expect(lintTasks(subject(tasks), false).map(({ message }) => message)).toContainEqual(
    expect.stringMatching(/the family "kin" already belongs to brug/),
  );
});

test('the bank as a whole is judged only when all of it could be read', () => {
  const choosing = [
    aTask({ id: 'one', interaction: 'choice' }),
    aTask({ id: 'two', interaction: 'choice' }),
  ];
  expect(lintTasks(subject(choosing), false)).toEqual([]);
  const messages = lintTasks(subject(choosing), true).map(({ message }) => message);
  expect(messages).toContainEqual(expect.stringMatching(/the area has 2 tasks/));
  expect(messages).toContainEqual(expect.stringMatching(/of the bank's information/));
});
