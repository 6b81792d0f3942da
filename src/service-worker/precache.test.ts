import { describe, expect, it } from 'vitest';
import {
  cacheName,
  cachesToDelete,
  canonicalPath,
  choosePrecache,
  staleCaches,
  type KitLists,
} from './precache';

const lists = (more: Partial<KitLists> = {}): KitLists => ({
  base: '',
  build: ['/_app/immutable/entry/start.a.js', '/_app/immutable/assets/0.b.css'],
  files: ['/icons/favicon.svg', '/manifest.webmanifest'],
  prerendered: ['/', '/en/', '/tilbud/', '/en/tilbud/', '/tilbud/__data.json'],
  version: 'abc',
  ...more,
});

describe('choosePrecache', () => {
  it('takes all chunks, the files pages need, and all pages of both locales', () => {
    const precache = choosePrecache(lists());
    expect(precache.immutable).toEqual([
      '/_app/immutable/entry/start.a.js',
      '/_app/immutable/assets/0.b.css',
    ]);
    expect(precache.mutable).toEqual([
      '/icons/favicon.svg',
      '/manifest.webmanifest',
      '/tilbud/__data.json',
    ]);
    expect(precache.pages).toEqual(['/', '/en/', '/tilbud/', '/en/tilbud/']);
  });

  it.each(['', '/kommune'])(
    'leaves out what is for hosts, robots and tools (base "%s")',
    (base) => {
      const notForPages = [
        '_headers',
        '_redirects',
        'robots.txt',
        'sitemap.xml',
        'sitemap-en.xml',
        'CNAME',
        '.nojekyll',
        '.well-known/security.txt',
        '_app/immutable/chunks/x.js.map',
        'icons/apple-touch-icon.png',
        'icons/README.md',
        'fonts/OFL.txt',
      ].map((file) => `${base}/${file}`);
      const precache = choosePrecache({
        base,
        build: [],
        files: notForPages,
        prerendered: [],
        version: '1',
      });
      expect([...precache.all]).toEqual([]);
    },
  );

  it('keeps the manifest’s icons, which Chromium asks for at every page load', () => {
    const icons = ['/icons/icon-192.png', '/icons/icon-maskable-512.png'];
    expect(choosePrecache(lists({ files: icons })).mutable).toEqual(expect.arrayContaining(icons));
  });

  it('leaves out what only editors look at', () => {
    const sheets = '/_app/immutable/assets/sheets.da.DyfOFgf6.json';
    const tasks = '/_app/immutable/assets/tasks.brug.da.DPHiI4FJ.json';
    expect(choosePrecache(lists({ build: [sheets, tasks] })).immutable).toEqual([tasks]);
  });

  it('lists nothing twice', () => {
    const precache = choosePrecache(lists({ files: ['/a.json'], prerendered: ['/a.json', '/'] }));
    expect(precache.mutable).toEqual(['/a.json']);
  });

  it('knows hashed files below a base path', () => {
    const precache = choosePrecache(
      lists({ base: '/x', build: ['/x/_app/immutable/a.js'], files: [], prerendered: ['/x/'] }),
    );
    expect(precache.immutable).toEqual(['/x/_app/immutable/a.js']);
    expect(precache.pages).toEqual(['/x/']);
  });
});

describe('canonicalPath', () => {
  it('gives one spelling to an address with Danish letters', () => {
    const spellings = ['/på-vej/', '/p%C3%A5-vej/', '/p%c3%a5-vej/'];
    expect(new Set(spellings.map(canonicalPath))).toEqual(new Set(['/p%C3%A5-vej/']));
  });

  it('does not mistake a path for a host', () => {
    expect(canonicalPath('//fremmed.example/')).toBe('//fremmed.example/');
  });

  it('does not fail on a broken escape', () => {
    expect(canonicalPath('/%E0%A4%A')).toBe('/%E0%A4%A');
  });
});

describe('cache names', () => {
  it('differ between versions, and between builds of one version', () => {
    const names = [
      cacheName(lists()),
      cacheName(lists({ version: 'abd' })),
      cacheName(lists({ build: ['/_app/immutable/entry/start.z.js'] })),
    ];
    expect(new Set(names).size).toBe(3);
  });

  it('make only our old caches removable, never a foreign one or a neighbour’s below another path', () => {
    const current = cacheName(lists());
    const old = cacheName(lists({ version: 'old' }));
    const neighbour = cacheName(lists({ base: '/anden', version: 'old' }));
    const names = ['workbox-precache-v2', old, neighbour, current, 'kompetencebarometer'];
    expect(staleCaches(names, current, '')).toEqual([old]);
  });
});

describe('cachesToDelete', () => {
  const current = cacheName(lists());
  const old = cacheName(lists({ version: 'old' }));
  const names = ['other-app', old, current];
  const alone = { newerUnderWay: false, openWindows: 1 };

  it('removes our old caches when one window is open', () => {
    expect(cachesToDelete(names, current, '', alone)).toEqual([old]);
  });

  it('keeps them while a second window may still run the old version', () => {
    expect(cachesToDelete(names, current, '', { ...alone, openWindows: 2 })).toEqual([]);
  });

  it('never touches the cache of a newer version that is being installed', () => {
    expect(cachesToDelete(names, current, '', { ...alone, newerUnderWay: true })).toEqual([]);
  });
});
