import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readSources } from '../content/compiler/sources';
import { readTask } from '../content/compiler/task-source';
import { tasks as text } from '../i18n/da/tasks';
import { INTERACTIONS } from './authoring';
import { startResponse } from './presentation';
import { spokenAnswers, spokenDocument } from './spoken';
import type { Task } from './task';

const sources = readSources(fileURLToPath(new URL('../../../', import.meta.url)));
const folders = new Set(
  [...sources.keys()].flatMap((path) => /^(content\/tasks\/.*)\/task\.yaml$/.exec(path)?.[1] ?? []),
);

/** Every task of the content as a Danish screen gets it. */
const TASKS: readonly Task[] = [...folders].map((folder) => {
  const { id, task, texts } = readTask(folder, sources, INTERACTIONS).source!;
  return { ...task, id, document: task.document ?? [], cuts: [], text: texts.da.text } as Task;
});
const SEEDS = [1, 7, 4_294_967_295];

/** The same task with another answer being right. */
function withOtherKey(task: Task): Task {
  switch (task.interaction) {
    case 'choice': {
      const options = task.definition.options.map((option) => ({ ...option, credit: 0 }));
      return { ...task, definition: { ...task.definition, options } };
    }
    case 'sort':
      return { ...task, definition: { ...task.definition, key: {} } };
    case 'spot':
      return { ...task, definition: { ...task.definition, targets: [] } };
    case 'order':
      return { ...task, definition: { order: [...task.definition.order].reverse() } };
    case 'scene':
      return { ...task, definition: { ...task.definition, score: [], goal: {} } };
    case 'compose':
      return { ...task, definition: { ...task.definition, score: [] } };
  }
}

describe('what is read aloud of a task', () => {
  test('is everything that can be chosen, once, and nothing that stands only in the explanation', () => {
    expect(TASKS.length).toBeGreaterThanOrEqual(36);
    for (const task of TASKS.filter(({ interaction }) => interaction !== 'scene')) {
      const { options = {}, items = {}, bins = {}, ends, compose = {}, explain } = task.text;
      const { preview: _, ...slots } = compose;
      for (const seed of SEEDS) {
        const spoken = spokenAnswers(task, text, startResponse(task, seed), seed);
        const choices =
          task.interaction === 'spot'
            ? spokenDocument(task, text)
            : [
                ...Object.values(options).map(({ label }) => label),
                ...Object.values(items),
                ...Object.values(bins),
                ...(ends ? Object.values(ends) : []),
                ...Object.values(slots),
                ...(task.interaction === 'sort' ? [text.sort.how] : []),
                ...(task.interaction === 'compose' ? [text.compose.how] : []),
              ];
        expect([...spoken].sort(), task.id).toEqual([...choices].sort());
        expect(spoken).not.toContain(explain);
        for (const { reason } of Object.values(options)) expect(spoken).not.toContain(reason);
      }
    }
  });

  test('does not depend on which answer is right, nor on what has been chosen', () => {
    for (const task of TASKS)
      for (const seed of SEEDS) {
        const start = startResponse(task, seed);
        const spoken = spokenAnswers(task, text, start, seed);
        expect(spokenAnswers(withOtherKey(task), text, start, seed), task.id).toEqual(spoken);
        if (task.interaction === 'choice') {
          const selected = task.definition.options.map(({ id }) => id);
          expect(spokenAnswers(task, text, { selected }, seed)).toEqual(spoken);
        }
      }
  });

  test('of a scene is the screen on which one stands, and only what can be seen there', () => {
    const task = TASKS.find(({ id }) => id === 'approve-own-login')!;
    const at = (...steps: string[]) => spokenAnswers(task, text, { steps }, 1);
    expect(at('ask-copy')).toEqual([
      'Er det dig, der logger på?',
      'Hvor, Bogby Bibliotek',
      'Kode, 83',
      'Fra, Tablet i Skagen',
      'Godkend',
      'Afvis',
    ]);
    expect(at()).toContain('Bogby Bibliotek, tablet i Skagen');
    const answered = at('ask-copy', 'copy-no');
    expect(answered).toContain('Bogby Bibliotek, tablet i Skagen: afvist');
    expect(answered).not.toContain('Bogby Bibliotek, tablet i Skagen');
  });

  test('follows the order in which a person has put things', () => {
    const task = TASKS.find(({ interaction }) => interaction === 'order')!;
    const start = startResponse(task, 1);
    if (!('order' in start)) throw new Error('no order');
    const turned = { order: [...start.order].reverse() };
    const items = (response: typeof start) =>
      spokenAnswers(task, text, response, 1).filter((words) =>
        Object.values(task.text.items ?? {}).includes(words),
      );
    expect(items(turned)).toEqual(items(start).reverse());
  });

  test('has no signs between the cells of a row', () => {
    for (const task of TASKS)
      for (const words of spokenDocument(task, text)) expect(words, task.id).not.toContain('|');
  });
});
