import { describe, expect, it } from 'vitest';
import { createBank } from '../bank';
import { syntheticBank, syntheticSpec } from './syntheticBank';

const make = (text: string, seed = 1, tau = 0) => syntheticBank(syntheticSpec(text)!, seed, tau);
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

describe('a synthetic bank', () => {
  it.each([
    ['80xgpcm3', 2, false],
    ['80x2pl', 1, false],
    ['80x3pl', 1, true],
    ['5xgpcm5', 4, false],
  ])('%s has tasks with %d step(s) in every area', (text, steps, guesses) => {
    const bank = createBank(make(text));
    const perArea = Number.parseInt(text, 10);
    expect(bank.size).toBe(3 * perArea);
    for (const k of [0, 1, 2]) {
      expect([...bank.area].filter((area) => area === k)).toHaveLength(perArea);
    }
    expect(bank.thresholds.every((t) => t.length === steps)).toBe(true);
    expect(bank.guess.some((c) => c > 0)).toBe(guesses);
    expect(bank.guess.every((c) => c >= 0 && c <= 0.25)).toBe(true);
  });

  it('has the distributions it states', () => {
    const { slope, thresholds } = make('5000x2pl');
    const log = slope.map(Math.log);
    expect(Math.exp(mean(log))).toBeCloseTo(1.54, 1);
    expect(Math.sqrt(mean(log.map((x) => (x - mean(log)) ** 2)))).toBeCloseTo(0.2, 1);
    const b = thresholds.map(([first]) => first!);
    expect(mean(b)).toBeCloseTo(0, 1);
    expect(mean(b.map((x) => x * x))).toBeCloseTo(1, 1);
    expect(Math.exp(mean(make('5000x2pl@1.0').slope.map(Math.log)))).toBeCloseTo(1, 1);
  });

  it('is the same for the same seed only, and says how sure it is', () => {
    expect(make('20xgpcm3', 4)).toEqual(make('20xgpcm3', 4));
    expect(make('20xgpcm3', 4).slope).not.toEqual(make('20xgpcm3', 5).slope);
    expect(new Set(make('20xgpcm3', 4, 0.6).uncertainty)).toEqual(new Set([0.6]));
  });

  it.each(['', '80', '0x2pl', '80x4pl', '80xgpcm', '80xgpcm1', '80xgpcm99', '80x2pl@0', '8x2pl@x'])(
    'is not made of "%s"',
    (text) => expect(syntheticSpec(text)).toBeNull(),
  );
});
