import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyIds, groupedOrders, PROTOTYPE_KEYS, strictOrders } from '../fixtures';
import { isComplete, itemsOf, points } from './score';

const steps = { order: ['a', 'b', 'c', 'd', 'e'] };
const grouped = { order: ['a', ['b', 'c'], 'd'] };

describe('points of an order', () => {
  test('are the number of items for the right order', () => {
    fc.assert(
      fc.property(fc.oneof(strictOrders, groupedOrders), (definition) => {
        const order = itemsOf(definition);
        expect(points(definition, { order })).toBe(order.length);
      }),
    );
  });

  test('are 1 for the reverse of a strict order', () => {
    fc.assert(
      fc.property(strictOrders, (definition) => {
        expect(points(definition, { order: itemsOf(definition).reverse() })).toBe(1);
      }),
    );
  });

  test('fall by at most 1 when one item leaves the right order, however far it goes', () => {
    const cases = fc.oneof(strictOrders, groupedOrders).chain((definition) => {
      const place = fc.nat(itemsOf(definition).length - 1);
      return fc.tuple(fc.constant(definition), place, place);
    });
    fc.assert(
      fc.property(cases, ([definition, from, to]) => {
        const order = itemsOf(definition);
        order.splice(to, 0, ...order.splice(from, 1));
        expect(points(definition, { order })).toBeGreaterThanOrEqual(order.length - 1);
      }),
    );
  });

  test('are the longest run that stands right relative to one another', () => {
    expect(points(steps, { order: ['b', 'c', 'd', 'e', 'a'] })).toBe(4);
    expect(points(steps, { order: ['d', 'e', 'a', 'b', 'c'] })).toBe(3);
    expect(points(steps, { order: ['b', 'a', 'd', 'c', 'e'] })).toBe(3);
  });

  test('are full for either order of the items in a nested list', () => {
    expect(points(grouped, { order: ['a', 'b', 'c', 'd'] })).toBe(4);
    expect(points(grouped, { order: ['a', 'c', 'b', 'd'] })).toBe(4);
    expect(points(grouped, { order: ['b', 'a', 'c', 'd'] })).toBe(3);
  });

  test('pay an item once, however often it is named', () => {
    expect(points(steps, { order: ['a', 'a', 'a', 'a', 'a'] })).toBe(1);
  });

  test('are zero for nothing, and count only items of the task', () => {
    expect(points(steps, { order: [] })).toBe(0);
    expect(points(steps, { order: ['x', 'a', 'y', 'b'] })).toBe(2);
  });

  test.each(PROTOTYPE_KEYS)('are not earned by "%s"', (id) => {
    expect(points(steps, { order: [id] })).toBe(0);
  });

  test('lie between zero and the number of items, whatever is sent', () => {
    const cases = fc
      .oneof(strictOrders, groupedOrders)
      .chain((definition) => fc.tuple(fc.constant(definition), anyIds(itemsOf(definition))));
    fc.assert(
      fc.property(cases, ([definition, order]) => {
        const earned = points(definition, { order });
        expect(earned).toBeGreaterThanOrEqual(0);
        expect(earned).toBeLessThanOrEqual(itemsOf(definition).length);
      }),
    );
  });
});

describe('an order', () => {
  test('is complete when every item has a place', () => {
    expect(isComplete(grouped, { order: ['d', 'c', 'b', 'a'] })).toBe(true);
    expect(isComplete(grouped, { order: ['a', 'b', 'c'] })).toBe(false);
  });

  test('is not completed by items of another task', () => {
    expect(isComplete(grouped, { order: ['a', 'b', 'c', 'x'] })).toBe(false);
  });
});
