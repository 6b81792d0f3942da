import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aChoice, anyIds, choices, PROTOTYPE_KEYS } from '../fixtures';
import { isComplete, points } from './score';

const one = aChoice();
const several = aChoice({
  multiple: true,
  options: [
    { id: 'right', credit: 1 },
    { id: 'also-right', credit: 1 },
    { id: 'wrong', credit: -1 },
    { id: 'neutral', credit: 0 },
  ],
});

describe('points of a choice', () => {
  test('are the credit of the option chosen, so that a good answer earns part', () => {
    expect(points(one, { selected: ['best'] })).toBe(2);
    expect(points(one, { selected: ['good'] })).toBe(1);
    expect(points(one, { selected: ['poor'] })).toBe(0);
  });

  test('add up where several may be chosen, and wrong ones cost', () => {
    expect(points(several, { selected: ['right', 'also-right'] })).toBe(2);
    expect(points(several, { selected: ['right', 'also-right', 'wrong'] })).toBe(1);
    expect(points(several, { selected: ['right', 'neutral'] })).toBe(1);
  });

  test('never fall below zero', () => {
    expect(points(several, { selected: ['wrong'] })).toBe(0);
  });

  test('pay an option once, however often it is named', () => {
    expect(points(several, { selected: ['right', 'right', 'right'] })).toBe(1);
  });

  test('count only the first option where one may be chosen', () => {
    expect(points(one, { selected: ['good', 'best'] })).toBe(1);
    expect(points(one, { selected: ['poor', 'best', 'good'] })).toBe(0);
  });

  test('ignore ids the task does not have', () => {
    expect(points(one, { selected: ['no-such-option', 'best'] })).toBe(2);
    expect(points(several, { selected: ['no-such-option'] })).toBe(0);
  });

  test.each(PROTOTYPE_KEYS)('are not earned by "%s"', (id) => {
    expect(points(one, { selected: [id] })).toBe(0);
    expect(points(several, { selected: [id, 'right'] })).toBe(1);
  });

  test('lie between zero and what the best response earns, whatever is sent', () => {
    const cases = choices.chain((definition) =>
      fc.tuple(fc.constant(definition), anyIds(definition.options.map(({ id }) => id))),
    );
    fc.assert(
      fc.property(cases, ([definition, selected]) => {
        const credits = definition.options.map(({ credit }) => Math.max(0, credit));
        const most = definition.multiple
          ? credits.reduce((a, b) => a + b, 0)
          : Math.max(...credits);
        const earned = points(definition, { selected });
        expect(earned).toBeGreaterThanOrEqual(0);
        expect(earned).toBeLessThanOrEqual(most);
      }),
    );
  });

  test('do not depend on the order in which several were chosen', () => {
    const cases = choices
      .filter(({ multiple }) => multiple)
      .chain((definition) =>
        fc.tuple(fc.constant(definition), fc.subarray(definition.options.map(({ id }) => id))),
      );
    fc.assert(
      fc.property(cases, ([definition, selected]) => {
        expect(points(definition, { selected: [...selected].reverse() })).toBe(
          points(definition, { selected }),
        );
      }),
    );
  });
});

describe('a choice', () => {
  test('is complete when something is chosen, and not before', () => {
    expect(isComplete(one, { selected: [] })).toBe(false);
    expect(isComplete(one, { selected: ['poor'] })).toBe(true);
  });
});
