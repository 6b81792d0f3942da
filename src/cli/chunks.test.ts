import { describe, expect, it } from 'vitest';
import { closure, entryGraph, isOfLocale, pageAssets, type Manifest } from './chunks';

const MANIFEST: Manifest = {
  'entry/start': { file: '_app/start.js', imports: ['_kit'] },
  _kit: { file: '_app/kit.js', imports: ['_svelte'] },
  // Circles between chunks are legal.
  _svelte: { file: '_app/svelte.js', imports: ['_kit'] },
  'nodes/4': {
    file: '_app/page.js',
    imports: ['_svelte'],
    dynamicImports: ['src/lib/i18n/da/tasks.ts', 'src/lib/report/chart.ts'],
  },
  'src/lib/report/chart.ts': { file: '_app/chart.js' },
  'src/lib/i18n/da/tasks.ts': { file: '_app/open.js', imports: ['_svelte'] },
};

const HTML = `
  <link href="./_app/page.js" rel="modulepreload">
  <link rel="stylesheet" href="./_app/page.css">
  <link rel="stylesheet" href="./_app/inlined.css" disabled media="(max-width: 0)">
  <link rel="preload" as="fetch" crossorigin href="./_app/tasks.json">
  <link rel="icon" href="./icons/favicon.svg" />
  <script>Promise.all([import("./_app/start.js"), import('./_app/page.js')])</script>`;

describe('pageAssets', () => {
  it('finds preloaded modules and data, imports of inline scripts, and styles that are really loaded', () => {
    expect(pageAssets(HTML)).toEqual({
      scripts: ['_app/page.js', '_app/start.js'],
      styles: ['_app/page.css'],
      data: ['_app/tasks.json'],
    });
  });

  it('reads addresses from the root and from below', () => {
    const html =
      '<script src="/_app/a.js"></script><link href="../../_app/b.js" rel="modulepreload">';
    expect(pageAssets(html).scripts).toEqual(['_app/a.js', '_app/b.js']);
  });
});

describe('entryGraph', () => {
  it('follows static imports and leaves out what is loaded later', () => {
    expect([...entryGraph(MANIFEST, HTML)].sort()).toEqual(
      ['_kit', '_svelte', 'entry/start', 'nodes/4'].sort(),
    );
  });

  it('refuses a page that belongs to another build', () => {
    expect(() => entryGraph(MANIFEST, HTML.replaceAll('start.js', 'other.js'))).toThrow('other.js');
    expect(() => entryGraph(MANIFEST, '<h1>Forside</h1>')).toThrow('no scripts');
  });
});

describe('closure', () => {
  it('refuses a chunk that is not there', () => {
    expect(() => closure(MANIFEST, ['nowhere'])).toThrow('nowhere');
  });
});

describe('isOfLocale', () => {
  it.each([
    ['src/lib/i18n/en/app.ts', true],
    ['.svelte-kit/content/tasks.brug.en.json', true],
    ['.svelte-kit/content/tasks.brug.da.json', false],
    ['virtual:content/model/en', true],
    ['virtual:content/files', false],
    ['src/lib/storage/open.ts', false],
  ])('%s in English: %s', (key, expected) => expect(isOfLocale(key, 'en')).toBe(expected));
});
