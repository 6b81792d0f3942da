import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { ids } from '../fixtures';
import { order } from './author';

const messages = (definition: unknown) =>
  v.safeParse(order.definition, definition).issues?.map(({ message }) => message);

describe('an order in its author’s hands', () => {
  test('needs a text for every item, also the nested ones, and for both ends', () => {
    expect(order.texts({ order: ['a', ['b', 'c']] })).toEqual({
      items: ['a', 'b', 'c'],
      ends: ['first', 'last'],
    });
  });

  test('holds seven items and no more, counting the nested ones', () => {
    expect(messages({ order: ids(7) })).toBeUndefined();
    expect(messages({ order: ids(8) })).toEqual([
      'write at most seven items: more is too much on a phone',
    ]);
    expect(messages({ order: ['a', ids(7)] })).toHaveLength(1);
  });

  test('holds an item once', () => {
    expect(messages({ order: ['a', ['b', 'a']] })).toEqual(['an item stands here twice; keep one']);
  });
});

describe('blind moving in an order', () => {
  test('tries every arrangement', () => {
    const found = order.blind({ order: ids(4) });
    expect(found).toHaveLength(24);
    // Longest increasing subsequences of the permutations of four (OEIS A047874, row 4).
    const times = (points: number) => found.filter((reached) => reached === points).length;
    expect([1, 2, 3, 4].map(times)).toEqual([1, 13, 9, 1]);
  });

  test('is right more often where neighbours may change places', () => {
    const full = (definition: unknown) =>
      order.blind(definition).filter((reached) => reached === 3).length;
    expect(full({ order: ['a', 'b', 'c'] })).toBe(1);
    expect(full({ order: ['a', ['b', 'c']] })).toBe(2);
  });
});

test('an order’s response refers to what it arranges, and may arrange its items', () => {
  expect(order.refers({ order: ['b', 'x'] })).toEqual(['b', 'x']);
  expect(order.knows({ order: ['a', ['b', 'c']] })).toEqual(['a', 'b', 'c']);
});
