import { expect, test } from 'vitest';
import { aTask, lint, where, type TaskChanges } from '../fixtures';
import { chance } from './chance';

const words = { da: 'x', en: 'x' };
const scoring = (...points: number[]) =>
  points.map((atLeast, index) => ({ score: index + 1, atLeast, words }));

/** A choice with `count` options, the first ones right. */
const choiceOf = (count: number, multiple = false, right = 1): TaskChanges => {
  const ids = Array.from({ length: count }, (_, index) => `option-${index}`);
  return {
    interaction: 'choice',
    task: {
      definition: {
        multiple,
        options: ids.map((id, index) => ({ id, credit: index < right ? 1 : 0 })),
      },
      scoring: scoring(1),
    },
    text: { options: Object.fromEntries(ids.map((id) => [id, { label: id, reason: id }])) },
  };
};

test.each(['choice', 'order', 'sort', 'spot', 'scene', 'compose'] as const)(
  'a sound %s task passes',
  (interaction) => {
    expect(lint(chance, [aTask({ interaction })])).toEqual([]);
  },
);

test('blind tapping reaches half the score with at most 0.35', () => {
  const task = aTask({ task: { scoring: scoring(4, 6) } }); // 22 of 64
  expect(lint(chance, [task])).toEqual([]);
  const easy = aTask({ task: { scoring: scoring(3, 6) } }); // 42 of 64
  expect(lint(chance, [easy])).toEqual([
    {
      severity: 'error',
      ...where(easy, 'task', 'scoring:'),
      message:
        'blind tapping reaches score 1 of 2 with probability 0.66; at most 0.35 is allowed. Ask for more points or add items.',
    },
  ]);
});

test('half of an odd number of scores is rounded up', () => {
  // Score 1 of 3 comes easily, score 2 of 3 does not; half of three is one and a half.
  expect(lint(chance, [aTask({ task: { scoring: scoring(2, 5, 6) } })])).toEqual([]);
  expect(lint(chance, [aTask({ task: { scoring: scoring(2, 3, 6) } })])).toHaveLength(1);
});

test('a choice between two may reach one half, for its guessing is reckoned with', () => {
  expect(lint(chance, [aTask(choiceOf(2))])).toEqual([]);
});

test('a choice with two scores but more options gets no such allowance', () => {
  expect(lint(chance, [aTask(choiceOf(3))])).toEqual([]); // one in three
  expect(lint(chance, [aTask(choiceOf(5, false, 2))])).toHaveLength(1); // two in five
  const several = aTask({ ...choiceOf(4, true) }); // 8 of 15 sets hold the right one
  expect(lint(chance, [several])).toHaveLength(1);
});

test('a sort between two bins is not a choice between two', () => {
  const task = aTask({ task: { scoring: scoring(4) } }); // 22 of 64 = 0.34
  expect(lint(chance, [task])).toEqual([]);
  expect(lint(chance, [aTask({ task: { scoring: scoring(3) } })])).toHaveLength(1);
});
