import { existsSync, readFileSync } from 'node:fs';
import { building } from '$app/environment';
import { localeOf } from '$lib/i18n/locale';
import type { Handle } from '@sveltejs/kit';
import { closure, type Manifest } from './cli/chunks';
import { inlineStyles } from './cli/page-styles';

const CLIENT = '.svelte-kit/output/client';
const MANIFEST = `${CLIENT}/.vite/manifest.json`;
/** Below this a style sheet of its own costs more than its bytes in every page that needs it, in characters. */
const SMALL_SHEET = 5_000;
/** The start page and its script, which runs without Kit's client. */
const START_ROUTE = '/[[lang=lang]]';
const START_SCRIPT = 'src/lib/journey/start.ts';

let manifest: Manifest | null = null;

/** What Vite built; null in development and while Kit looks at the routes. */
function built(): Manifest | null {
  if (!building || !existsSync(MANIFEST)) return null;
  manifest ??= JSON.parse(readFileSync(MANIFEST, 'utf8')) as Manifest;
  return manifest;
}

/**
 * The chunks that a page's `load` will ask for in this locale. Messages and the model come by dynamic
 * import, so that only one language is downloaded; without a hint each would cost a round trip more
 * before the page is alive.
 */
function localeChunks(chunks: Manifest, keys: Iterable<string>, locale: string): string[] {
  const found = [...keys].flatMap((key) =>
    (chunks[key]?.dynamicImports ?? []).filter(
      (asked) =>
        asked.includes(`/i18n/${locale}/`) ||
        (asked.includes('virtual:content/') && asked.endsWith(`/${locale}`)),
    ),
  );
  return [...closure(chunks, found)].map((key) => chunks[key]!.file);
}

/** The script of the start page, and hints for all it will ask for before the first task. */
function startPage(locale: string): string {
  const chunks = built();
  if (!chunks) return `<script type="module" src="/${START_SCRIPT}"></script>`;
  const root = locale === 'da' ? './' : '../';
  const own = closure(chunks, [START_SCRIPT]);
  const script = chunks[START_SCRIPT]!.file;
  const modules = new Set([...own].map((key) => chunks[key]!.file));
  for (const file of localeChunks(chunks, own, locale)) modules.add(file);
  modules.delete(script);
  const data = Object.entries(chunks)
    .filter(([key]) => new RegExp(`/(scale|tasks\\.opening\\.${locale})\\.json$`).test(key))
    .map(([, { file }]) => file);
  return [
    `<script type="module" src="${root}${script}"></script>`,
    ...[...modules].map((file) => `<link rel="modulepreload" href="${root}${file}">`),
    ...data.map((file) => `<link rel="preload" as="fetch" crossorigin href="${root}${file}">`),
  ].join('');
}

/**
 * The start page has its styles in it: nothing is to stand between a first visitor and the first task.
 * The others share the sheet that they all need; what is only theirs is a few hundred bytes.
 */
function withStyles(html: string, isStart: boolean): string {
  if (!built()) return html;
  return inlineStyles(
    html,
    (file) => readFileSync(`${CLIENT}/${file}`, 'utf8'),
    (css) => isStart || css.length < SMALL_SHEET,
  );
}

/**
 * A page that Kit runs is there to be read before any script: its scripts give way to its styles.
 */
const scriptsLast = (html: string) =>
  html.replaceAll('rel="modulepreload">', 'rel="modulepreload" fetchpriority="low">');

/** Hints for the language's chunks of a page that Kit's client runs. */
function kitPage(html: string, locale: string): string {
  const chunks = built();
  if (!chunks) return '';
  const root = /href="([^"]*)_app\/immutable\/entry\//.exec(html)?.[1] ?? '/';
  const onPage = Object.keys(chunks).filter((key) => html.includes(chunks[key]!.file));
  return localeChunks(chunks, onPage, locale)
    .map((file) => `<link href="${root}${file}" rel="modulepreload" fetchpriority="low">`)
    .join('');
}

export const handle: Handle = ({ event, resolve }) => {
  const locale = localeOf(event.params.lang);
  return resolve(event, {
    transformPageChunk: ({ html }) => {
      const isStart = event.route.id === START_ROUTE;
      const head = isStart ? startPage(locale) : kitPage(html, locale);
      return withStyles(isStart ? html : scriptsLast(html), isStart)
        .replace('%lang%', locale)
        .replace('%dir%', 'ltr')
        .replace(
          '%manifest%',
          locale === 'da' ? 'manifest.webmanifest' : `manifest.${locale}.webmanifest`,
        )
        .replace('</head>', `${head}</head>`);
    },
  });
};
