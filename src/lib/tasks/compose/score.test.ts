import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composes, PROTOTYPE_KEYS } from '../fixtures';
import type { ComposeDefinition, ComposeResponse, Slot } from './definition';
import { holding, isComplete, points, valueOf } from './score';

const definition: ComposeDefinition = {
  slots: [
    { id: 'goal', as: 'select', values: ['vague', 'clear'] },
    { id: 'share', as: 'switch', values: ['on', 'off'] },
    { id: 'words', as: 'several', values: ['a', 'b', 'c', 'd'], most: 3 },
    { id: 'tokens', as: 'sequence', values: ['x', 'y', 'z'] },
    { id: 'query', as: 'text', values: ['empty', 'other', 'good'] },
  ],
  shown: [
    { id: 'two', when: { chosen: { words: 2 } } },
    { id: 'private', when: { is: { share: 'off' } } },
  ],
  score: [
    { points: 1, when: { is: { goal: 'clear' } } },
    { points: 1, when: { is: { share: 'off' } } },
    { points: 1, when: { did: ['words=a', 'words=b'] } },
    { points: 1, when: { order: { tokens: ['y', 'x'] } } },
    { points: 1, when: { is: { query: 'good' } } },
    { points: -2, when: { is: { words: ['c', 'd'] } } },
  ],
};
const filled = (changes: ComposeResponse['filled']): ComposeResponse => ({ filled: changes });
const earned = (changes: ComposeResponse['filled']) => points(definition, filled(changes));

describe('points of a compose', () => {
  test('are those of every hidden test that holds', () => {
    expect(
      earned({ goal: 'clear', share: 'off', words: ['b', 'a'], tokens: ['y', 'x'], query: 'good' }),
    ).toBe(5);
    expect(earned({ goal: 'clear', share: 'off' })).toBe(2);
    expect(earned({})).toBe(0);
  });

  test('are taken away for what does harm, and never fall below zero', () => {
    expect(earned({ goal: 'clear', share: 'off', words: ['a', 'b', 'c'] })).toBe(1);
    expect(earned({ words: ['c'] })).toBe(0);
  });

  test('go by the exact order where a test asks for one', () => {
    expect(earned({ tokens: ['y', 'x'] })).toBe(1);
    expect(earned({ tokens: ['x', 'y'] })).toBe(0);
    expect(earned({ tokens: ['y', 'x', 'z'] })).toBe(0);
    expect(earned({ tokens: ['y'] })).toBe(0);
  });

  test('do not depend on the order where a slot takes several', () => {
    expect(earned({ words: ['a', 'b'] })).toBe(earned({ words: ['b', 'a'] }));
  });

  test('count a switch that nobody touched by where it starts', () => {
    const on = { ...definition, score: [{ points: 1, when: { is: { share: 'on' } } }] };
    expect(points(on, filled({}))).toBe(1);
    expect(points(on, filled({ share: 'off' }))).toBe(0);
  });

  test('count a value once, and no more values than there is room for', () => {
    const three = { ...definition, score: [{ points: 1, when: { chosen: { words: 3 } } }] };
    expect(points(three, filled({ words: ['a', 'a', 'a'] }))).toBe(0);
    expect(points(three, filled({ words: ['a', 'b', 'd'] }))).toBe(1);
    expect(earned({ words: ['a', 'b', 'd', 'c'] })).toBe(0);
    expect(valueOf(definition.slots[2]!, filled({ words: ['b', 'a', 'd', 'c'] }))).toEqual([
      'b',
      'a',
      'd',
    ]);
  });

  test.each(PROTOTYPE_KEYS)('are not earned by a slot or a value "%s"', (key) => {
    expect(earned({ [key]: 'clear', goal: key, words: [key], tokens: [key] })).toBe(0);
  });

  test('lie between zero and what all tests together give, whatever is sent', () => {
    fc.assert(
      fc.property(composes, fc.dictionary(fc.string(), fc.array(fc.string())), (task, junk) => {
        const most = task.score.reduce((sum, rule) => sum + Math.max(0, rule.points), 0);
        const found = points(task, filled(junk));
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(most);
      }),
    );
  });

  test('do not change when something that the task does not know is added', () => {
    const cases = composes.chain((task) => fc.tuple(fc.constant(task), fillingOf(task.slots)));
    fc.assert(
      fc.property(cases, ([task, response]) => {
        const more = Object.fromEntries(
          Object.entries(response.filled).map(([id, value]) => [
            id,
            Array.isArray(value) ? [...value, 'no such value'] : value,
          ]),
        );
        expect(points(task, filled({ ...more, 'no-such-slot': 'x' }))).toBe(points(task, response));
      }),
    );
  });
});

describe('the rules that are shown', () => {
  test('hold as soon as they are followed, and no longer when they are not', () => {
    expect(holding(definition, filled({}))).toEqual([]);
    expect(holding(definition, filled({ words: ['a', 'd'] }))).toEqual(['two']);
    expect(holding(definition, filled({ words: ['a'], share: 'off' }))).toEqual(['private']);
  });
});

describe('a compose', () => {
  const whole = { goal: 'vague', words: ['d'], tokens: ['z'], query: 'other' };

  test('is complete when nothing is left open', () => {
    expect(isComplete(definition, filled(whole))).toBe(true);
    for (const open of Object.keys(whole))
      expect(isComplete(definition, filled({ ...whole, [open]: [] })), open).toBe(false);
    expect(isComplete(definition, filled({ ...whole, query: 'empty' }))).toBe(false);
  });

  test('of switches alone is complete once something was changed', () => {
    const switches = { ...definition, slots: [definition.slots[1]!] };
    expect(isComplete(switches, filled({}))).toBe(false);
    expect(isComplete(switches, filled({ share: 'on' }))).toBe(false);
    expect(isComplete(switches, filled({ share: 'off' }))).toBe(true);
  });
});

/** A response that fills some of the slots with values of theirs. */
const fillingOf = (slots: readonly Slot[]): fc.Arbitrary<ComposeResponse> =>
  fc
    .tuple(
      ...slots.map(({ as, values }) =>
        as === 'several' || as === 'sequence'
          ? fc.shuffledSubarray(values)
          : fc.constantFrom<string>(...values),
      ),
    )
    .map((chosen) =>
      filled(Object.fromEntries(slots.map(({ id }, index) => [id, chosen[index]!]))),
    );
