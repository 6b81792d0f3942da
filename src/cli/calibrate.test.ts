import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CalibrationFile } from '../lib/content/calibration';
import { testAnswer, testAttempt } from '../lib/journey/fixtures';
import { abilities, draw } from '../lib/measurement/calibration/test-answers';
import reference from '../lib/measurement/reference.json';
import { dice } from '../lib/measurement/testBanks';
import { researchExport } from '../lib/report/research-export';
import * as v from 'valibot';
import { run } from './calibrate';
import { readAnswers } from './calibration/read';
import { knownContent } from './calibration/tasks';

const folder = mkdtempSync(join(tmpdir(), 'calibrate-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

let printed: string[] = [];
let complaints: string[] = [];
beforeEach(() => {
  printed = [];
  complaints = [];
  vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
  vi.spyOn(console, 'error').mockImplementation((text: string) => void complaints.push(text));
});
afterEach(() => vi.restoreAllMocks());

const path = (name: string) => join(folder, name);
function fileOf(lines: readonly unknown[], name = 'answers.jsonl'): string {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  writeFileSync(path(name), `${text.join('\n')}\n`);
  return path(name);
}
const json = () => JSON.parse(printed.join('\n'));

const lsat6 = () => {
  let n = 0;
  return Object.entries(reference.LSAT6.patterns).flatMap(([pattern, count]) =>
    Array.from({ length: count }, () => ({
      person: `p${n++}`,
      answers: Object.fromEntries([...pattern].map((score, item) => [`q${item + 1}`, +score])),
      groups: { half: n % 2 ? 'a' : 'b' },
    })),
  );
};

const content = knownContent(process.cwd())!;
/** Answers to tasks of the real bank, as experts would expect them. */
const exports = (persons: number) => {
  const roll = dice(1);
  return Array.from({ length: persons }, (_, person) => {
    const theta = abilities(3, content.correlation, roll);
    const met = [...content.tasks].filter(() => roll() < 0.4);
    return {
      person: `person-${person}`,
      answers: Object.fromEntries(
        met.map(([id, { area, prior }]) => [id, draw({ area, ...prior }, theta[area]!, roll)]),
      ),
      groups: { school: person % 2 === 0 ? 'yes' : 'no' },
    };
  });
};

describe('LSAT section 6 through the command', () => {
  test('--model 2pl --priors none gives the reference', async () => {
    const file = fileOf(lsat6());
    expect(await run(['--responses', file, '--model', '2pl', '--priors', 'none', '--json'])).toBe(
      0,
    );
    const { items, logLik, variance } = json();
    const { a, b, tolerance } = reference.LSAT6.twoPL;
    expect(variance).toBeUndefined();
    expect(logLik).toBeCloseTo(reference.LSAT6.twoPL.logLik, 4);
    a.forEach((slope, n) => {
      expect(Math.abs(items[`q${n + 1}`].a - slope)).toBeLessThan(tolerance);
      expect(Math.abs(items[`q${n + 1}`].b - b[n]!)).toBeLessThan(tolerance);
    });
  });

  test('--model rasch --priors none gives intercepts and variance', async () => {
    const file = fileOf(lsat6());
    await run(['--responses', file, '--model', 'rasch', '--priors', 'none', '--json']);
    const { items, variance } = json();
    expect(variance).toBeCloseTo(reference.LSAT6.raschMML.variance, 4);
    reference.LSAT6.raschMML.intercepts.forEach((intercept, n) => {
      expect(items[`q${n + 1}`].easiness).toBeCloseTo(intercept, 4);
      expect(items[`q${n + 1}`].b).toBe(-items[`q${n + 1}`].easiness);
    });
  });
});

describe('what cannot be used is told, never passed over', () => {
  const good = { person: 'a', answers: { q1: 1, q2: 0 } };
  const lines = [
    good,
    'not json',
    { person: 'b', answers: { q1: 0, q2: 1 } },
    { person: 'a', answers: { q1: 1 } },
    { person: '', answers: {} },
    { person: 'c', answers: { q1: 1.5 } },
    { person: 'd', answers: [] },
    '',
    { person: 'e', answers: { q1: 1, q2: null } },
  ];

  test('every bad line is named by its number and left out', async () => {
    const file = fileOf(lines);
    expect(await run(['--responses', file, '--model', '2pl', '--priors', 'none', '--json'])).toBe(
      0,
    );
    expect(json().lines).toEqual({
      read: 9,
      skipped: 5,
      bad: [
        { line: 2, reason: 'it is not JSON' },
        { line: 4, reason: 'this person has been there before' },
        { line: 5, reason: '"person" must be a text' },
        { line: 6, reason: 'the score of "q1" is not a whole number from 0' },
        { line: 7, reason: '"answers" must be an object from task to score' },
      ],
      withoutAnswers: 0,
    });
    expect(json().persons).toBe(3);
    expect(complaints.join('\n')).toContain('Line 2 is left out: it is not JSON.');
    expect(complaints.join('\n')).toContain('5 of 9 lines are left out.');
  });

  test('--strict refuses the file', async () => {
    const args = ['--responses', fileOf(lines), '--priors', 'none', '--strict', '--json'];
    expect(await run(args)).toBe(1);
    expect(printed).toEqual([]);
    expect(complaints.at(-1)).toMatch(/--strict refuses/);
  });

  test('with the content’s priors, unknown tasks and impossible scores are told', async () => {
    const [id] = [...content.tasks.keys()];
    const file = fileOf([
      { person: 'a', answers: { [id!]: 1, 'no-such-task': 1 } },
      { person: 'b', answers: { [id!]: 9 } },
    ]);
    expect(await run(['--responses', file, '--json'])).toBe(0);
    expect(json().unknownTasks).toEqual({ 'no-such-task': 1 });
    expect(json().lines.bad).toEqual([
      { line: 2, reason: expect.stringContaining(`the score of "${id}" is 9`) },
    ]);
    expect(complaints.join('\n')).toContain('no-such-task');
  });

  test('a task that answers alone cannot place is told', async () => {
    const file = fileOf([
      { person: 'a', answers: { q1: 1, q2: 1, q3: 2 } },
      { person: 'b', answers: { q1: 0, q2: 1, q3: 0 } },
    ]);
    await run(['--responses', file, '--priors', 'none', '--json']);
    expect(Object.keys(json().items)).toEqual(['q1']);
    expect(json().notEstimated).toEqual({
      q2: 'everybody got the same score',
      q3: 'one of its scores was never given',
    });
  });

  test('whatever stands in the file, every line is either used or told', async () => {
    const anything = fc.oneof(
      fc.string().filter((text) => !/[\n\r]/.test(text)),
      fc.json({ maxDepth: 2 }).filter((text) => !text.includes('\n')),
      fc
        .record({ person: fc.string(), answers: fc.dictionary(fc.string(), fc.integer()) })
        .map((line) => JSON.stringify(line)),
    );
    const rules = { known: new Map([['q1', 1]]), takeUnknown: true, groupField: null };
    await fc.assert(
      fc.asyncProperty(fc.array(anything, { maxLength: 12 }), async (middle) => {
        const all = [...middle, JSON.stringify(good)];
        const read = await readAnswers(fileOf(all), rules);
        const empty = middle.filter((line) => line.trim() === '').length;
        expect(read.lines).toBe(all.length);
        expect(read.responses.persons + read.badCount + empty).toBe(all.length);
        expect(read.bad).toHaveLength(read.badCount);
      }),
      { numRuns: 200, seed: 4 },
    );
  });
});

describe('bad input ends with 1 and a sentence', () => {
  test.each([
    [[], /Say which answers/],
    [['--bogus'], /"--bogus" is not known here/],
    [['--responses'], /--responses needs a value/],
    [['--responses', 'x', '--model', '3pl'], /--model cannot be "3pl"; choose rasch, 2pl, gpcm/],
    [['--responses', '/no/such/file'], /There is no file "\/no\/such\/file"/],
  ])('%j', async (args, sentence) => {
    expect(await run(args)).toBe(1);
    expect(complaints.at(-1)).toMatch(sentence);
  });

  test('an empty file', async () => {
    expect(await run(['--responses', fileOf([])])).toBe(1);
    expect(complaints.at(-1)).toMatch(/no usable answers/);
  });

  test('2pl for tasks with more than two scores', async () => {
    const file = fileOf([
      { person: 'a', answers: { q1: 2 } },
      { person: 'b', answers: { q1: 1 } },
    ]);
    expect(await run(['--responses', file, '--priors', 'none', '--model', '2pl'])).toBe(1);
    expect(complaints.at(-1)).toMatch(/use --model gpcm/);
  });

  test('a field that parts nobody, with the fields there are', async () => {
    expect(await run(['--responses', fileOf(lsat6()), '--priors', 'none', '--groups', 'x'])).toBe(
      1,
    );
    expect(complaints.at(-1)).toMatch(/the fields of "groups" are: half/);
  });
});

describe('the file and the report', () => {
  test('--out is the same whatever the order of the people, sorted, and the compiler reads it', async () => {
    const people = exports(80);
    await run(['--responses', fileOf(people), '--out', path('one.json')]);
    await run(['--responses', fileOf([...people].reverse()), '--out', path('two.json')]);
    const one = readFileSync(path('one.json'), 'utf8');
    expect(readFileSync(path('two.json'), 'utf8')).toBe(one);
    const ids = Object.keys(JSON.parse(one).items);
    expect(ids).toEqual([...ids].sort());
    const { items, persons } = v.parse(CalibrationFile, JSON.parse(one));
    expect(persons).toBe(80);
    for (const [id, entry] of Object.entries(items))
      expect(entry).toMatchObject({
        version: content.tasks.get(id)!.version,
        scored: content.tasks.get(id)!.scored,
      });
  });

  test('--report says method, power and limits in Danish, and never "no DIF"', async () => {
    const args = ['--responses', fileOf(exports(400)), '--groups', 'school'];
    expect(await run([...args, '--report', path('report.md')])).toBe(0);
    const report = readFileSync(path('report.md'), 'utf8');
    expect(report).toMatch(/^# Hvor svære opgaverne er/);
    for (const part of [
      '## Sådan er det gjort',
      '## Retfærdighed efter',
      '## Det kan rapporten ikke',
    ])
      expect(report).toContain(part);
    expect(report).toMatch(/kunne .* være set/);
    expect(report).toMatch(/\| −?\d,\d\d ± \d,\d\d \|/);
    expect(report).not.toMatch(/no DIF|NaN|undefined| the |\d\.\d\d(?!\d)/);
  });

  test('--locale en gives the same report in English: the same parts, tasks and figures', async () => {
    const args = ['--responses', fileOf(exports(400)), '--groups', 'school'];
    await run([...args, '--report', path('da.md')]);
    expect(await run([...args, '--locale', 'en', '--report', path('en.md')])).toBe(0);
    const [danish, english] = ['da.md', 'en.md'].map((name) => readFileSync(path(name), 'utf8'));
    expect(english).toMatch(/^# How hard the tasks are/);
    for (const part of ['## How it was done', '## Fairness by', '## What this report cannot say'])
      expect(english).toContain(part);
    expect(english).toMatch(/could have been seen/);
    expect(english).not.toMatch(/no DIF|NaN|undefined|[æøå]/);
    // Written alike, the two hold the same lines of figures, in the same order.
    const figures = (report: string) =>
      report
        .split('\n')
        .flatMap((line) =>
          line.startsWith('|') ? [line.replaceAll(',', '.').match(/−?\d[\d.]*/g)] : [],
        );
    expect(figures(danish!)).toEqual(figures(english!));
    expect(danish!.match(/^#+ |^- /gm)).toEqual(english!.match(/^#+ |^- /gm));
  });

  test('the report tells in its own language what was left out, and why', async () => {
    const lines = lsat6().map(({ person, answers }) => ({
      person,
      answers: { ...answers, q9: 1 },
    }));
    const file = fileOf([...lines, 'not JSON']);
    const args = ['--responses', file, '--model', '2pl', '--priors', 'none', '--report'];
    await run([...args, path('report.md')]);
    const report = readFileSync(path('report.md'), 'utf8');
    expect(report).toContain('Linjer læst: 1.001. Heraf kunne 1 ikke bruges og er udeladt.');
    expect(report).toContain('Udeladt: linje 1.001.');
    expect(report).toContain('“q9” kunne ikke placeres: alle fik samme point.');
    expect(await run([...args, path('report.md'), '--locale', 'sv'])).toBe(1);
    expect(complaints.join('\n')).toContain('choose da, en');
  });

  test('without groups the report says that fairness was not looked at', async () => {
    await run(['--responses', fileOf(exports(60)), '--report', path('report.md')]);
    expect(readFileSync(path('report.md'), 'utf8')).toContain('Ingen grupper er sammenlignet');
  });
});

test('a research export of the app is a line that can be calibrated', async () => {
  const versions = new Map([...content.tasks].map(([id, { version }]) => [id, version]));
  const [first, second] = [...versions.keys()];
  const lines = [0, 1].map((n) =>
    researchExport(
      [
        {
          attempt: testAttempt({ id: `a${n}` }),
          answers: [
            testAnswer(0, { taskId: first!, outcome: n, taskVersion: versions.get(first!)! }),
            testAnswer(1, {
              taskId: second!,
              outcome: 'unknown',
              taskVersion: versions.get(second!)!,
            }),
          ],
        },
      ],
      `random-${n}`,
      versions,
    ).trim(),
  );
  expect(await run(['--responses', fileOf(lines), '--strict', '--json'])).toBe(0);
  expect(json()).toMatchObject({ persons: 2, answers: 4, lines: { skipped: 0 } });
});
