import { expect, test } from 'vitest';
import type { Interaction } from '../tasks/interaction';
import { points } from '../tasks/scene/score';
import type { TaskOf } from '../tasks/task';
import { trace } from './trace';

const SCENE = {
  interaction: 'scene',
  definition: {
    state: { wifi: ['off', 'on'] },
    start: 'home',
    screens: {
      home: {
        elements: [
          { id: 'look', as: 'button', on: [{ evidence: ['looked'] }] },
          { id: 'wifi', as: 'switch', binds: 'wifi' },
        ],
      },
    },
    goal: { is: { wifi: 'on' } },
    score: [
      { points: 2, when: { is: { wifi: 'on' } } },
      { points: -1, when: { not: { did: ['looked'] } } },
    ],
  },
} as unknown as TaskOf<'scene'>;
const interaction = { points } as unknown as Interaction;

test('a scene shows its steps, its evidence, where it stands, and which rules hold', () => {
  expect(trace(interaction, SCENE, { steps: ['wifi'] })).toEqual({
    points: 1,
    steps: ['wifi'],
    evidence: [],
    values: [['wifi', 'on']],
    rules: [
      { points: 2, when: '{"is":{"wifi":"on"}}', holds: true },
      { points: -1, when: '{"not":{"did":["looked"]}}', holds: true },
    ],
  });
  const better = trace(interaction, SCENE, { steps: ['wifi', 'look'] });
  expect(better).toMatchObject({ points: 2, evidence: ['looked'] });
  expect(better.rules.map(({ holds }) => holds)).toEqual([true, false]);
});

test('an interaction without evidence shows its points', () => {
  const choice = { interaction: 'choice', definition: {} } as never;
  const counting = { points: () => 3 } as unknown as Interaction;
  expect(trace(counting, choice, { selected: ['a'] })).toEqual({
    points: 3,
    steps: [],
    evidence: [],
    values: [],
    rules: [],
  });
});
