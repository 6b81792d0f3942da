import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { AUTHORING, edit, lineOf, wholeSources } from '../fixtures';
import { AREA_IDS, LOCALES } from '../ids';
import { compile } from './compile';
import { content } from './vite-plugin';

const PATHS = LOCALES.flatMap((locale) =>
  ['opening', ...AREA_IDS].map((part) => `${part}/${locale}`),
);

const VALID = compile(wholeSources(), AUTHORING);

const FOLDER = mkdtempSync(join(tmpdir(), 'content-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

/** The two hooks that fetch a module, called as Vite calls them. */
function hooks(sources?: Map<string, string>) {
  let compilations = 0;
  const plugin = content(() => {
    compilations++;
    return sources ? compile(sources, AUTHORING) : VALID;
  }, FOLDER) as unknown as {
    resolveId(id: string): string | null;
    load(id: string): string | null;
  };
  return {
    resolve: (id: string) => plugin.resolveId(id),
    load: (name: string) => plugin.load(plugin.resolveId(`virtual:content/${name}`) ?? ''),
    loadRaw: (id: string) => plugin.load(id),
    compilations: () => compilations,
  };
}

/** The files whose addresses `virtual:content/files` has, by name. */
function filesOf(sources?: Map<string, string>): Record<string, unknown> {
  const code = hooks(sources).load('files')!;
  const addresses = [...code.matchAll(/import (u\d+) from "(.*?)\?url&no-inline";/g)];
  const names = [...code.matchAll(/"([^"]+)": (u\d+)/g)];
  return Object.fromEntries(
    names.map(([, name, variable]) => {
      const path = addresses.find(([, imported]) => imported === variable)![2]!;
      return [name, JSON.parse(readFileSync(path, 'utf8')) as unknown];
    }),
  );
}

/** What a module exports by default. */
async function exported(code: string | null): Promise<unknown> {
  const module = (await import(`data:text/javascript,${encodeURIComponent(code ?? '')}`)) as {
    default: unknown;
  };
  return module.default;
}

describe('a virtual module', () => {
  test('is known by its prefix, and everything else is left to others', () => {
    const { resolve, loadRaw } = hooks();
    expect(resolve('virtual:content/scale')).toBe('\0virtual:content/scale');
    expect(resolve('virtual:other')).toBeNull();
    expect(resolve('./scale')).toBeNull();
    expect(loadRaw('/src/lib/content/ids.ts')).toBeNull();
  });

  test('"scale" holds what measuring needs and nothing to read', async () => {
    const scale = await exported(hooks().load('scale'));
    expect(scale).toMatchObject({
      version: expect.stringMatching(/^[0-9a-f]{12}$/),
      cuts: [-1.5, -0.75, 0, 0.75, 1.5],
      prior: { correlation: 0.7 },
      bank: { ids: expect.arrayContaining(['brug-1']) },
      selfRating: [
        [
          { id: 'brug-2', level: 2 },
          { id: 'brug-4', level: 4 },
          { id: 'brug-6', level: 6 },
        ],
        expect.any(Array),
        expect.any(Array),
      ],
    });
    expect(JSON.stringify(scale)).not.toContain('A title');
  });

  test.each(LOCALES)('"model/%s" and "offers/%s" speak one language', async (locale) => {
    const { load } = hooks();
    expect(await exported(load(`model/${locale}`))).toMatchObject({
      areas: [{ name: 'brug' }, {}, {}],
    });
    expect(await exported(load(`offers/${locale}`))).toMatchObject({
      offers: [{ id: 'an-offer', name: 'A course' }],
      rules: [{ id: 'a-rule', reason: 'You would like to meet somebody.' }],
    });
  });

  test('that does not exist is refused by name', () => {
    expect(() => hooks().load('lessons')).toThrow('There is no content module "lessons"');
  });

  test('does not compile the content a second time', () => {
    const { load, compilations } = hooks();
    load('scale');
    load('model/da');
    load('files');
    expect(compilations()).toBe(1);
  });
});

describe('a file', () => {
  test('is there for the scale, the opening and every area in every language', async () => {
    const files = filesOf();
    expect(Object.keys(files)).toEqual(['scale', ...PATHS.map((path) => `tasks/${path}`)]);
    expect(PATHS).toHaveLength(8);
    expect(files['scale']).toEqual(await exported(hooks().load('scale')));
  });

  test.each(LOCALES)('each task stands in one of them (%s)', (locale) => {
    const files = filesOf();
    const idsIn = (part: string) =>
      (files[`tasks/${part}/${locale}`] as { id: string }[]).map(({ id }) => id);
    const { bank, opening } = VALID.content!;
    expect(new Set(idsIn('opening'))).toEqual(opening);
    expect(opening.size).toBeLessThan(bank.ids.length / 2);
    expect(['opening', ...AREA_IDS].flatMap(idsIn).sort()).toEqual([...bank.ids].sort());
    for (const area of AREA_IDS)
      expect(
        idsIn(area).every((id) => id.startsWith(area)),
        area,
      ).toBe(true);
  });

  test('keeps quotes, line ends and < as the author wrote them', () => {
    const title = 'Er det "nu"?\n</script> \\ `${x}` \u2028';
    const sources = edit(
      wholeSources(),
      'content/tasks/brug/brug-1/da.yaml',
      'title: A title',
      `title: ${JSON.stringify(title)}`,
    );
    const files = filesOf(sources);
    const tasks = [files['tasks/opening/da'], files['tasks/brug/da']].flat() as {
      id: string;
      text: { title: string };
    }[];
    expect(tasks.find(({ id }) => id === 'brug-1')?.text.title).toBe(title);
  });
});

test('a broken content stops the build with file, line and what to do', () => {
  const path = 'content/tasks/brug/brug-1/task.yaml';
  const sources = edit(wholeSources(), path, 'certainty: medium', 'certainty: sure');
  const line = lineOf(sources.get(path)!, 'certainty:');
  expect(() => hooks(sources).load('scale')).toThrow(
    `The content has 1 error(s):\n${path}:${line}  error  "certainty": expected "low", "medium" or "high", found "sure"`,
  );
});

test('somebody who edits a task is led to it in the workshop; a broken file is named instead', () => {
  let broken = false;
  const path = 'content/tasks/brug/brug-1/task.yaml';
  const sent: { type: string; event?: string; data?: unknown }[] = [];
  let change = (_event: string, _path: string) => {};
  const plugin = content(
    () =>
      broken
        ? compile(edit(wholeSources(), path, 'certainty: medium', 'certainty: sure'), AUTHORING)
        : VALID,
    FOLDER,
  ) as unknown as { configureServer(server: unknown): void };
  plugin.configureServer({
    watcher: {
      add: () => {},
      on: (_: string, listener: typeof change) => (change = listener),
    },
    moduleGraph: { idToModuleMap: new Map(), invalidateModule: () => {} },
    ws: { send: (message: (typeof sent)[number]) => sent.push(message) },
    config: { logger: { error: () => {} } },
  });

  change('change', join(process.cwd(), path));
  expect(sent).toEqual([
    { type: 'custom', event: 'barometer:edited', data: { task: 'brug-1' } },
    { type: 'full-reload' },
  ]);

  sent.length = 0;
  change('change', join(process.cwd(), 'content/model.yaml'));
  expect(sent).toEqual([{ type: 'full-reload' }]);

  sent.length = 0;
  broken = true;
  change('change', join(process.cwd(), path));
  expect(sent.map(({ type }) => type)).toEqual(['error']);
});
