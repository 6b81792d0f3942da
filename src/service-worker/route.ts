/** How the worker answers a request. Pure: a description of the request in, a decision out. */
import { IMMUTABLE_DIR, canonicalPath, isPagePath, type Precache } from './precache';

/** The part of a `Request` that is looked at. */
export interface RequestFacts {
  readonly method: string;
  readonly url: string;
  readonly mode: RequestMode;
  readonly cache: RequestCache;
  readonly hasRange: boolean;
}

export type PageLocale = 'da' | 'en';

export type Answer =
  /** Not ours to answer: the browser does what it would do without a worker. */
  | { readonly kind: 'pass' }
  /** From the cache, without waiting for any network. */
  | { readonly kind: 'precached'; readonly path: string }
  /**
   * A known page under another spelling. Its HTML has relative addresses, so it must be shown under
   * its own address, never in place.
   */
  | { readonly kind: 'redirect'; readonly to: string }
  /** A hashed file of an earlier version, for a tab that still runs it. */
  | { readonly kind: 'earlier-version'; readonly path: string }
  /** A page this version does not have: from the network, else a plain page that says so. */
  | { readonly kind: 'unknown-page'; readonly locale: PageLocale };

const PASS: Answer = { kind: 'pass' };

export function factsOf(request: Request): RequestFacts {
  return {
    method: request.method,
    url: request.url,
    mode: request.mode,
    cache: request.cache,
    hasRange: request.headers.has('range'),
  };
}

/**
 * Decides. The query is ignored for everything precached: pages read it with script (`/tilbud/?…`)
 * and Kit adds one to `__data.json`; a static file has no other content for another query.
 */
export function answerTo(request: RequestFacts, precache: Precache, origin: string): Answer {
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== origin) return PASS;
  // The base path without its slash is outside the worker's scope too: the server redirects it.
  if (!url.pathname.startsWith(`${precache.base}/`)) return PASS;
  // A cached response is whole; players that ask for a range do not take a whole one.
  if (request.hasRange) return PASS;
  // Developer tools send these; answering them by `fetch` throws.
  if (request.cache === 'only-if-cached' && request.mode !== 'same-origin') return PASS;

  const path = canonicalPath(url.pathname);
  if (precache.all.has(path)) return { kind: 'precached', path };

  if (path.startsWith(`${precache.base}/${IMMUTABLE_DIR}`)) {
    return { kind: 'earlier-version', path };
  }
  if (request.mode !== 'navigate') return PASS;

  const page = pageMeant(path);
  if (precache.all.has(page)) return { kind: 'redirect', to: origin + page + url.search };
  return { kind: 'unknown-page', locale: localeOf(path, precache.base) };
}

/** The canonical address of what a person means: `/tilbud`, `/tilbud/index.html` → `/tilbud/`. */
function pageMeant(path: string): string {
  const bare = path.replace(/\/index(\.html)?$/, '/').replace(/\.html$/, '');
  return isPagePath(bare) ? bare : `${bare}/`;
}

/** Danish at the root, English below `/en/`. */
export function localeOf(path: string, base: string): PageLocale {
  return /^\/en(\/|$)/.test(path.slice(base.length)) ? 'en' : 'da';
}
