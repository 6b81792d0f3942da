import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composes, ids, taskOf } from '../fixtures';
import type { ComposeDefinition, Slot } from './definition';
import { previewParts, textOf, valuesShown } from './texts';

const task = (slots: Slot[], compose: Record<string, string> = {}) => {
  const definition: ComposeDefinition = { slots, shown: [], score: [] };
  const made = taskOf('compose', definition, [1]);
  return { ...made, text: { ...made.text, compose } };
};
const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe('the values of a slot on screen', () => {
  test('are all there, in an order that the seed decides', () => {
    fc.assert(
      fc.property(composes, seeds, (definition, seed) => {
        const made = taskOf('compose', definition, [1]);
        for (const slot of definition.slots) {
          const shown = valuesShown(made, slot, seed);
          expect([...shown].sort()).toEqual([...slot.values].sort());
          expect(valuesShown(made, slot, seed)).toEqual(shown);
        }
      }),
    );
  });

  test('stand as written where they are a scale', () => {
    const slot: Slot = { id: 'who', as: 'select', values: ids(5), ordered: true };
    for (let seed = 0; seed < 50; seed++)
      expect(valuesShown(task([slot]), slot, seed)).toEqual(ids(5));
  });

  test('are not shuffled alike in two slots', () => {
    const [one, two]: Slot[] = ['one', 'two'].map((id) => ({ id, as: 'select', values: ids(5) }));
    const made = task([one!, two!]);
    const alike = Array.from({ length: 200 }, (_, seed) => seed).filter(
      (seed) => valuesShown(made, one!, seed).join() === valuesShown(made, two!, seed).join(),
    );
    expect(alike.length).toBeLessThan(10);
  });
});

describe('the preview', () => {
  const slots: Slot[] = [
    { id: 'goal', as: 'select', values: ['a', 'b'] },
    { id: 'words', as: 'several', values: ['x', 'y'] },
    { id: 'tokens', as: 'sequence', values: ['x', 'y'] },
    { id: 'query', as: 'text', values: ['empty', 'other', 'good'] },
  ];
  const made = task(slots, {
    preview: 'Do {goal}: {words}, {tokens} and {query}.',
    'goal=a': 'this',
    'words=x': 'rain',
    'words=y': 'sun',
    'tokens=x': '1',
    'tokens=y': '+',
  });

  test('leaves a gap for every slot that is open', () => {
    expect(previewParts(made, { filled: {} }, {})).toEqual([
      ...['Do ', null, ': ', null, ', ', null, ' and ', null, '.'],
    ]);
  });

  test('shows what is chosen in words, in the order it was chosen, and what was typed', () => {
    const filled = { goal: 'a', words: ['y', 'x'], tokens: ['y', 'x'], query: 'other' };
    expect(previewParts(made, { filled }, { query: ' wind ' }).join('')).toBe(
      'Do this: sun, rain, + 1 and wind.',
    );
  });

  test('is nothing where the task has none', () => {
    expect(previewParts(task(slots), { filled: {} }, {})).toEqual([]);
  });
});

test('a text that the task does not have is none, also by the names every object has', () => {
  expect(textOf(task([]).text, 'constructor')).toBeNull();
  expect(textOf({}, 'goal')).toBeNull();
});
