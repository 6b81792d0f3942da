import { describe, expect, it } from 'vitest';
import type { Level } from '../content/ids';
import {
  bandStops,
  expectedLevel,
  labelPlace,
  middleOf,
  opacities,
  startOf,
  widthOf,
} from './band';

describe('the soft band', () => {
  it('is strongest at the likeliest level and fades with probability', () => {
    const stops = bandStops([0, 0.1, 0.5, 0.3, 0.1, 0]);
    expect(stops.map(({ opacity }) => opacity)).toEqual([0, 0.17, 0.85, 0.51, 0.17, 0]);
    expect(stops[0]?.offset).toBeCloseTo(1 / 12, 3);
    expect(stops[5]?.offset).toBeCloseTo(11 / 12, 3);
  });

  it('is empty, not broken, when nothing is likely', () => {
    expect(opacities([0, 0, 0, 0, 0, 0])).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe('a place on the barometer', () => {
  it('divides it in six', () => {
    expect([startOf(1), startOf(4), startOf(7)]).toEqual(['0%', '50%', '100%']);
    expect([middleOf(1), middleOf(6)]).toEqual(['8.33%', '91.67%']);
    expect(widthOf({ from: 2, to: 4 })).toBe('50%');
  });

  it('has its words in the middle, and at the ends from the end', () => {
    expect(labelPlace({ from: 3, to: 5 })).toEqual({ x: '58.33%', anchor: 'middle' });
    expect(labelPlace({ from: 1, to: 2 })).toEqual({ x: '0%', anchor: 'start' });
    expect(labelPlace({ from: 6, to: 6 })).toEqual({ x: '100%', anchor: 'end' });
  });

  it('leaves words in the middle at least a quarter of the width to both sides', () => {
    for (let from = 1; from <= 6; from++)
      for (let to = from; to <= 6; to++) {
        const { x, anchor } = labelPlace({ from: from as Level, to: to as Level });
        if (anchor === 'middle') expect(Math.abs(parseFloat(x) - 50)).toBeLessThanOrEqual(25.01);
      }
  });
});

describe('an expected level', () => {
  it('lies between the first and the last', () => {
    expect(expectedLevel([1, 0, 0, 0, 0, 0])).toBe(1);
    expect(expectedLevel([0, 0, 0.5, 0.5, 0, 0])).toBe(3.5);
    expect(expectedLevel([0, 0, 0, 0, 0, 1])).toBe(6);
  });
});
