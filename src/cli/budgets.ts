import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { LOCALES } from '../lib/content/ids';
import { canonicalPath, choosePrecache, IMMUTABLE_DIR } from '../service-worker/precache';
import { kilobytes, report, type Budget } from './budget';
import { entryGraph, isOfLocale, pageAssets, type Manifest } from './chunks';

export const BUILD = 'build';
export const MANIFEST = '.svelte-kit/output/client/.vite/manifest.json';

/**
 * Libraries that a person who only looks at the first page must not pay for, each with words of its
 * own that no minifier changes (a test finds them in the library).
 */
export const FORBIDDEN: readonly { readonly name: string; readonly mark: RegExp }[] = [
  { name: 'dexie', mark: /MissingAPI/ },
  { name: 'chart.js', mark: /\$chartjs/ },
  { name: 'valibot', mark: /["'`]valibot["'`]/ },
  { name: 'yaml', mark: /tag:yaml\.org,2002/ },
  { name: 'QR', mark: /Mask value out of range/ },
];

const brotli = (body: Buffer): number =>
  brotliCompressSync(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  }).length;

/** The build, with each file read and compressed once. */
class Build {
  readonly #sizes = new Map<string, number>();

  constructor(readonly root: string) {}

  read(file: string): Buffer {
    return readFileSync(join(this.root, file));
  }

  /** Bytes on the wire; what does not get smaller (pictures) is sent as it is. */
  size(file: string): number {
    let size = this.#sizes.get(file);
    if (size === undefined) {
      const body = this.read(file);
      size = Math.min(brotli(body), body.length);
      this.#sizes.set(file, size);
    }
    return size;
  }

  sum(files: Iterable<string>): number {
    return [...files].reduce((total, file) => total + this.size(file), 0);
  }

  /** Paths relative to the root, with `/`. */
  files(): string[] {
    return readdirSync(this.root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(this.root, join(entry.parentPath, entry.name)))
      .map((path) => path.split(sep).join('/'));
  }
}

/**
 * What is needed until the first task can be answered, in Danish: all that the page names. A browser
 * test (`tests/budgets.e2e.ts`) lets no other script through and must still reach a task.
 */
function firstTask(build: Build, manifest: Manifest): Budget[] {
  const html = build.read('index.html').toString('utf8');
  const entry = entryGraph(manifest, html);
  const { styles, data } = pageAssets(html);
  return [
    {
      what: 'HTML + critical CSS of the first task’s page',
      measured: kilobytes(build.size('index.html') + build.sum(styles)),
      unit: 'KB',
      must: 14,
      aim: 10,
      note: `HTML ${kilobytes(build.size('index.html')).toFixed(1)}`,
    },
    {
      what: 'JS until the first task can be answered',
      measured: kilobytes(build.sum([...entry].map((key) => manifest[key]!.file))),
      unit: 'KB',
      must: 45,
      aim: 38,
      note: `${entry.size} files`,
    },
    {
      what: '  beside it data (scale, tasks)',
      measured: kilobytes(build.sum(data)),
      unit: 'KB',
      note: `${data.length} files of JSON, preloaded`,
    },
    ...FORBIDDEN.map(({ name, mark }) => {
      const holders = [...entry].filter((key) =>
        mark.test(build.read(manifest[key]!.file).toString('utf8')),
      );
      return {
        what: `${name} in the entry graph`,
        measured: holders.length,
        unit: '' as const,
        must: 0,
        ...(holders.length > 0 ? { note: holders.join(', ') } : {}),
      };
    }),
  ];
}

/** What the worker keeps on the device for one language, by the worker's own choice of files. */
function offlineFiles(build: Build, manifest: Manifest, locale: string): string[] {
  const files = build.files();
  const isPage = (file: string) => file.endsWith('.html');
  const pathOf = (file: string) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
  const precache = choosePrecache({
    base: '',
    version: '',
    build: files.filter((file) => file.startsWith(IMMUTABLE_DIR)).map((file) => `/${file}`),
    files: files
      // Kit lists neither the worker itself nor its own version file.
      .filter((file) => !isPage(file) && !/^(_app\/|service-worker\.js$)/.test(file))
      .map((file) => `/${file}`),
    prerendered: files.filter(isPage).map(pathOf),
  });
  const others = LOCALES.filter((other) => other !== locale);
  const foreign = new Set(
    Object.entries(manifest)
      .filter(([key]) => others.some((other) => isOfLocale(key, other)))
      .map(([, { file }]) => file),
  );
  const isForeignPage = (file: string) =>
    isPage(file) && others.some((other) => isPageOf(file, other));
  return files.filter(
    (file) =>
      file === 'service-worker.js' ||
      (precache.all.has(canonicalPath(pathOf(file))) && !foreign.has(file) && !isForeignPage(file)),
  );
}

/** Danish pages have no prefix, every other language has its own. */
function isPageOf(file: string, locale: string): boolean {
  const prefix = LOCALES.find((candidate) => file.startsWith(`${candidate}/`));
  return (prefix ?? 'da') === locale;
}

function offline(build: Build, manifest: Manifest): Budget {
  const sizes = LOCALES.map((locale) => ({
    locale,
    bytes: build.sum(offlineFiles(build, manifest, locale)),
  }));
  return {
    what: 'everything needed offline, one locale',
    measured: kilobytes(Math.max(...sizes.map(({ bytes }) => bytes))),
    unit: 'KB',
    must: 600,
    aim: 400,
    note: sizes.map(({ locale, bytes }) => `${locale} ${kilobytes(bytes).toFixed(0)}`).join(', '),
  };
}

function css(build: Build): Budget {
  const files = build.files().filter((file) => file.endsWith('.css'));
  const bytes = files.map((file) => gzipSync(build.read(file), { level: 9 }).length);
  return {
    what: 'all CSS (gzip)',
    measured: kilobytes(bytes.reduce((total, size) => total + size, 0)),
    unit: 'KB',
    must: 20,
    note: `${files.length} files`,
  };
}

/**
 * The byte budgets of HOUSE.md, measured on what is built (brotli 11, as served).
 *
 * @throws Error with a plain sentence when there is no build or it is not understood
 */
export function byteBudgets(root = BUILD, manifestFile = MANIFEST): Budget[] {
  for (const file of [join(root, 'index.html'), manifestFile])
    if (!existsSync(file)) throw new Error(`${file} is missing. \`npm run build\` makes it.`);
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;
  const build = new Build(root);
  return [...firstTask(build, manifest), offline(build, manifest), css(build)];
}

/** `npm run budgets [-- --json]` */
export function run(args: string[]): number {
  const unknown = args.find((arg) => arg !== '--json');
  if (unknown !== undefined) {
    console.error(`"${unknown}" is not known here. There is --json.`);
    return 1;
  }
  try {
    return report(byteBudgets(), args.includes('--json'));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}
