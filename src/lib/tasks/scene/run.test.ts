import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SceneDefinition } from './definition';
import { blindWalks, explore, mostPoints, wayTo } from './explore';
import { possible, run, startOf, step } from './run';
import { isComplete, points } from './score';

const SCENE: SceneDefinition = {
  state: { lamp: ['off', 'on'], heat: ['low', 'mid', 'high'], code: ['empty', 'other', 'right'] },
  start: 'hall',
  screens: {
    hall: {
      elements: [
        { id: 'door', as: 'item', on: [{ goto: 'room' }] },
        { id: 'poster', as: 'image' },
        { id: 'bell', as: 'button', on: [{ evidence: ['rang'], say: 'ding' }] },
      ],
    },
    room: {
      back: 'hall',
      elements: [
        {
          id: 'wall',
          as: 'card',
          elements: [
            { id: 'lamp-switch', as: 'switch', binds: 'lamp' },
            { id: 'heating', as: 'stepper', binds: 'heat' },
          ],
        },
        { id: 'lock', as: 'field', binds: 'code', visibleIf: { is: { lamp: 'on' } } },
        {
          id: 'warmer',
          as: 'button',
          on: [
            { if: { is: { heat: 'high' } }, say: 'hot' },
            { move: { heat: 1 }, evidence: ['warmed'] },
          ],
        },
      ],
    },
  },
  goal: { is: { lamp: 'on', code: 'right' } },
  score: [
    { points: 2, when: { is: { lamp: 'on', code: 'right' } } },
    { points: 1, when: { is: { code: 'right' }, steps: 3 } },
    { points: -1, when: { did: ['rang'] } },
  ],
};

const STEPS = [
  'door',
  'back',
  'bell',
  'poster',
  'wall',
  'lamp-switch',
  'heating=low',
  'heating=mid',
].concat([
  'heating=high',
  'lock=right',
  'lock=other',
  'lock=constructor',
  'warmer',
  '',
  '=',
  'nothing',
]);
const ways = fc.array(fc.constantFrom(...STEPS), { maxLength: 30 });

describe('a scene', () => {
  test('stands after any steps where replaying them leads again', () => {
    fc.assert(
      fc.property(ways, (steps) => {
        expect(run(SCENE, steps)).toEqual(run(SCENE, steps));
      }),
    );
  });

  test('is changed by the steps that are possible, and by nothing else', () => {
    fc.assert(
      fc.property(ways, fc.constantFrom(...STEPS), (steps, next) => {
        const moment = run(SCENE, steps);
        const after = step(SCENE, moment, next);
        if (possible(SCENE, moment).includes(next)) expect(after.steps).toBe(moment.steps + 1);
        else if (!next.startsWith('lock=')) expect(after).toBe(moment);
      }),
    );
  });

  test('never leaves its own screens and values', () => {
    fc.assert(
      fc.property(ways, (steps) => {
        const { screen, values } = run(SCENE, steps);
        expect(Object.keys(SCENE.screens)).toContain(screen);
        for (const [name, value] of Object.entries(values))
          expect(SCENE.state[name]).toContain(value);
      }),
    );
  });

  test('takes a stepper one value at a time', () => {
    const room = run(SCENE, ['door']);
    expect(possible(SCENE, room)).toContain('heating=mid');
    expect(possible(SCENE, room)).not.toContain('heating=high');
    expect(step(SCENE, room, 'heating=high')).toBe(room);
    expect(run(SCENE, ['door', 'heating=mid', 'heating=high']).values.heat).toBe('high');
  });

  test('opens a field only when it can be seen', () => {
    expect(run(SCENE, ['door', 'lock=right']).values.code).toBe('empty');
    expect(run(SCENE, ['door', 'lamp-switch', 'lock=right']).values.code).toBe('right');
  });

  test('takes the first action that fits', () => {
    const warm = ['door', 'warmer', 'warmer'];
    expect(run(SCENE, warm)).toMatchObject({ values: { heat: 'high' }, said: null });
    expect(run(SCENE, [...warm, 'warmer'])).toMatchObject({
      values: { heat: 'high' },
      said: 'hot',
    });
  });

  test('never has fewer than no points, and is an answer once something was done', () => {
    fc.assert(
      fc.property(ways, (steps) => {
        expect(points(SCENE, { steps })).toBeGreaterThanOrEqual(0);
        expect(isComplete(SCENE, { steps })).toBe(
          run(SCENE, steps) !== startOf(SCENE) && run(SCENE, steps).steps > 0,
        );
      }),
    );
    expect(isComplete(SCENE, { steps: ['poster'] })).toBe(false);
  });
});

describe('a walk through a whole scene', () => {
  const exploration = explore(SCENE);
  const placeOf = (steps: string[]) => {
    const { screen, values, did } = run(SCENE, steps);
    return exploration.reached.findIndex(
      ({ moment }) =>
        moment.screen === screen &&
        moment.did.has('rang') === did.has('rang') &&
        Object.keys(values).every((name) => moment.values[name] === values[name]),
    );
  };

  test('comes by every moment that any steps lead to', () => {
    fc.assert(
      fc.property(ways, (steps) => {
        expect(placeOf(steps)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('knows a way to each that leads there, and none that is shorter', () => {
    fc.assert(
      fc.property(ways, (steps) => {
        const place = placeOf(steps);
        const way = wayTo(exploration, place);
        expect(placeOf(way)).toBe(place);
        expect(way.length).toBeLessThanOrEqual(run(SCENE, steps).steps);
      }),
    );
  });

  test('does not tell moments apart by evidence that nothing asks for', () => {
    // 2 screens × 2 × 3 × 3 values × rung or not; the lock opens only by light, which can go out again.
    expect(exploration.whole).toBe(true);
    expect(exploration.reached).toHaveLength(2 * 2 * 3 * 3 * 2);
  });

  test('knows the most points, by the shortest way where a rule counts steps', () => {
    expect(mostPoints(SCENE)).toBe(3);
  });

  test('sends people who tap blindly the same ways each time, and none of them knows the code', () => {
    const walks = blindWalks(SCENE);
    expect(walks).toHaveLength(400);
    expect(blindWalks({ ...SCENE })).toEqual(walks);
    expect(new Set(walks)).toEqual(new Set([0]));
  });
});
