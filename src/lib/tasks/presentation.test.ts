import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSources } from '../content/compiler/sources';
import { readTask } from '../content/compiler/task-source';
import { INTERACTIONS } from './authoring';
import { aChoice, groupedOrders, ids, strictOrders, taskOf } from './fixtures';
import type { OrderDefinition } from './order/definition';
import { itemsOf } from './order/score';
import { presented, startResponse } from './presentation';
import { score } from './score';

const task = taskOf('choice', aChoice(), [1, 2]);
const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe('the order in which parts are shown', () => {
  test('is the same for the same seed and task', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(presented(ids(6), seed, task)).toEqual(presented(ids(6), seed, task));
      }),
    );
  });

  test('holds every part exactly once, and leaves the author’s list as it was', () => {
    fc.assert(
      fc.property(seeds, fc.nat(8), (seed, count) => {
        const parts = ids(count);
        expect(presented(parts, seed, task).sort()).toEqual(ids(count));
        expect(parts).toEqual(ids(count));
      }),
    );
  });

  test('brings every part to every place about equally often over many seeds', () => {
    const parts = ids(5);
    const times = new Map<string, number>();
    const runs = 2000;
    for (let seed = 0; seed < runs; seed++)
      presented(parts, seed, task).forEach((part, place) => {
        const cell = `${part} at ${place}`;
        times.set(cell, (times.get(cell) ?? 0) + 1);
      });
    expect(times.size).toBe(25);
    for (const count of times.values()) {
      expect(count).toBeGreaterThan(0.8 * (runs / 5));
      expect(count).toBeLessThan(1.2 * (runs / 5));
    }
  });

  test('differs between tasks of one attempt, so that one place gives nothing away', () => {
    const other = taskOf('choice', aChoice(), [1, 2], 'another-task');
    const same = Array.from({ length: 200 }, (_, seed) => seed).filter(
      (seed) => presented(ids(6), seed, task).join() === presented(ids(6), seed, other).join(),
    );
    expect(same.length).toBeLessThan(5);
  });
});

describe('the response a task starts with', () => {
  const ordering = (order: (string | string[])[], cuts: number[], id?: string) =>
    taskOf('order', { order }, cuts, id);

  test('chooses, places and marks nothing', () => {
    expect(startResponse(task, 1)).toEqual({ selected: [] });
    const spot = taskOf('spot', { regions: ids(4), targets: ['id-0'] }, [1]);
    expect(startResponse(spot, 1)).toEqual({ marked: [] });
    const sort = taskOf('sort', { items: ids(3), bins: ['x', 'y'], key: {} }, [1]);
    expect(startResponse(sort, 1)).toEqual({ placed: {} });
  });

  test('is the same for the same seed and task', () => {
    const mend = ordering(ids(5), [4, 5]);
    expect(startResponse(mend, 7)).toEqual(startResponse(mend, 7));
  });

  test('holds every item of an order once and never earns a score', () => {
    // A score has to ask for more than the reverse order earns, or no start could be without one.
    const orders = fc.oneof(
      strictOrders,
      groupedOrders.filter(({ order }) => order.flat().length > 3),
    );
    fc.assert(
      fc.property(orders, seeds, (definition, seed) => {
        const items = itemsOf(definition);
        const mend = ordering(definition.order, [items.length]);
        const start = startResponse(mend, seed) as { order: string[] };
        expect([...start.order].sort()).toEqual([...items].sort());
        expect(score(INTERACTIONS.order, mend, start)).toBe(0);
      }),
      { numRuns: 1000 },
    );
  });

  test('earns nothing in a short order either, where most shuffles earn something', () => {
    for (let seed = 0; seed < 5000; seed++) {
      const mend = ordering(['a', 'b', 'c'], [2, 3], `task-${seed % 7}`);
      expect(score(INTERACTIONS.order, mend, startResponse(mend, seed))).toBe(0);
    }
  });

  test('is shuffled again when it would earn something, rather than always turned round', () => {
    // Ten of the 24 arrangements of four earn something; the reverse is one of the other fourteen.
    const mend = ordering(['a', 'b', 'c', 'd'], [3, 4]);
    const reversed = Array.from({ length: 1000 }, (_, seed) => startResponse(mend, seed)).filter(
      (start) => JSON.stringify(start) === '{"order":["d","c","b","a"]}',
    );
    expect(reversed.length).toBeLessThan(150);
  });

  test('varies with the seed', () => {
    const mend = ordering(ids(6), [5, 6]);
    const starts = Array.from({ length: 100 }, (_, seed) =>
      JSON.stringify(startResponse(mend, seed)),
    );
    expect(new Set(starts).size).toBeGreaterThan(50);
  });
});

describe('the order tasks we ship', () => {
  const sources = readSources(fileURLToPath(new URL('../../../', import.meta.url)));
  const folders = new Set(
    [...sources.keys()].flatMap((path) => path.match(/^content\/tasks\/[^/]+\/[^/]+/)?.[0] ?? []),
  );
  const orders = [...folders].flatMap((folder) => {
    const { source } = readTask(folder, sources, INTERACTIONS);
    return source?.task.interaction === 'order' ? [source] : [];
  });

  test('are there to be tried', () => {
    expect(orders.length).toBeGreaterThan(2);
  });

  test.each(orders.map((source) => [source.id, source] as const))(
    '%s never starts with a score',
    (id, { task: { definition, scoring } }) => {
      const cuts = scoring.map(({ atLeast }) => atLeast);
      const mend = taskOf('order', definition as OrderDefinition, cuts, id);
      for (let seed = 0; seed < 2000; seed++)
        expect(score(INTERACTIONS.order, mend, startResponse(mend, seed))).toBe(0);
    },
  );
});
