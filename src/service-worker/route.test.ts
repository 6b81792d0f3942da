import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalPath, choosePrecache } from './precache';
import { answerTo, type RequestFacts } from './route';

const ORIGIN = 'https://barometer.example';

const precacheAt = (base: string) =>
  choosePrecache({
    base,
    build: [`${base}/_app/immutable/entry/start.a.js`],
    files: [`${base}/icons/favicon.svg`],
    prerendered: ['/', '/en/', '/tilbud/', '/en/tilbud/', '/på-vej/', '/tilbud/__data.json'].map(
      (path) => base + path,
    ),
    version: '1',
  });
const precache = precacheAt('');

const request = (url: string, more: Partial<RequestFacts> = {}): RequestFacts => ({
  method: 'GET',
  url: url.startsWith('/') ? ORIGIN + url : url,
  mode: 'navigate',
  cache: 'default',
  hasRange: false,
  ...more,
});
const ask = (url: string, more: Partial<RequestFacts> = {}) =>
  answerTo(request(url, more), precache, ORIGIN);

describe('what is on the device', () => {
  it('is answered from the cache: pages, chunks, files, data', () => {
    expect(ask('/tilbud/')).toEqual({ kind: 'precached', path: '/tilbud/' });
    for (const path of ['/_app/immutable/entry/start.a.js', '/icons/favicon.svg']) {
      expect(ask(path, { mode: 'cors' })).toEqual({ kind: 'precached', path });
    }
  });

  it('is found whatever the query: filters on a page, Kit’s parameters on data', () => {
    expect(ask('/tilbud/?omraade=brug')).toEqual({ kind: 'precached', path: '/tilbud/' });
    expect(ask('/tilbud/__data.json?x-sveltekit-invalidated=01', { mode: 'cors' })).toEqual({
      kind: 'precached',
      path: '/tilbud/__data.json',
    });
  });

  it('is found under either spelling of a Danish letter', () => {
    for (const path of ['/på-vej/', '/p%C3%A5-vej/', '/p%c3%a5-vej/']) {
      expect(ask(path)).toEqual({ kind: 'precached', path: '/p%C3%A5-vej/' });
    }
  });
});

describe('a known page under another spelling', () => {
  it.each([
    ['/tilbud', '/tilbud/'],
    ['/tilbud?q=1', '/tilbud/?q=1'],
    ['/tilbud/index.html', '/tilbud/'],
    ['/tilbud.html', '/tilbud/'],
    ['/index.html', '/'],
    ['/en', '/en/'],
  ])('%s is led to its own address %s, so that relative links hold', (from, to) => {
    expect(ask(from)).toEqual({ kind: 'redirect', to: ORIGIN + to });
  });

  it('works below a base path, and leaves everything beside it alone', () => {
    const at = (path: string) => answerTo(request(path), precacheAt('/x'), ORIGIN);
    expect(at('/x/en')).toEqual({ kind: 'redirect', to: `${ORIGIN}/x/en/` });
    expect(at('/x')).toEqual({ kind: 'pass' });
    expect(at('/x/tilbud')).toEqual({ kind: 'redirect', to: `${ORIGIN}/x/tilbud/` });
    expect(at('/xy/tilbud/')).toEqual({ kind: 'pass' });
    expect(at('/')).toEqual({ kind: 'pass' });
  });
});

describe('a deep URL that is not on the device', () => {
  it('is never answered with the front page, but as unknown, in the language of its address', () => {
    expect(ask('/tilbud/findes-ikke/')).toEqual({ kind: 'unknown-page', locale: 'da' });
    expect(ask('/en/tilbud/none')).toEqual({ kind: 'unknown-page', locale: 'en' });
    expect(ask('/english/')).toEqual({ kind: 'unknown-page', locale: 'da' });
  });

  it('is never answered with another page’s HTML, whatever the address', () => {
    const segment = fc.oneof(
      fc.constantFrom(
        'tilbud',
        'en',
        'på-vej',
        'index.html',
        'tilbud.html',
        '',
        '.',
        '..',
        '%2e%2e',
      ),
      fc.webSegment(),
    );
    const anyPath = fc.array(segment, { maxLength: 4 }).map((parts) => `/${parts.join('/')}`);
    fc.assert(
      fc.property(anyPath, (path) => {
        // As the browser does: dots are resolved before the worker sees the address.
        const asked = new URL(ORIGIN + path);
        const answer = ask(asked.href);
        if (answer.kind === 'precached') expect(answer.path).toBe(canonicalPath(asked.pathname));
        if (answer.kind === 'redirect') {
          const stem = (text: string) =>
            text
              .replace(/\.html$/, '')
              .replace(/\/index$/, '/')
              .replace(/\/$/, '');
          expect(stem(answer.to)).toBe(stem(ORIGIN + canonicalPath(asked.pathname)));
        }
      }),
      { numRuns: 1_000, seed: 20261120 },
    );
  });
});

describe('what is not ours to answer', () => {
  it.each([
    ['another host', request('https://fremmed.example/tilbud/')],
    ['another port', request('https://barometer.example:8443/tilbud/')],
    ['a form or any other method', request('/tilbud/', { method: 'POST' })],
    ['part of a file', request('/icons/favicon.svg', { mode: 'no-cors', hasRange: true })],
    ['a probe by developer tools', request('/', { mode: 'no-cors', cache: 'only-if-cached' })],
    ['the version file', request('/_app/version.json', { mode: 'cors' })],
    ['a file for hosts', request('/robots.txt', { mode: 'no-cors' })],
  ])('%s is left to the browser', (_, facts) => {
    expect(answerTo(facts, precache, ORIGIN)).toEqual({ kind: 'pass' });
  });

  it('a chunk of an earlier version is looked for in that version’s cache', () => {
    const path = '/_app/immutable/chunks/old.js';
    expect(ask(path, { mode: 'cors' })).toEqual({ kind: 'earlier-version', path });
  });
});
