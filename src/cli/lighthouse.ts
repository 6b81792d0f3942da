import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { availableParallelism, loadavg } from 'node:os';
import { chromium } from '@playwright/test';
import lighthouse, { type Flags } from 'lighthouse';
import { PAGES } from '../../tests/e2e/walk';
import { BUILD } from './budgets';
import { chromiumArgs, chromiumPath } from './chromium';
import { serve } from './serve';

/** Lighthouse's own names, in the order in which it shows them. */
export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof CATEGORIES)[number];

/** Times vary: where the first is below 100, the median of so many counts. */
const RUNS = 5;

/** A page's scores out of 100, and what took points off. */
export interface Scores {
  readonly path: string;
  /** Absent: the category does not apply to the page. */
  readonly scores: Readonly<Partial<Record<Category, number>>>;
  readonly findings: readonly string[];
}

/** The categories that a page is held against. */
export function categoriesOf(path: string): readonly Category[] {
  // The page of building blocks asks search engines to leave it out, which Lighthouse takes for a fault.
  return path.endsWith('/design/') ? CATEGORIES.filter((name) => name !== 'seo') : CATEGORIES;
}

/** The middle one; of an even number the lower. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)]!;
}

/** A line per page, then a line for each thing found. */
export function scoreTable(pages: readonly Scores[]): string[] {
  const width = Math.max(4, ...pages.map(({ path }) => path.length));
  const row = (path: string, cells: readonly string[]) =>
    [path.padEnd(width), ...cells.map((cell, at) => cell.padStart(CATEGORIES[at]!.length))].join(
      '  ',
    );
  return [
    row('page', CATEGORIES),
    ...pages.map(({ path, scores }) =>
      row(
        path,
        CATEGORIES.map((name) => String(scores[name] ?? '–')),
      ),
    ),
    ...pages.flatMap(({ path, findings }) => findings.map((finding) => `${path}: ${finding}`)),
  ];
}

/** A score that is missing, because a measurement went wrong, is no 100 either. */
export const isPerfect = ({ path, scores }: Scores): boolean =>
  categoriesOf(path).every((name) => scores[name] === 100);

/** Lighthouse gives null for what it could not measure. */
const outOf100 = (score: number | null | undefined): number => Math.round((score ?? 0) * 100);

async function look(url: string, port: number, categories: readonly Category[]) {
  const flags: Flags = { port, logLevel: 'error', onlyCategories: [...categories] };
  let result = await lighthouse(url, flags);
  // On a busy computer it now and then misses the beginning of its own recording.
  if (result?.lhr.runtimeError) result = await lighthouse(url, flags);
  if (!result) throw new Error(`Lighthouse gave no answer for ${url}.`);
  const { lhr } = result;
  if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  const findings = categories.flatMap((name) =>
    lhr.categories[name]!.auditRefs.flatMap(({ id, weight }) => {
      const { score, title, displayValue } = lhr.audits[id]!;
      return weight > 0 && score !== null && score < 1
        ? [[name, id, title, displayValue].filter(Boolean).join(' · ')]
        : [];
    }),
  );
  return { findings, score: (name: Category) => outOf100(lhr.categories[name]?.score) };
}

async function scoresOf(path: string, base: string, port: number): Promise<Scores> {
  const url = new URL(path, base).href;
  const categories = categoriesOf(path);
  const first = await look(url, port, categories);
  const times = [first.score('performance')];
  while (times[0]! < 100 && times.length < RUNS)
    times.push((await look(url, port, ['performance'])).score('performance'));
  const scores: Scores['scores'] = {
    ...Object.fromEntries(categories.map((name) => [name, first.score(name)])),
    performance: median(times),
  };
  const spread = times.length > 1 ? [`performance · measured ${times.join(', ')}`] : [];
  return { path, scores, findings: [...first.findings, ...spread] };
}

/** A port that was free a moment ago; Playwright does not tell which one Chromium would choose. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * `npm run lighthouse [-- --only <part of a path>] [-- --json]`: every page in every category, on a
 * simulated phone. Needs a build and Chromium, and a computer that does nothing else.
 */
export async function run(args: string[]): Promise<number> {
  const json = args.includes('--json');
  const rest = args.filter((arg) => arg !== '--json');
  const only = rest[0] === '--only' ? rest[1] : '';
  if (only === undefined || (rest.length > 0 && (rest[0] !== '--only' || rest.length > 2))) {
    console.error('There are --only <part of a path> and --json.');
    return 1;
  }
  const paths = PAGES.filter((path) => path.includes(only));
  if (paths.length === 0) {
    console.error(`No page has "${only}" in its path. The pages are: ${PAGES.join(' ')}`);
    return 1;
  }
  if (!existsSync(`${BUILD}/index.html`)) {
    console.error('There is no app in build/ yet. `npm run build` makes it.');
    return 1;
  }
  const [load = 0] = loadavg();
  if (load > availableParallelism() / 2)
    console.error(`This computer is busy (load ${load.toFixed(1)}): performance will look worse.`);

  const server = await serve({ root: BUILD });
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: [...chromiumArgs(), `--remote-debugging-port=${port}`],
  });
  try {
    const pages: Scores[] = [];
    for (const path of paths) {
      pages.push(await scoresOf(path, server.url, port));
      console.error(scoreTable(pages.slice(-1))[1]);
    }
    const ok = pages.every(isPerfect);
    if (json) console.log(JSON.stringify({ ok, pages }));
    else for (const line of scoreTable(pages)) console.log(line);
    return ok ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  } finally {
    await browser.close();
    await server.close();
  }
}
