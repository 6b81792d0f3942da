import { expect, test } from 'vitest';
import { aTask, lint, where } from '../fixtures';
import { families } from './families';

test('siblings in one area pass, and so do families of one', () => {
  const tasks = [
    aTask({ id: 'one', task: { family: 'fake-mails' } }),
    aTask({ id: 'two', task: { family: 'fake-mails' } }),
    aTask({ id: 'three', area: 'analyse', task: { family: 'adverts' } }),
  ];
  expect(lint(families, tasks)).toEqual([]);
});

test('a family is not used in a second area', () => {
  const tasks = [
    aTask({ id: 'one', task: { family: 'fake-mails' } }),
    aTask({ id: 'two', area: 'analyse', task: { family: 'fake-mails' } }),
  ];
  expect(lint(families, tasks)).toEqual([
    {
      severity: 'error',
      ...where(tasks[1]!, 'task', 'family:'),
      message:
        'the family "fake-mails" already belongs to brug (task "one"); give this task a family of its own',
    },
  ]);
});
