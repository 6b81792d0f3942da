import { describe, expect, it } from 'vitest';
import { judgePage, judgeResponse, typeFits, type ResponseFacts } from './accept';
import { choosePrecache } from './precache';

const facts = (more: Partial<ResponseFacts> = {}): ResponseFacts => ({
  status: 200,
  type: 'basic',
  redirected: false,
  contentType: 'text/html; charset=utf-8',
  ...more,
});

describe('judgeResponse', () => {
  it('accepts a page and a script of the right type', () => {
    expect(judgeResponse('/', facts())).toEqual({ ok: true });
    expect(judgeResponse('/a.js', facts({ contentType: 'text/javascript' }))).toEqual({ ok: true });
  });

  it.each([
    ['redirected', { redirected: true }],
    ['redirected', { type: 'opaqueredirect', status: 0 }],
    ['foreign-origin', { type: 'cors' }],
    ['foreign-origin', { type: 'opaque', status: 0 }],
    ['bad-status', { status: 404 }],
    ['bad-status', { status: 206 }],
    ['bad-status', { status: 503 }],
    ['wrong-type', { contentType: 'application/json' }],
    ['wrong-type', { contentType: '' }],
  ] as const)('refuses as %s: %o', (why, more) => {
    expect(judgeResponse('/', facts(more))).toEqual({ ok: false, why });
  });
});

describe('typeFits', () => {
  it.each([
    '/a.js',
    '/a.css',
    '/a.json',
    '/tilbud/__data.json',
    '/a.svg',
    '/a.png',
    '/a.woff2',
    '/manifest.webmanifest',
    '/favicon.ico',
    '/a.wasm',
    '/a.csv',
    '/a.txt',
    '/api/bank',
  ])('never takes a captive portal’s HTML for %s', (path) => {
    expect(typeFits(path, 'text/html; charset=utf-8')).toBe(false);
    expect(typeFits(path, 'Text/HTML')).toBe(false);
  });

  it.each([
    ['/a.js', 'application/javascript; charset=utf-8'],
    ['/a.css', 'text/css'],
    ['/a.json', 'application/ld+json'],
    ['/a.svg', 'image/svg+xml'],
    ['/a.webp', 'image/webp'],
    ['/a.woff2', 'font/woff2'],
    ['/a.woff2', 'application/octet-stream'],
    ['/manifest.webmanifest', 'application/manifest+json'],
    ['/manifest.webmanifest', 'application/octet-stream'],
    ['/a.csv', 'text/csv'],
    ['/api/bank', 'application/octet-stream'],
    ['/tilbud/', 'text/html'],
    ['/404.html', 'text/html'],
  ])('takes %s as %s', (path, type) => {
    expect(typeFits(path, type)).toBe(true);
  });
});

describe('judgePage', () => {
  const precache = choosePrecache({
    base: '/x',
    build: ['/x/_app/immutable/entry/start.A1.js', '/x/_app/immutable/chunks/b.js'],
    files: [],
    prerendered: ['/x/'],
    version: '1',
  });
  const page = (...scripts: string[]) =>
    `<!doctype html><link href="../_app/immutable/assets/pic.Z.svg" rel="icon">` +
    scripts.map((script) => `<script>import("../_app/immutable/${script}")</script>`).join('');

  it('accepts a page that loads scripts of this version', () => {
    expect(judgePage(page('entry/start.A1.js', 'chunks/b.js'), precache)).toEqual({ ok: true });
  });

  it('refuses a captive portal’s page, which has the right type for a page', () => {
    const portal = '<!doctype html><title>Gratis wifi</title><form action="/login">';
    expect(judgePage(portal, precache)).toEqual({ ok: false, why: 'not-our-page' });
  });

  it('refuses a page of another version, met in the middle of a deploy', () => {
    expect(judgePage(page('entry/start.A1.js', 'chunks/new.js'), precache)).toEqual({
      ok: false,
      why: 'other-version',
    });
  });

  const redirect = (to: string) =>
    `<script>location.href="${to}";</script><meta http-equiv="refresh" content="0;url=${to}">`;

  it('accepts a redirect page of Kit’s that stays on this host', () => {
    expect(judgePage(redirect('/x/ny/'), precache)).toEqual({ ok: true });
    expect(judgePage(redirect('../ny/'), precache)).toEqual({ ok: true });
  });

  it.each([
    'https://portal.example/login',
    '//portal.example',
    '/\\portal.example',
    'javascript:1',
  ])('refuses a redirect page to %s', (to) => {
    expect(judgePage(redirect(to), precache)).toEqual({ ok: false, why: 'not-our-page' });
  });
});
