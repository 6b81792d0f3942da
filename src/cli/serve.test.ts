import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cacheControl, chooseEncoding, safePath, SECURITY_HEADERS, serve } from './serve';
import type { RunningServer } from './serve';

interface Reply {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: Buffer;
}

let folder: string;
let root: string;
let server: RunningServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'serve-'));
  root = join(folder, 'build');
  for (const path of ['tilbud', '_app/immutable', 'empty', 'icons'])
    mkdirSync(join(root, path), { recursive: true });
  const files = {
    'index.html': '<h1>Forside</h1>'.repeat(50),
    'tilbud/index.html': '<h1>Tilbud</h1>',
    '_app/immutable/start.js': 'export const ø = 1;'.repeat(50),
    '_app/version.json': '{}',
    'service-worker.js': '// worker',
    'manifest.webmanifest': '{}',
    'icons/icon.png': 'not really',
    _headers: '/*',
  };
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  server = await serve({ root });
});

afterEach(() => rmSync(join(root, '404.html'), { force: true }));

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** By hand: `fetch` would tidy up paths and unpack bodies before we see them. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port: server.port, path, method, headers },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      },
    );
    asked.on('error', reject);
    asked.end();
  });
}

describe('serve', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/tilbud/', 'text/html; charset=utf-8'],
    ['/_app/immutable/start.js', 'text/javascript; charset=utf-8'],
    ['/_app/version.json', 'application/json; charset=utf-8'],
    ['/manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['/icons/icon.png', 'image/png'],
  ])('serves %s as %s', async (path, type) => {
    const { status, headers } = await ask(path);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(type);
  });

  it('leads a page without its slash to the page, and keeps the query', async () => {
    const { status, headers } = await ask('/tilbud?kommune=751');
    expect(status).toBe(308);
    expect(headers.location).toBe('/tilbud/?kommune=751');
  });

  it('answers an unknown address with 404 and plain text', async () => {
    for (const path of ['/findes-ikke/', '/empty', '/empty/', '/index.html/', '/_headers']) {
      const { status, headers } = await ask(path);
      expect([path, status]).toEqual([path, 404]);
      expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    }
  });

  it('answers an unknown address with the 404 page where there is one', async () => {
    writeFileSync(join(root, '404.html'), '<h1>Ikke her</h1>');
    const { status, headers, body } = await ask('/findes-ikke/');
    expect(status).toBe(404);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('no-cache');
    expect(body.toString()).toBe('<h1>Ikke her</h1>');
  });

  it.each([
    '/../secret.txt',
    '/tilbud/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '//tilbud',
    '/%00',
    '/%ff',
    '/.git/config',
  ])('gives nothing away for %s', async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(body.toString()).not.toContain('secret');
  });

  it('never redirects to another host', async () => {
    expect((await ask('//tilbud')).headers.location).toBeUndefined();
  });

  it('sends what the client can unpack', async () => {
    const plain = readFileSync(join(root, 'index.html'));
    const br = await ask('/', { 'Accept-Encoding': 'gzip, deflate, br' });
    expect(br.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(br.body)).toEqual(plain);
    const gz = await ask('/', { 'Accept-Encoding': 'gzip' });
    expect(gz.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gz.body)).toEqual(plain);
    const identity = await ask('/');
    expect(identity.headers['content-encoding']).toBeUndefined();
    expect(identity.body).toEqual(plain);
    expect(identity.headers.vary).toBe('Accept-Encoding');
  });

  it('leaves pictures as they are', async () => {
    const { headers } = await ask('/icons/icon.png', { 'Accept-Encoding': 'br' });
    expect(headers['content-encoding']).toBeUndefined();
  });

  it('answers 304 for what the browser has, in whatever encoding', async () => {
    const { etag } = (await ask('/', { 'Accept-Encoding': 'br' })).headers;
    const again = await ask('/', { 'If-None-Match': `"other", ${String(etag)}` });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
    expect((await ask('/', { 'If-None-Match': '"other"' })).status).toBe(200);
  });

  it('serves the new version after a deployment', async () => {
    writeFileSync(join(root, 'changing.txt'), 'old');
    const before = await ask('/changing.txt');
    writeFileSync(join(root, 'changing.txt'), 'new version');
    const after = await ask('/changing.txt', { 'If-None-Match': String(before.headers.etag) });
    expect(after.status).toBe(200);
    expect(after.body.toString()).toBe('new version');
  });

  it('answers HEAD without a body and refuses to be written to', async () => {
    const head = await ask('/', {}, 'HEAD');
    expect(head.status).toBe(200);
    expect(head.body).toHaveLength(0);
    expect(Number(head.headers['content-length'])).toBeGreaterThan(0);
    const post = await ask('/', {}, 'POST');
    expect(post.status).toBe(405);
    expect(post.headers.allow).toBe('GET, HEAD');
  });

  it('sends the security headers with every answer', async () => {
    for (const path of ['/', '/tilbud', '/findes-ikke/', '/_app/immutable/start.js']) {
      const { headers } = await ask(path);
      for (const [name, value] of Object.entries(SECURITY_HEADERS))
        expect(headers[name.toLowerCase()]).toBe(value);
    }
  });

  it('says when the port is taken', async () => {
    await expect(serve({ root, port: server.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

describe('SECURITY_HEADERS', () => {
  it('are those that static hosts are told to send', () => {
    const file = readFileSync('static/_headers', 'utf8');
    const everywhere = /^\/\*\n((?: {2}.*\n)+)/m.exec(file)?.[1] ?? '';
    const told = Object.fromEntries(
      everywhere
        .trim()
        .split('\n')
        .map((line) => line.trim().split(/:\s(.*)/, 2)),
    ) as Record<string, string>;
    // Only sensible over HTTPS; browsers ignore it on this computer.
    delete told['Strict-Transport-Security'];
    expect(SECURITY_HEADERS).toEqual(told);
  });
});

describe('cacheControl', () => {
  it('keeps hashed files for ever and asks again for pages and the worker', () => {
    expect(cacheControl('/_app/immutable/start.js')).toContain('immutable');
    for (const path of ['/', '/tilbud/', '/service-worker.js', '/_app/version.json'])
      expect(cacheControl(path)).toBe('no-cache');
  });
});

describe('chooseEncoding', () => {
  it.each([
    ['br;q=0, gzip', 'gzip'],
    ['GZIP;q=0.5', 'gzip'],
    ['gzip;q=0.0', 'identity'],
    ['br ; q=0.8', 'br'],
    [undefined, 'identity'],
  ])('%s → %s', (header, expected) => expect(chooseEncoding(header)).toBe(expected));
});

describe('safePath', () => {
  it('decodes Danish letters and drops the query', () => {
    expect(safePath('/v%C3%A6rksted/?a=/../')).toBe('/værksted/');
  });
});
