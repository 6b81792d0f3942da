import { expect, it } from 'vitest';
import { random } from './random';

it('depends only on seed, step and stream', () => {
  const forwards = [0, 1, 2, 3].map((step) => random(42, step));
  const backwards = [3, 2, 1, 0].map((step) => random(42, step)).reverse();
  expect(forwards).toEqual(backwards);
  expect(new Set([...forwards, random(43, 0), random(42, 0, 1)]).size).toBe(6);
});

it('never changes: these draws are part of every stored attempt', () => {
  expect([random(0, 0), random(1, 0), random(1, 1), random(0xffffffff, 23, 5)]).toEqual([
    0.33125751791521907, 0.12481105024926364, 0.2696664195973426, 0.24046243773773313,
  ]);
});

it('spreads evenly over steps and over neighbouring seeds', () => {
  for (const draw of [(n: number) => random(7, n), (n: number) => random(n, 3)]) {
    const bins = new Array<number>(10).fill(0);
    for (let n = 0; n < 20_000; n++) bins[Math.floor(draw(n) * 10)]!++;
    const chiSquare = bins.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0);
    // 9 degrees of freedom: 27.9 is passed by chance once in a thousand.
    expect(chiSquare).toBeLessThan(27.9);
  }
});
