import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyIds, PROTOTYPE_KEYS, spots } from '../fixtures';
import { isComplete, points } from './score';

const definition = { regions: ['a', 'b', 'c', 'd'], targets: ['a', 'b'] };

describe('points of a spot', () => {
  test('are the hits, so that a part of the signs earns part', () => {
    expect(points(definition, { marked: ['a', 'b'] })).toBe(2);
    expect(points(definition, { marked: ['b'] })).toBe(1);
    expect(points(definition, { marked: [] })).toBe(0);
  });

  test('lose 1 for every false alarm, and never fall below zero', () => {
    expect(points(definition, { marked: ['a', 'b', 'c'] })).toBe(1);
    expect(points(definition, { marked: ['a', 'c', 'd'] })).toBe(0);
    expect(points(definition, { marked: ['c', 'd'] })).toBe(0);
  });

  test('count a region once, whether hit or false alarm', () => {
    expect(points(definition, { marked: ['a', 'a', 'a'] })).toBe(1);
    expect(points(definition, { marked: ['a', 'b', 'c', 'c', 'c'] })).toBe(1);
  });

  test('neither pay nor cost for ids the task does not have', () => {
    expect(points(definition, { marked: ['a', 'b', 'x', ...PROTOTYPE_KEYS] })).toBe(2);
    expect(points(definition, { marked: PROTOTYPE_KEYS })).toBe(0);
  });

  test('are never full for marking everything, unless everything is a target', () => {
    fc.assert(
      fc.property(spots, (task) => {
        expect(points(task, { marked: task.regions })).toBeLessThan(task.targets.length);
      }),
    );
    expect(
      points({ ...definition, targets: definition.regions }, { marked: definition.regions }),
    ).toBe(4);
  });

  test('are full for exactly the targets and for nothing else', () => {
    const cases = spots.chain((task) => fc.tuple(fc.constant(task), fc.subarray(task.regions)));
    fc.assert(
      fc.property(cases, ([task, marked]) => {
        const exact = [...marked].sort().join() === [...task.targets].sort().join();
        expect(points(task, { marked }) === task.targets.length).toBe(exact);
        expect(points(task, { marked: task.targets })).toBe(task.targets.length);
      }),
    );
  });

  test('lie between zero and the number of targets, whatever is sent', () => {
    const cases = spots.chain((task) => fc.tuple(fc.constant(task), anyIds(task.regions)));
    fc.assert(
      fc.property(cases, ([task, marked]) => {
        const earned = points(task, { marked });
        expect(earned).toBeGreaterThanOrEqual(0);
        expect(earned).toBeLessThanOrEqual(task.targets.length);
      }),
    );
  });
});

describe('a spot', () => {
  test('is complete with one mark, so that finding part of it counts', () => {
    expect(isComplete(definition, { marked: ['d'] })).toBe(true);
    expect(isComplete(definition, { marked: [] })).toBe(false);
  });

  test('is complete with just the number that was told, where one was', () => {
    const told = { ...definition, choose: 2 };
    expect(isComplete(told, { marked: ['d'] })).toBe(false);
    expect(isComplete(told, { marked: ['d', 'e'] })).toBe(true);
    expect(isComplete(told, { marked: ['d', 'e', 'f'] })).toBe(false);
  });
});
