import { describe, expect, test } from 'vitest';
import type { Element } from './definition';
import { barOf, isCurrent, isOn, runs, tableOf } from './show';

const part = (id: string, as: Element['as'], more: Partial<Element> = {}): Element => ({
  id,
  as,
  ...more,
});
const shape = (elements: readonly Element[], inGrid = false) =>
  runs(elements, inGrid).map(({ as, elements }) => [as, ...elements.map(({ id }) => id)]);

describe('what stands together on a screen', () => {
  test('rows are a table, things alike a list, and every element stands there once, in order', () => {
    const elements = [
      part('a', 'text'),
      part('b', 'row'),
      part('c', 'row'),
      part('d', 'item'),
      part('e', 'item'),
      part('f', 'icon'),
      part('g', 'button'),
      part('h', 'button'),
    ];
    expect(shape(elements)).toEqual([
      ['one', 'a'],
      ['table', 'b', 'c'],
      ['list', 'd', 'e'],
      ['list', 'f'],
      ['one', 'g'],
      ['one', 'h'],
    ]);
  });

  test('cells belong to the table above them only in a grid', () => {
    const elements = [part('head', 'row'), part('a', 'cell'), part('b', 'cell')];
    expect(shape(elements, true)).toEqual([['table', 'head', 'a', 'b']]);
    expect(shape(elements)).toEqual([
      ['table', 'head'],
      ['list', 'a', 'b'],
    ]);
  });
});

describe('a table', () => {
  const words: Readonly<Record<string, string>> = { head: 'Ma | Ti', sum: 'I alt | 3' };
  const textOf = ({ id }: Element) => words[id] ?? '';
  const cells = ['a', 'b', 'c'].map((id) => part(id, 'cell'));

  test('in a grid has its first row as names of columns, and cells line by line', () => {
    const { head, lines } = tableOf(
      [part('head', 'row'), ...cells, part('sum', 'row')],
      true,
      textOf,
    );
    expect(head).toEqual(['Ma', 'Ti']);
    expect(lines).toEqual([[cells[0], cells[1]], [cells[2]], ['I alt', '3']]);
  });

  test('elsewhere, or with one line only, begins each line with what it is about', () => {
    const rows = [part('head', 'row'), part('sum', 'row')];
    expect(tableOf(rows, false, textOf)).toEqual({
      head: [],
      lines: [
        ['Ma', 'Ti'],
        ['I alt', '3'],
      ],
    });
    expect(tableOf(rows.slice(1), true, textOf).lines).toEqual([['I alt', '3']]);
  });
});

test.each([
  ['Onsdag: 40 | 40', 'Onsdag: 40', 40],
  ['Alt | 250', 'Alt', 100],
  ['Under nul | -5', 'Under nul', 0],
  ['Intet tal', 'Intet tal', 0],
  ['Ord | mange', 'Ord', 0],
])('the bar "%s" has its words and a length from 0 to 100', (text, words, length) => {
  expect(barOf(text)).toEqual({ words, length });
});

test('a switch is off where its value says so, wherever that stands in the list', () => {
  expect(isOn(['off', 'on'], 'off')).toBe(false);
  expect(isOn(['off', 'on'], 'on')).toBe(true);
  expect(isOn(['on', 'off'], 'on')).toBe(true);
  expect(isOn(['yes', 'no'], 'no')).toBe(false);
  expect(isOn(['closed', 'open'], 'closed')).toBe(false);
  expect(isOn(['closed', 'open'], 'open')).toBe(true);
});

test('a tab is current where it leads to where one is, or to how things are', () => {
  const moment = {
    screen: 'one',
    values: { shown: 'all' },
    did: new Set<string>(),
    steps: 0,
    said: null,
  };
  const tab = (on?: Element['on']) => part('t', 'tab', on ? { on } : {});
  expect(isCurrent(tab([{ goto: 'one' }]), moment)).toBe(true);
  expect(isCurrent(tab([{ goto: 'two' }]), moment)).toBe(false);
  expect(isCurrent(tab([{ set: { shown: 'all' } }]), moment)).toBe(true);
  expect(isCurrent(tab([{ set: { shown: 'new' } }]), moment)).toBe(false);
  expect(isCurrent(tab([{ goto: 'one', set: { shown: 'new' } }]), moment)).toBe(false);
  expect(isCurrent(tab([{ say: 'saved' }]), moment)).toBe(false);
  expect(isCurrent(tab(), moment)).toBe(true);
});
