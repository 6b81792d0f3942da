import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { permutations, subsets } from './combinations';
import { ids } from './fixtures';

const size = (most: number) => fc.integer({ min: 0, max: most });
const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));

describe('subsets', () => {
  test('are 2^n different ones, the empty one first', () => {
    fc.assert(
      fc.property(size(8), (n) => {
        const found = subsets(ids(n));
        expect(found).toHaveLength(2 ** n);
        expect(found[0]).toEqual([]);
        expect(new Set(found.map((subset) => subset.join())).size).toBe(2 ** n);
      }),
    );
  });

  test('hold every id in exactly half of them', () => {
    expect(subsets(ids(5)).filter((subset) => subset.includes('id-3'))).toHaveLength(16);
  });
});

describe('permutations', () => {
  test('are n! different arrangements of the same ids', () => {
    fc.assert(
      fc.property(size(6), (n) => {
        const found = permutations(ids(n));
        expect(found).toHaveLength(factorial(n));
        expect(new Set(found.map((arrangement) => arrangement.join())).size).toBe(factorial(n));
        for (const arrangement of found) expect([...arrangement].sort()).toEqual(ids(n));
      }),
      { numRuns: 20 },
    );
  });

  test('put every id in every place equally often', () => {
    const found = permutations(ids(4));
    for (const place of [0, 1, 2, 3])
      for (const id of ids(4))
        expect(found.filter((arrangement) => arrangement[place] === id)).toHaveLength(6);
  });
});
