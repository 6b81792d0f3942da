import { describe, expect, test } from 'vitest';
import { INTERACTIONS, lineOf, where, writtenTask, type TaskChanges } from '../fixtures';
import { readTask } from './task-source';

function read(changes: TaskChanges, edit: (files: Map<string, string>) => void = () => {}) {
  const written = writtenTask(changes);
  const files = new Map(Object.entries(written.files));
  edit(files);
  return { written, ...readTask(written.folder, files, INTERACTIONS) };
}

const error = (place: { file: string; line: number }, message: string) => ({
  severity: 'error',
  ...place,
  message,
});

describe('a task folder', () => {
  test.each(['choice', 'order', 'sort', 'spot', 'scene', 'compose'] as const)(
    'with a valid %s task is read whole',
    (interaction) => {
      const { source, problems } = read({ id: 'the-task', interaction });
      expect(problems).toEqual([]);
      expect(source).toMatchObject({
        id: 'the-task',
        task: { interaction, level: 3 },
        texts: { da: { text: { title: 'A title' } }, en: { text: { title: 'A title' } } },
      });
    },
  );

  test('gets what its author may leave out', () => {
    const { source } = read({ interaction: 'choice' });
    expect(source?.task.definition).toMatchObject({ multiple: false, ordered: false });
    expect((source!.task.definition as { options: unknown[] }).options[5]).toEqual({
      id: 'worst',
      credit: 0,
    });
  });

  test.each(['task', 'da', 'en'])('without %s.yaml is not used, and says so', (name) => {
    const path = `content/tasks/brug/a-task/${name}.yaml`;
    const { source, problems } = read({}, (files) => files.delete(path));
    expect(source).toBeNull();
    expect(problems).toEqual([
      error(
        { file: path, line: 1 },
        'this file is missing; every task needs task.yaml, da.yaml and en.yaml',
      ),
    ]);
  });

  test('with broken YAML is not used, and the other files are still checked', () => {
    const { source, problems } = read({ en: { title: '' } }, (files) =>
      files.set('content/tasks/brug/a-task/da.yaml', 'title: a: b'),
    );
    expect(source).toBeNull();
    expect(problems.map(({ file }) => file.split('/').at(-1))).toEqual(['da.yaml', 'en.yaml']);
  });

  test('says where the definition is not what the interaction asks for', () => {
    const { source, problems, written } = read({
      task: {
        definition: { items: ['one', 'two', 'three'], bins: ['left'], key: {}, colour: 'red' },
      },
    });
    expect(source).toBeNull();
    expect(problems).toEqual([
      error(
        where({ written }, 'task', 'bins:'),
        '"definition.bins" must have at least 2 entries, but has 1',
      ),
      error(
        where({ written }, 'task', 'colour:'),
        '"definition.colour" is not a field here; check the spelling or remove it',
      ),
    ]);
  });

  test('is not used when its field names an interaction that does not exist', () => {
    const { source, problems, written } = read({ task: { interaction: 'drag' } });
    expect(source).toBeNull();
    expect(problems).toEqual([
      error(
        where({ written }, 'task', 'interaction:'),
        '"interaction": expected "choice", "order", "sort", "spot", "scene" or "compose", found "drag"',
      ),
    ]);
  });
});

describe('the texts of a task', () => {
  test('must name every id, in each language by itself', () => {
    const { problems, written } = read({ da: { bins: { left: 'Left' } } });
    expect(problems).toEqual([
      error(where({ written }, 'da', 'bins:'), '"bins.right" has no text; add it'),
    ]);
  });

  test('may not name what the task does not have', () => {
    const { problems, written } = read({ en: { bins: { left: 'L', right: 'R', middle: 'M' } } });
    expect(problems).toEqual([
      error(
        where({ written }, 'en', 'middle:'),
        '"bins.middle" belongs to nothing in task.yaml; remove it or mend the id',
      ),
    ]);
  });

  test('must name every block of the document', () => {
    const { problems, written } = read({ task: { document: [{ id: 'note', as: 'text' }] } });
    expect(problems.map(({ line, message }) => ({ line, message }))).toEqual([
      { line: 1, message: '"document.note" has no text; add it' },
      { line: 1, message: '"document.note" has no text; add it' },
    ]);
    expect(problems.map(({ file }) => file)).toEqual([
      `${written.folder}/da.yaml`,
      `${written.folder}/en.yaml`,
    ]);
  });

  test('may hold no section that the interaction does not use', () => {
    const { problems, written } = read({ da: { ends: { first: 'A', last: 'B' } } });
    expect(problems.map(({ line, message }) => `${line} ${message}`)).toEqual([
      `${lineOf(written.files[`${written.folder}/da.yaml`]!, 'first:')} "ends.first" belongs to nothing in task.yaml; remove it or mend the id`,
      `${lineOf(written.files[`${written.folder}/da.yaml`]!, 'last:')} "ends.last" belongs to nothing in task.yaml; remove it or mend the id`,
    ]);
  });
});
