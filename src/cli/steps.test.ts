import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { playwrightCounts, vitestCounts } from './reports';
import { chosenSteps, runSteps, type Step, type StepResult } from './steps';

let out: string[];
let err: string[];

beforeEach(() => {
  out = [];
  err = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void out.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void err.push(line));
});

afterEach(() => {
  vi.restoreAllMocks();
});

const step = (name: string, result: StepResult = { ok: true }): Step => ({
  name,
  failure: 'it was wrong.',
  run: vi.fn(() => Promise.resolve(result)),
});

describe('runSteps', () => {
  it('ends with the number of tests on a line of its own', async () => {
    const steps = [
      step('check'),
      step('unit', { ok: true, counts: { passed: 120, failed: 0 } }),
      step('browser', { ok: true, counts: { passed: 3, failed: 0 } }),
    ];
    expect(await runSteps(steps, [])).toBe(0);
    expect(out.at(-1)).toBe('123 passed, 0 failed');
    expect(out.at(-2)).toMatch(/^browser +0\.0 s {2}ok, 3 passed, 0 failed$/);
  });

  it('stops at the first step that fails and says what to do', async () => {
    const last = step('build');
    const steps = [step('unit', { ok: false, counts: { passed: 1, failed: 2 } }), last];
    expect(await runSteps(steps, [])).toBe(1);
    expect(last.run).not.toHaveBeenCalled();
    expect(err.join('\n')).toContain('Stopped at "unit": it was wrong.');
    expect(out.join('\n')).toMatch(/^build +not run$/m);
    expect(out.at(-1)).toBe('1 passed, 2 failed');
  });

  it('claims no tests where none were run', async () => {
    await runSteps([step('check')], []);
    expect(out.join('\n')).not.toContain('passed');
  });

  it('runs only what is asked for', async () => {
    const [first, second] = [step('check'), step('unit')];
    expect(await runSteps([first, second], ['--only', 'unit'])).toBe(0);
    expect(first.run).not.toHaveBeenCalled();
    expect(second.run).toHaveBeenCalledWith('stdout');
  });

  it('with --json prints nothing but JSON on standard output', async () => {
    const steps = [step('unit', { ok: true, counts: { passed: 4, failed: 0 } })];
    expect(await runSteps(steps, ['--json'])).toBe(0);
    expect(steps[0]!.run).toHaveBeenCalledWith('stderr');
    expect(out).toHaveLength(1);
    expect(JSON.parse(out[0]!)).toMatchObject({ ok: true, passed: 4, failed: 0 });
  });
});

describe('chosenSteps', () => {
  it.each([
    [['--only', 'brwser'], 'There is no step "brwser". The steps are: check, unit.'],
    [['--only'], 'There is no step "". The steps are: check, unit.'],
    [['browser'], '"browser" is not known here. There are --only <step> and --json.'],
  ])('%j gets a sentence', (args, sentence) => {
    expect(chosenSteps([step('check'), step('unit')], args)).toBe(sentence);
  });
});

describe('reports', () => {
  it('are counted', () => {
    expect(vitestCounts({ numPassedTests: 5, numFailedTests: 1 })).toEqual({
      passed: 5,
      failed: 1,
    });
    expect(
      playwrightCounts({ stats: { expected: 5, unexpected: 1, flaky: 2, skipped: 9 } }),
    ).toEqual({ passed: 5, failed: 3 });
  });

  it('of another shape are refused', () => {
    expect(() => vitestCounts({})).toThrow('numPassedTests');
    expect(() => playwrightCounts(null)).toThrow('stats.expected');
  });
});
