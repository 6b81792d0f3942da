import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PROTOTYPE_KEYS, sorts } from '../fixtures';
import { isComplete, points } from './score';

const definition = {
  items: ['one', 'two', 'three'],
  bins: ['left', 'middle', 'right'],
  key: { one: 'left', two: ['left', 'right'], three: 'right' },
};

const ownKey = (key: string, bin: string) =>
  Object.defineProperty({} as Record<string, string>, key, { value: bin, enumerable: true });

describe('points of a sort', () => {
  test('are the number of items in a bin the key accepts, so that part earns part', () => {
    expect(points(definition, { placed: { one: 'left', two: 'left', three: 'right' } })).toBe(3);
    expect(points(definition, { placed: { one: 'left', two: 'left', three: 'left' } })).toBe(2);
    expect(points(definition, { placed: { three: 'right' } })).toBe(1);
    expect(points(definition, { placed: {} })).toBe(0);
  });

  test('accept every bin of a list', () => {
    expect(points(definition, { placed: { two: 'left' } })).toBe(1);
    expect(points(definition, { placed: { two: 'right' } })).toBe(1);
    expect(points(definition, { placed: { two: 'middle' } })).toBe(0);
  });

  test('ignore items and bins the task does not have', () => {
    expect(points(definition, { placed: { four: 'left', one: 'cellar' } })).toBe(0);
  });

  test.each(PROTOTYPE_KEYS)('are not earned by "%s" as an item or a bin', (name) => {
    expect(points(definition, { placed: ownKey(name, 'left') })).toBe(0);
    expect(points(definition, { placed: { one: name } })).toBe(0);
    expect(points({ ...definition, items: [name, 'two'] }, { placed: ownKey(name, 'left') })).toBe(
      0,
    );
  });

  test('lie between zero and the number of items, whatever is sent', () => {
    const cases = sorts.chain((task) =>
      fc.tuple(
        fc.constant(task),
        fc.dictionary(
          fc.oneof(fc.constantFrom(...task.items), fc.constantFrom(...PROTOTYPE_KEYS), fc.string()),
          fc.oneof(fc.constantFrom(...task.bins), fc.string()),
        ),
      ),
    );
    fc.assert(
      fc.property(cases, ([task, placed]) => {
        const earned = points(task, { placed });
        expect(earned).toBeGreaterThanOrEqual(0);
        expect(earned).toBeLessThanOrEqual(task.items.length);
      }),
    );
  });

  test('rise by 1 when an item moves from a wrong bin to its own, and never fall by it', () => {
    const cases = sorts.chain((task) =>
      fc.tuple(
        fc.constant(task),
        fc.array(fc.constantFrom(...task.bins), { minLength: 8, maxLength: 8 }),
        fc.constantFrom(...task.items),
      ),
    );
    fc.assert(
      fc.property(cases, ([task, bins, moved]) => {
        const placed = Object.fromEntries(task.items.map((item, index) => [item, bins[index]!]));
        const key = task.key[moved] as string;
        const before = points(task, { placed });
        const after = points(task, { placed: { ...placed, [moved]: key } });
        expect(after - before).toBe(placed[moved] === key ? 0 : 1);
      }),
    );
  });
});

describe('a sort', () => {
  test('is complete when every item lies in a bin', () => {
    expect(isComplete(definition, { placed: { one: 'left', two: 'left' } })).toBe(false);
    expect(isComplete(definition, { placed: { one: 'left', two: 'left', three: 'left' } })).toBe(
      true,
    );
  });

  test('is not completed by what every object has', () => {
    expect(isComplete({ ...definition, items: ['constructor'] }, { placed: {} })).toBe(false);
  });
});
