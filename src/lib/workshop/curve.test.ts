import { expect, test } from 'vitest';
import { curveOf } from './curve';

const CUTS = [-1.5, -0.75, 0, 0.75, 1.5];

test('a higher level is likelier to reach every score, and a higher score is rarer', () => {
  const curve = curveOf({ slope: [1.2], thresholds: [[-0.5, 0.5]], guess: [0] }, 0, CUTS);
  expect(curve).toHaveLength(6);
  for (const [level, shares] of curve.entries()) {
    expect(shares).toHaveLength(2);
    expect(shares[0]!).toBeGreaterThan(shares[1]!);
    for (const [index, share] of shares.entries())
      expect(share).toBeGreaterThan(level === 0 ? 0 : curve[level - 1]![index]!);
  }
});

test('what chance gives is never undercut', () => {
  const curve = curveOf({ slope: [1], thresholds: [[3]], guess: [0.25] }, 0, CUTS);
  expect(curve[0]![0]!).toBeGreaterThan(0.25);
});
