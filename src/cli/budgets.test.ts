import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { brokenSentences, budgetTable, isBroken, report, type Budget } from './budget';
import { byteBudgets, FORBIDDEN } from './budgets';

const budget = (rest: Partial<Budget>): Budget => ({
  what: 'JS',
  measured: 40,
  unit: 'KB',
  must: 45,
  aim: 38,
  ...rest,
});

describe('a budget', () => {
  it('is broken above what must be, not above the aim', () => {
    expect(isBroken(budget({ measured: 45 }))).toBe(false);
    expect(isBroken(budget({ measured: 45.001 }))).toBe(true);
    expect(isBroken(budget({ measured: 1e9, must: undefined }))).toBe(false);
  });

  it('is broken when the measurement went wrong', () => {
    expect(isBroken(budget({ measured: NaN }))).toBe(true);
  });

  it('is told with its verdict', () => {
    const [, ok, above, broken] = budgetTable([
      budget({ measured: 38 }),
      budget({}),
      budget({ measured: 46 }),
    ]);
    expect(ok).toMatch(/^JS +38 KB +45 KB +38 KB {2}ok$/);
    expect(above).toMatch(/ok, above the aim$/);
    expect(broken).toMatch(/BROKEN$/);
    expect(brokenSentences([budget({ measured: 46.04 })])).toEqual([
      'Over budget: JS is 46.0 KB and must be at most 45 KB.',
    ]);
  });

  it('that is broken makes the command fail', () => {
    vi.spyOn(console, 'log').mockImplementation(() => {});
    vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(report([budget({})], true)).toBe(0);
    expect(report([budget({}), budget({ measured: 46 })], true)).toBe(1);
    vi.restoreAllMocks();
  });
});

describe('the marks of forbidden libraries', () => {
  const FILES: Record<string, string> = {
    dexie: 'node_modules/dexie/dist/dexie.mjs',
    'chart.js': 'node_modules/chart.js/dist/chart.js',
    valibot: 'node_modules/valibot/dist/index.mjs',
    yaml: 'node_modules/yaml/browser/dist/schema/common/map.js',
    QR: 'node_modules/uqr/dist/index.mjs',
  };

  it.each(FORBIDDEN)('are in $name', ({ name, mark }) => {
    expect(readFileSync(FILES[name]!, 'utf8')).toMatch(mark);
  });
});

describe('byteBudgets', () => {
  let root: string;
  let manifest: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'budgets-'));
    manifest = join(root, 'manifest.json');
  });

  afterEach(() => rmSync(root, { recursive: true }));

  /** Random hexadecimal: about half its length when compressed. */
  const noise = (bytes: number) => randomBytes(bytes).toString('hex');

  function build(files: Record<string, string>, chunks: Record<string, object>) {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, 'build', path)), { recursive: true });
      writeFileSync(join(root, 'build', path), text);
    }
    writeFileSync(manifest, JSON.stringify(chunks));
    const budgets = byteBudgets(join(root, 'build'), manifest);
    return (what: string) => budgets.find((row) => row.what.startsWith(what))!.measured;
  }

  const PAGE = '<script>import("./_app/immutable/start.js")</script>';

  it('count the scripts that the page names, and its data apart from them', () => {
    const measured = build(
      {
        'index.html':
          PAGE + '<link rel="preload" as="fetch" crossorigin href="./_app/immutable/tasks.json">',
        '_app/immutable/start.js': noise(10_000),
        '_app/immutable/core.js': noise(5_000),
        '_app/immutable/tasks.json': noise(3_000),
        '_app/immutable/chart.js': noise(90_000),
      },
      {
        start: { file: '_app/immutable/start.js', imports: ['_core'] },
        _core: { file: '_app/immutable/core.js' },
        'src/lib/report/chart.ts': { file: '_app/immutable/chart.js' },
      },
    );
    expect(measured('JS until')).toBeGreaterThan(15);
    expect(measured('JS until')).toBeLessThan(16);
    expect(measured('  beside it data')).toBeGreaterThan(3);
    expect(measured('  beside it data')).toBeLessThan(3.2);
  });

  it('find a forbidden library in the entry graph, and only there', () => {
    const files = {
      'index.html': PAGE,
      '_app/immutable/start.js': 'throw "MissingAPI"',
      '_app/immutable/later.js': 'vendor:`valibot`',
    };
    const measured = build(files, {
      start: { file: '_app/immutable/start.js' },
      later: { file: '_app/immutable/later.js' },
    });
    expect(measured('dexie')).toBe(1);
    expect(measured('valibot')).toBe(0);
  });

  it('count for offline use what the worker keeps, in one language', () => {
    const measured = build(
      {
        'index.html': PAGE,
        'en/index.html': noise(50_000),
        'robots.txt': noise(70_000),
        '_app/immutable/start.js': noise(10_000),
        '_app/immutable/app-da.js': noise(4_000),
        '_app/immutable/app-en.js': noise(3_000),
        'service-worker.js': noise(1_000),
      },
      {
        start: { file: '_app/immutable/start.js' },
        'src/lib/i18n/da/app.ts': { file: '_app/immutable/app-da.js' },
        'src/lib/i18n/en/app.ts': { file: '_app/immutable/app-en.js' },
      },
    );
    // The larger of the two: English, with its page, and without the Danish one.
    expect(measured('everything needed offline')).toBeGreaterThan(64);
    expect(measured('everything needed offline')).toBeLessThan(67);
  });

  it('say what to do where nothing is built', () => {
    expect(() => byteBudgets(join(root, 'nowhere'), manifest)).toThrow('npm run build');
  });
});
