import { expect, test } from 'vitest';
import { aTask, lint, where, type TaskChanges } from '../fixtures';
import { references } from './references';

/** What the rule finds in one task, which must stand at `fragment` of its task.yaml. */
function expectOne(changes: TaskChanges, fragment: string, message: string) {
  const task = aTask(changes);
  expect(lint(references, [task])).toEqual([
    { severity: 'error', ...where(task, 'task', fragment), message },
  ]);
}

test('a task that names only what exists passes', () => {
  const tasks = [
    aTask({ id: 'one', task: { lesson: 'passwords' } }),
    aTask({ id: 'two', area: 'analyse', interaction: 'spot' }),
  ];
  expect(lint(references, tasks, { lessons: new Set(['passwords']) })).toEqual([]);
});

test('a folder is named in lower-case letters, digits and hyphens', () => {
  expectOne(
    { id: 'My_Task', task: { family: 'x' } },
    'version:',
    'the folder "My_Task" must be lower-case letters, digits and hyphens; rename it',
  );
});

test('no two tasks have the same id, in different areas either', () => {
  const [first, second] = [aTask({ id: 'same' }), aTask({ id: 'same', area: 'analyse' })];
  expect(lint(references, [first, second])).toEqual([
    {
      severity: 'error',
      ...where(second, 'task', 'version:'),
      message: 'another task is called "same"; rename one, for ids are unique over all areas',
    },
  ]);
});

test('a task lies in the folder of the area it measures', () => {
  expectOne(
    { area: 'brug', folder: 'content/tasks/analyse/a-task' },
    'area:',
    'the task measures "brug" but lies in content/tasks/analyse/a-task; move it or mend the area',
  );
});

test('a task named like an area still has to lie in its own', () => {
  expectOne(
    { area: 'brug', folder: 'content/tasks/analyse/brug', task: { family: 'x' } },
    'area:',
    'the task measures "brug" but lies in content/tasks/analyse/brug; move it or mend the area',
  );
});

test('a competence belongs to the area', () => {
  expectOne(
    { task: { competence: '5.2' } },
    'competence:',
    'competence 5.2 does not belong to brug; choose one that content/model.yaml lists there',
  );
});

test('a lesson exists', () => {
  expectOne(
    { task: { lesson: 'no-such-lesson' } },
    'lesson:',
    'there is no lesson "no-such-lesson" in content/lessons; write it or mend the id',
  );
});

test('a spot task has a document to look at', () => {
  expectOne(
    { interaction: 'spot', task: { document: undefined }, text: { document: undefined } },
    'interaction:',
    'a spot task needs a "document" to look at; add one',
  );
});

test('no two blocks of a document have the same id', () => {
  const task = aTask({
    task: {
      document: [
        { id: 'note', as: 'text' },
        { id: 'other', as: 'text' },
        { id: 'note', as: 'link' },
      ],
    },
    text: { document: { note: 'A', other: 'B' } },
  });
  const { file, line } = where(task, 'task', 'as: link');
  expect(lint(references, [task])).toEqual([
    {
      severity: 'error',
      file,
      line: line - 1,
      message: 'the block id "note" is used twice; rename one',
    },
  ]);
});
