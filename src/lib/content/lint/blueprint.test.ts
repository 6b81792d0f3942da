import { describe, expect, test } from 'vitest';
import { aBank, aTask, lint, type TaskChanges } from '../fixtures';
import { blueprint } from './blueprint';

/** Messages about one area after changing its tasks; the other areas stay as they should be. */
function found(change: (task: TaskChanges, index: number) => TaskChanges) {
  const tasks = aBank((task, index) => (task.area === 'analyse' ? change(task, index) : task));
  const problems = lint(blueprint, tasks);
  for (const problem of problems)
    expect(problem).toMatchObject({ severity: 'error', file: 'content/tasks/analyse', line: 1 });
  return problems.map(({ message }) => message);
}

const withFields = (task: TaskChanges, fields: object): TaskChanges => ({
  ...task,
  task: { ...task.task, ...fields },
});

describe('the bank', () => {
  test('passes when every area is whole', () => {
    expect(lint(blueprint, aBank())).toEqual([]);
  });

  test('has at least twelve tasks in every area', () => {
    const tasks = aBank().filter(({ id }) => id !== 'analyse-12');
    expect(lint(blueprint, tasks)).toEqual([
      {
        severity: 'error',
        file: 'content/tasks/analyse',
        line: 1,
        message: 'the area has 11 tasks; write at least 12',
      },
    ]);
    expect(lint(blueprint, [aTask()])).toHaveLength(3);
  });

  test('has a task at every level of every area', () => {
    expect(
      found((task, index) => withFields(task, { level: index % 6 === 4 ? 1 : (index % 6) + 1 })),
    ).toEqual(['no task is at level 5; write one']);
  });

  test('is answered by choosing alone in at most a third', () => {
    const choosing = (count: number) =>
      found((task, index) => ({ ...task, interaction: index < count ? 'choice' : 'sort' }));
    expect(choosing(4)).toEqual([]);
    expect(choosing(5)).toEqual([
      '42 % of the tasks are "choice"; at most a third may be, so turn some into another interaction',
    ]);
  });

  test('is about AI in at least 15 %', () => {
    const about = (count: number) =>
      found((task, index) => withFields(task, { ai: index < count }));
    expect(about(2)).toEqual([]);
    expect(about(1)).toEqual(['8 % of the tasks are about AI; write more, at least 15 %']);
  });

  test.each([
    ['adult', 5, '33 % of the tasks suit "adult"; write more, at least 35 %', 4],
    ['school', 5, '33 % of the tasks suit "school"; write more, at least 35 %', 4],
    ['work', 4, '25 % of the tasks suit "work"; write more, at least 30 %', 3],
  ])('suits %s often enough', (audience, enough, message, tooFew) => {
    const others = ['adult', 'school', 'work'].filter((other) => other !== audience);
    const suiting = (count: number) =>
      found((task, index) =>
        withFields(task, { audience: index < count ? [audience, ...others] : others }),
      );
    expect(suiting(enough)).toEqual([]);
    expect(suiting(tooFew)).toEqual([message]);
  });
});
