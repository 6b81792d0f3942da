import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { complaints, ids, PROTOTYPE_KEYS } from '../fixtures';
import { sort } from './author';

const definition = {
  items: ['a', 'b', 'c'],
  bins: ['x', 'y'],
  key: { a: 'x', b: ['x', 'y'], c: 'y' },
};
const messages = (changes: object) =>
  v.safeParse(sort.definition, { ...definition, ...changes }).issues?.map(({ message }) => message);

describe('a sort in its author’s hands', () => {
  test('needs a text for every item and every bin', () => {
    expect(sort.texts(definition)).toEqual({ items: ['a', 'b', 'c'], bins: ['x', 'y'] });
  });

  test('has nothing to mend when its key is whole', () => {
    expect(complaints(sort, definition)).toEqual([]);
  });

  test('is told about an item without a bin', () => {
    expect(complaints(sort, { ...definition, key: { a: 'x', b: 'y' } })).toEqual([
      '"key" says nothing about the item "c"; add its bin',
    ]);
  });

  test.each(PROTOTYPE_KEYS)('is told about an item "%s" without a bin', (item) => {
    expect(complaints(sort, { ...definition, items: [...definition.items, item] })).toEqual([
      `"key" says nothing about the item "${item}"; add its bin`,
    ]);
  });

  test('is told about an item or a bin that only the key knows', () => {
    const key = { ...definition.key, d: 'x', c: ['y', 'z'] };
    expect(complaints(sort, { ...definition, key })).toEqual([
      '"key" names "z", which is not a bin; remove it or mend the id',
      '"key" names "d", which is not an item; remove it or mend the id',
    ]);
  });

  test('holds an item and a bin once', () => {
    expect(messages({ items: ['a', 'b', 'a'] })).toEqual(['something stands here twice; keep one']);
    expect(messages({ bins: ['x', 'x'] })).toEqual(['something stands here twice; keep one']);
  });
});

describe('blind placing in a sort', () => {
  test('tries every item in every bin', () => {
    // b is right in both bins: (a, c) right 0, 1 or 2 of 2, and b twice over.
    expect([...sort.blind(definition)].sort()).toEqual([1, 1, 2, 2, 2, 2, 3, 3]);
  });

  test('follows the binomial distribution when every item has one bin', () => {
    const items = ids(5);
    const key = Object.fromEntries(items.map((item) => [item, 'x']));
    const found = sort.blind({ items, bins: ['x', 'y', 'z'], key });
    const times = (points: number) => found.filter((reached) => reached === points).length;
    expect(found).toHaveLength(3 ** 5);
    expect([0, 1, 2, 3, 4, 5].map(times)).toEqual([32, 80, 80, 40, 10, 1]);
  });
});

test('a sort’s response refers to its items and bins, and may use the task’s', () => {
  expect(sort.refers({ placed: { a: 'x', d: 'z' } })).toEqual(['a', 'd', 'x', 'z']);
  expect(sort.knows(definition)).toEqual(['a', 'b', 'c', 'x', 'y']);
});
