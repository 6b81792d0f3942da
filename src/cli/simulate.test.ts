import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from './simulate';

let printed: string[];
let complained: string[];

beforeEach(() => {
  printed = [];
  complained = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void complained.push(line));
});
afterEach(() => vi.restoreAllMocks());

const SMALL = ['--persons', '12', '--seed', '3', '--bank', 'synthetic:10xgpcm3'];
const FIGURES = [
  ...['tasksMean', 'rmse', 'bias', 'exactStage', 'exactLevel', 'withinOneLevel', 'coverage95'],
  ...['coverage95Extreme', 'setSize90', 'setHit90', 'stageCalibration', 'topExposure'],
  ...['p10Exposure', 'perArea'],
];

describe('npm run simulate', () => {
  it('prints JSON only, with every figure of every arm, the same again for the same seed', () => {
    expect(run([...SMALL, '--tasks', '9', '--json'])).toBe(0);
    expect(run([...SMALL, '--tasks', '9', '--json'])).toBe(0);
    expect(printed).toHaveLength(2);
    expect(printed[1]).toBe(printed[0]);
    const report = JSON.parse(printed[0]!);
    expect(Object.keys(report.arms)).toEqual([
      ...['adaptive', 'independent', 'fixed', 'random', 'maxinfo-eap'],
    ]);
    for (const arm of Object.values<Record<string, unknown>>(report.arms)) {
      expect(Object.keys(arm)).toEqual(expect.arrayContaining(FIGURES));
      expect(arm.tasksMean).toBe(9);
      expect(Object.keys(arm.perArea as object)).toEqual(['brug', 'analyse', 'opdagelse']);
    }
  });

  it('measures the real bank, and stopping early on a track', () => {
    const args = ['--persons', '6', '--track', 'short', '--arms', 'adaptive', '--json'];
    expect(run([...args, '--early-stop', '0.6,0.9'])).toBe(0);
    const report = JSON.parse(printed[0]!);
    expect(report).toMatchObject({ tasks: 9, track: 'short', misjudged: 'stated' });
    expect(report.arms.adaptive.tasksMean).toBeLessThanOrEqual(9);
    expect(report.earlyStop).toMatchObject([{ certainty: 0.6 }, { certainty: 0.9 }]);
  });

  it('takes other cuts, four levels for instance', () => {
    expect(run([...SMALL, '--cuts', '-1,0,1', '--arms', 'fixed', '--json'])).toBe(0);
    expect(JSON.parse(printed[0]!).cuts).toEqual([-1, 0, 1]);
  });

  it('prints a table a person can read', () => {
    expect(run([...SMALL, '--early-stop', '0.8'])).toBe(0);
    const text = printed.join('\n');
    expect(text).toMatch(/adaptive +independent +fixed +random +maxinfo-eap/);
    expect(text).toMatch(/exact stage of 3( +0\.\d{3}){5}/);
    expect(text).not.toMatch(/NaN|undefined|null/);
  });

  it('writes a report file with its seed and date', () => {
    const folder = mkdtempSync(join(tmpdir(), 'simulate-'));
    try {
      const out = join(folder, 'simulation.json');
      const args = [...SMALL, '--arms', 'random', '--out', out, '--date', '2026-11-20'];
      expect(run(args)).toBe(0);
      expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({
        date: '2026-11-20',
        seed: 3,
        persons: 12,
        bank: { name: 'synthetic:10xgpcm3', tasks: 30 },
        arms: { random: { tasksMean: 15 } },
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each([
    [['--people', '3'], '--people'],
    [['extra'], 'extra'],
    [['--persons'], '--persons'],
    [['--persons', '--json'], '--persons'],
    [['--persons', '0'], '--persons'],
    [['--persons', '1.5'], '--persons'],
    [['--seed', '-1'], '--seed'],
    [['--seed', '1', '--seed', '2'], '--seed'],
    [['--tasks', 'many'], '--tasks'],
    [['--track', 'long'], '--track'],
    [['--bank', 'synthetic:80x9pl'], '--bank'],
    [['--bank', 'unreal'], '--bank'],
    [['--misjudged', '-1'], '--misjudged'],
    [['--arms', 'adaptive,best'], '--arms'],
    [['--cuts', '0,1'], '--cuts'],
    [['--cuts', '1,0,-1'], '--cuts'],
    [['--early-stop', '0.8,2'], '--early-stop'],
    [['--date', 'today'], '--date'],
    [['--audience', 'nobody'], '--audience'],
    [['--out', '/no/such/folder/x.json', ...SMALL], '/no/such/folder'],
  ])('refuses %j in one plain sentence that names the flag', (args, named) => {
    expect(run(args)).toBe(1);
    expect(printed).toEqual([]);
    expect(complained).toHaveLength(1);
    expect(complained[0]).toContain(named);
    expect(complained[0]).not.toMatch(/\n/);
  });
});
