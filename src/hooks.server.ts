import { existsSync, readFileSync } from 'node:fs';
import { building } from '$app/environment';
import { localeOf } from '$lib/i18n/locale';
import type { Handle } from '@sveltejs/kit';

interface ManifestChunk {
  file: string;
  imports?: string[];
  dynamicImports?: string[];
}

const MANIFEST = '.svelte-kit/output/client/.vite/manifest.json';
let manifest: Record<string, ManifestChunk> | null = null;

/**
 * The chunks a page's `load` will ask for in this locale. Messages and the model come by dynamic
 * import, so that only one language is downloaded; without a hint each would cost a round trip more
 * before the page is alive.
 */
function localeChunks(html: string, locale: string): string[] {
  if (!building || !existsSync(MANIFEST)) return [];
  manifest ??= JSON.parse(readFileSync(MANIFEST, 'utf8')) as Record<string, ManifestChunk>;
  const chunks = manifest;
  const found = new Set<string>();
  for (const chunk of Object.values(chunks)) {
    if (!html.includes(chunk.file)) continue;
    for (const key of chunk.dynamicImports ?? []) {
      const inLocale =
        key.includes(`/i18n/${locale}/`) ||
        (key.includes('virtual:content/') &&
          !key.includes('/tasks/') &&
          key.endsWith(`/${locale}`));
      if (inLocale && chunks[key]) found.add(chunks[key].file);
    }
  }
  return [...found];
}

export const handle: Handle = ({ event, resolve }) => {
  const locale = localeOf(event.params.lang);
  return resolve(event, {
    transformPageChunk: ({ html }) => {
      const root = /href="([^"]*)_app\/immutable\/entry\//.exec(html)?.[1] ?? '/';
      const links = localeChunks(html, locale).map(
        (file) => `<link rel="modulepreload" href="${root}${file}">`,
      );
      return html
        .replace('%lang%', locale)
        .replace('%dir%', 'ltr')
        .replace(
          '%manifest%',
          locale === 'da' ? 'manifest.webmanifest' : `manifest.${locale}.webmanifest`,
        )
        .replace('</head>', `${links.join('')}</head>`);
    },
  });
};
