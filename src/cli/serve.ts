import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/**
 * A static server as docs/hosting describes it, so that what tests and benchmarks see is what a
 * municipality's server does. For one computer, not for the internet: no TLS, no limits.
 */

/** Sent with every answer; the same as in `static/_headers` (a test holds them together). */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  // The rest of the policy stands in each page's <meta>, where this directive would be ignored.
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Frame-Options': 'DENY',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(self), microphone=(), geolocation=(), payment=(), usb=(), midi=(), display-capture=()',
};

const TEXT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

/** Packed already: compressing them again costs time and saves nothing. */
const BINARY_TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

export type Encoding = 'br' | 'gzip' | 'identity';

/** Best first; a client that accepts several gets the first of these. */
const ENCODINGS: readonly Encoding[] = ['br', 'gzip'];

const PACKERS: Readonly<Record<Encoding, (body: Buffer) => Promise<Buffer>>> = {
  // 11, as hosts that compress once at build time do, and as the budgets are measured.
  br: (body) =>
    promisify(brotliCompress)(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
    }),
  gzip: (body) => promisify(gzip)(body, { level: 9 }),
  identity: (body) => Promise.resolve(body),
};

/** The encoding to use for an `Accept-Encoding` header; one refused with `q=0` is not used. */
export function chooseEncoding(header: string | undefined): Encoding {
  const accepted = new Set(
    (header ?? '')
      .split(',')
      .map((part) =>
        part
          .trim()
          .toLowerCase()
          .split(/\s*;\s*/),
      )
      .filter(([, quality]) => !/^q=0(\.0*)?$/.test(quality ?? ''))
      .map(([name]) => name),
  );
  return ENCODINGS.find((encoding) => accepted.has(encoding)) ?? 'identity';
}

/** How long a browser may keep a file without asking, by its URL path. */
export function cacheControl(path: string): string {
  if (path.startsWith('/_app/immutable/')) return 'public, max-age=31536000, immutable';
  if (/^\/(icons|fonts)\//.test(path)) return 'public, max-age=86400';
  return 'no-cache';
}

/**
 * The path below the root that a URL asks for, or null where no file can be meant. Refused are
 * steps upwards, hidden files, `//` (it would turn a redirect into one to another host), and
 * `_headers`, which is for other hosts' software.
 */
export function safePath(url: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '');
  } catch {
    return null;
  }
  const isSafe =
    path.startsWith('/') &&
    path !== '/_headers' &&
    !path.includes('//') &&
    !/[\\\0]/.test(path) &&
    !path.split('/').some((segment) => segment.startsWith('.') && segment !== '.well-known');
  return isSafe ? path : null;
}

type Found =
  | { kind: 'file'; status: 200 | 404; file: string; stamp: string }
  | { kind: 'redirect'; to: string }
  | { kind: 'none' };

/** A file's time and size, or what stands in its place. */
async function look(file: string): Promise<{ stamp: string } | 'folder' | null> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) return 'folder';
    return found.isFile() ? { stamp: `${found.ino}-${found.mtimeMs}-${found.size}` } : null;
  } catch {
    return null;
  }
}

async function find(root: string, url: string): Promise<Found> {
  const path = safePath(url);
  if (path !== null) {
    const file = join(root, path, path.endsWith('/') ? 'index.html' : '');
    const there = await look(file);
    if (there === 'folder') {
      const [address, query] = url.split(/(?=\?)/, 2);
      const index = await look(join(file, 'index.html'));
      if (index !== null) return { kind: 'redirect', to: `${address}/${query ?? ''}` };
    } else if (there !== null) {
      return { kind: 'file', status: 200, file, ...there };
    }
  }
  const file = join(root, '404.html');
  const there = await look(file);
  if (there === null || there === 'folder') return { kind: 'none' };
  return { kind: 'file', status: 404, file, ...there };
}

interface Packed {
  readonly body: Buffer;
  readonly etag: string;
  readonly encoding: Encoding;
}

/** Reads and compresses files once per version of them; several requests share the work. */
class Shelf {
  readonly #packed = new Map<string, { stamp: string; packed: Promise<Packed> }>();

  take(file: string, stamp: string, encoding: Encoding): Promise<Packed> {
    const key = `${encoding}:${file}`;
    const known = this.#packed.get(key);
    if (known?.stamp === stamp) return known.packed;
    const packed = this.#pack(file, encoding);
    this.#packed.set(key, { stamp, packed });
    // A file that vanished between looking and reading may be back for the next request.
    packed.catch(() => this.#packed.delete(key));
    return packed;
  }

  async #pack(file: string, encoding: Encoding): Promise<Packed> {
    const plain = await readFile(file);
    const digest = createHash('sha256').update(plain).digest('base64url').slice(0, 22);
    // Weak: the same content in other bytes when it is compressed otherwise.
    return { body: await PACKERS[encoding](plain), etag: `W/"${digest}"`, encoding };
  }
}

const has = (header: string | undefined, etag: string): boolean =>
  (header ?? '').split(',').some((candidate) => ['*', etag].includes(candidate.trim()));

export interface ServeOptions {
  /** The folder to serve; looked at anew for each request, so that a test can deploy into it. */
  readonly root: string;
  /** 0, the default: a free one. */
  readonly port?: number;
  /** Default: this computer only. */
  readonly host?: string;
}

export interface RunningServer {
  /** With a slash at the end. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

async function answer(
  root: string,
  shelf: Shelf,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const reply = (status: number, headers: OutgoingHttpHeaders, body?: string | Buffer) => {
    const length = body === undefined ? {} : { 'Content-Length': Buffer.byteLength(body) };
    response.writeHead(status, { ...SECURITY_HEADERS, ...headers, ...length });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  const plainText = { 'Content-Type': TEXT_TYPES['.txt'], 'Cache-Control': 'no-cache' };

  if (request.method !== 'GET' && request.method !== 'HEAD') {
    reply(405, { ...plainText, Allow: 'GET, HEAD' }, 'Only GET and HEAD are possible here.\n');
    return;
  }
  const url = request.url ?? '/';
  const found = await find(root, url);
  if (found.kind === 'none') {
    reply(404, plainText, 'There is no such page.\n');
    return;
  }
  if (found.kind === 'redirect') {
    reply(308, { ...plainText, Location: found.to }, 'This page has a slash at its end.\n');
    return;
  }

  const extension = extname(found.file).toLowerCase();
  const textType = TEXT_TYPES[extension];
  const wanted = chooseEncoding(request.headers['accept-encoding']);
  const { body, etag, encoding } = await shelf.take(
    found.file,
    found.stamp,
    textType === undefined ? 'identity' : wanted,
  );
  const caching = {
    'Cache-Control': found.status === 404 ? 'no-cache' : cacheControl(safePath(url) ?? '/'),
    ETag: etag,
    ...(textType === undefined ? {} : { Vary: 'Accept-Encoding' }),
  };
  if (found.status === 200 && has(request.headers['if-none-match'], etag)) {
    reply(304, caching);
    return;
  }
  reply(
    found.status,
    {
      ...caching,
      'Content-Type': textType ?? BINARY_TYPES[extension] ?? 'application/octet-stream',
      ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
    },
    body,
  );
}

/**
 * Serves a folder until it is closed.
 *
 * @throws the error of `listen`, for instance with code EADDRINUSE
 */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const { root, port = 0, host = '127.0.0.1' } = options;
  const shelf = new Shelf();
  const server = createServer((request, response) => {
    answer(root, shelf, request, response).catch((error: unknown) => {
      console.error(`${request.method} ${request.url}:`, error);
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain' });
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const actual = (server.address() as AddressInfo).port;
  return {
    url: `http://${nameOf(host)}:${actual}/`,
    port: actual,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

/** The name to put into a browser for an address that was listened on. */
function nameOf(host: string): string {
  // Browsers grant a service worker to localhost, but to no bare address of another kind.
  if (['127.0.0.1', '0.0.0.0', '::', '::1', ''].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
