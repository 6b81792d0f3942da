import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { taskOf } from '../fixtures';
import type { Element, SceneDefinition } from './definition';
import { arranged, firstWords, ofVariant, textOf, variantOf } from './texts';

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const button = (id: string): Element => ({ id, as: 'button', on: [{}] });
const read = (id: string): Element => ({ id, as: 'text' });
const scene = (change: Partial<SceneDefinition> = {}, id = 'a-scene') =>
  taskOf(
    'scene',
    {
      state: { lamp: ['off', 'on'], count: ['1', '2'] },
      start: 'hall',
      screens: { hall: { shuffle: true, elements: [read('a')] } },
      goal: {},
      score: [],
      ...change,
    },
    [1],
    id,
  );
const TEXT = {
  scene: {
    note: 'Lampen er {lamp}, {count} gange, {nothing}.',
    name: ['Lumpa', 'Virrel', 'Tokko'],
    help: ['Lumpa: {lamp}', 'Virrel: {lamp}', 'Tokko: {lamp}'],
    'value.lamp=on': 'tændt',
    'value.lamp=off': ['mørk', 'slukket', 'sort'],
  },
};

describe('the variant of a scene', () => {
  test('is one of them, and the same for the same seed', () => {
    const task = scene({ variants: 3 });
    fc.assert(
      fc.property(seeds, (seed) => {
        const variant = variantOf(task, seed);
        expect([0, 1, 2]).toContain(variant);
        expect(variantOf(task, seed)).toBe(variant);
      }),
    );
  });

  test('is each about equally often', () => {
    const times = [0, 0, 0];
    for (let seed = 0; seed < 3000; seed++) times[variantOf(scene({ variants: 3 }), seed)]! += 1;
    for (const count of times) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  test('is the first where there is but one', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(variantOf(scene(), seed)).toBe(0);
      }),
    );
  });
});

describe('a text of a scene', () => {
  test('has the values of the moment in it, in words where there are words', () => {
    expect(textOf(TEXT, 'note', { lamp: 'on', count: '2' }, 0)).toBe(
      'Lampen er tændt, 2 gange, {nothing}.',
    );
  });

  test('goes together with all other texts and drawings of its variant', () => {
    for (const [variant, name, dark] of [
      [0, 'Lumpa', 'mørk'],
      [1, 'Virrel', 'slukket'],
      [2, 'Tokko', 'sort'],
    ] as const) {
      expect(textOf(TEXT, 'name', {}, variant)).toBe(name);
      expect(textOf(TEXT, 'help', { lamp: 'off' }, variant)).toBe(`${name}: ${dark}`);
      expect(ofVariant(['Lumpa', 'Virrel', 'Tokko'], variant)).toBe(name);
    }
  });

  test('that is not there is none, whatever every object has', () => {
    expect(textOf(TEXT, 'constructor', {}, 0)).toBeNull();
    expect(textOf({}, 'note', {}, 0)).toBeNull();
    expect(textOf({ scene: { a: '{constructor}' } }, 'a', {}, 0)).toBe('{constructor}');
  });
});

describe('a shuffled screen', () => {
  const elements = [read('a'), button('b'), button('c'), read('d'), button('e'), button('f')];

  test('keeps every element once, and what is read where it stands', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const order = arranged(scene(), 'hall', elements, seed).map(({ id }) => id);
        expect([...order].sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
        expect([order[0], order[3]]).toEqual(['a', 'd']);
        expect(arranged(scene(), 'hall', elements, seed).map(({ id }) => id)).toEqual(order);
      }),
    );
  });

  test('brings each button to each place over many seeds', () => {
    const cells = new Set<string>();
    for (let seed = 0; seed < 200; seed++)
      arranged(scene(), 'hall', elements, seed).forEach(({ id }, place) =>
        cells.add(`${id} at ${place}`),
      );
    expect(cells.size).toBe(2 + 4 * 4);
  });

  test('leaves a screen alone that is not to be shuffled', () => {
    const task = scene({ screens: { hall: { elements } } });
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(arranged(task, 'hall', elements, seed)).toEqual(elements);
      }),
    );
  });
});

test('the first words of a scene are those of its first screen, in the shortest variant', () => {
  const { definition } = scene({
    screens: {
      hall: {
        elements: [
          { id: 'door', as: 'item', on: [{ goto: 'room' }] },
          { ...read('light'), visibleIf: { is: { lamp: 'on' } } },
        ],
      },
      room: { elements: [read('letter')] },
    },
  });
  const text = {
    ...scene().text,
    scene: {
      hall: 'Gangen',
      door: ['En tung dør', 'En dør'],
      'door.sub': 'Åben',
      light: 'Lyset er tændt',
      room: 'Stuen',
      letter: 'Et brev',
    },
  };
  expect(firstWords({ definition, text })).toEqual(['Gangen', 'En dør', 'Åben']);
});
