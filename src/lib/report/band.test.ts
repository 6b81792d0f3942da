import { describe, expect, it } from 'vitest';
import { bandStops, expectedLevel, levelRange } from './band';

describe('the soft band', () => {
  it('is strongest at the likeliest level and fades with probability', () => {
    const stops = bandStops([0, 0.1, 0.5, 0.3, 0.1, 0]);
    expect(stops.map(({ opacity }) => opacity)).toEqual([0, 0.17, 0.85, 0.51, 0.17, 0]);
    expect(stops[0]?.offset).toBeCloseTo(1 / 12, 3);
    expect(stops[5]?.offset).toBeCloseTo(11 / 12, 3);
  });

  it('is empty, not broken, when nothing is likely', () => {
    expect(bandStops([0, 0, 0, 0, 0, 0]).every(({ opacity }) => opacity === 0)).toBe(true);
  });
});

describe('levels in words', () => {
  it('name a range, or the one level', () => {
    expect(levelRange({ from: 2, to: 4 })).toBe('2–4');
    expect(levelRange({ from: 3, to: 3 })).toBe('3');
  });

  it('have an expected value between the first and the last', () => {
    expect(expectedLevel([1, 0, 0, 0, 0, 0])).toBe(1);
    expect(expectedLevel([0, 0, 0.5, 0.5, 0, 0])).toBe(3.5);
    expect(expectedLevel([0, 0, 0, 0, 0, 1])).toBe(6);
  });
});
