import { expect, test } from 'vitest';
import { aTask, lint, where } from '../fixtures';
import { scoring } from './scoring';

const words = { da: 'x', en: 'x' };

function found(cuts: { score: number; atLeast: number }[]) {
  const task = aTask({ task: { scoring: cuts.map((cut) => ({ ...cut, words })) } });
  const start = where(task, 'task', 'scoring:').line;
  // Each score takes five lines: score, atLeast, words, da, en.
  return lint(scoring, [task]).map(({ line, message }) => ({
    entry: Math.floor((line - start - 1) / 5),
    message,
  }));
}

test.each(['choice', 'order', 'sort', 'spot', 'scene', 'compose'] as const)(
  'a sound %s task passes',
  (interaction) => {
    expect(lint(scoring, [aTask({ interaction })])).toEqual([]);
  },
);

test('scores are 1, 2, … in order', () => {
  expect(found([{ score: 2, atLeast: 6 }])).toEqual([
    { entry: 0, message: 'scores are 1, 2, … in order: write 1 here' },
  ]);
  expect(
    found([
      { score: 1, atLeast: 5 },
      { score: 1, atLeast: 6 },
    ]),
  ).toEqual([{ entry: 1, message: 'scores are 1, 2, … in order: write 2 here' }]);
});

test('points rise from score to score', () => {
  expect(
    found([
      { score: 1, atLeast: 5 },
      { score: 2, atLeast: 5 },
    ]),
  ).toEqual([
    {
      entry: 1,
      message: 'points must rise from score to score and begin at 1 or more; mend this number',
    },
  ]);
});

test('no score is given for nothing', () => {
  expect(found([{ score: 1, atLeast: 0 }])).toEqual([
    {
      entry: 0,
      message: 'points must rise from score to score and begin at 1 or more; mend this number',
    },
  ]);
});

test('the highest score can be reached', () => {
  expect(
    found([
      { score: 1, atLeast: 5 },
      { score: 2, atLeast: 7 },
    ]),
  ).toEqual([{ entry: 1, message: 'nobody can reach 7 points; the most is 6, so lower it' }]);
});

test('complaints of the interaction stand at the definition', () => {
  const task = aTask({
    interaction: 'spot',
    task: {
      definition: { regions: ['one', 'two', 'three', 'x'], targets: ['one', 'two', 'three'] },
    },
  });
  expect(lint(scoring, [task])).toEqual([
    {
      severity: 'error',
      ...where(task, 'task', 'definition:'),
      message: 'the region "x" is not a block of "document"; add the block or mend the id',
    },
  ]);
});

test('a choice that nobody can answer is a complaint, not a crash', () => {
  const options = [
    { id: 'best', credit: 2 },
    { id: 'good', credit: 1 },
  ];
  const task = aTask({
    interaction: 'choice',
    task: { definition: { multiple: true, choose: 5, options } },
    text: {
      options: { best: { label: 'a', reason: 'b' }, good: { label: 'c', reason: 'd' } },
    },
  });
  expect(lint(scoring, [task]).map(({ message }) => message)).toEqual([
    '"choose" asks for 5 of 2 options; lower it',
    'nobody can reach 2 points; the most is 0, so lower it',
  ]);
});
