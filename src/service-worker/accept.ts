/**
 * Whether a response may be kept. A library's wifi may answer every address with "200 OK" and its
 * own login page; a host may be half way through a deploy. Neither may reach the cache.
 */
import { IMMUTABLE_DIR, isPagePath, type Precache } from './precache';

/** The part of a `Response` that is judged. */
export interface ResponseFacts {
  readonly status: number;
  /** `basic` is the browser's word for same-origin. */
  readonly type: ResponseType;
  readonly redirected: boolean;
  readonly contentType: string;
}

export type Refusal =
  | 'foreign-origin'
  | 'redirected'
  | 'bad-status'
  | 'wrong-type'
  /** HTML, but not a page of this app: a captive portal's. */
  | 'not-our-page'
  /** A page of this app that needs scripts of another version. */
  | 'other-version';

export type Verdict = { readonly ok: true } | { readonly ok: false; readonly why: Refusal };

const OK: Verdict = { ok: true };
const refuse = (why: Refusal): Verdict => ({ ok: false, why });

export function factsOf(response: Response): ResponseFacts {
  return {
    status: response.status,
    type: response.type,
    redirected: response.redirected,
    contentType: response.headers.get('content-type') ?? '',
  };
}

/** Some hosts know no type for these and say so; that is no sign of a portal. */
const UNKNOWN_TO_HOSTS = ['application/octet-stream', 'binary/octet-stream', ''];

const TYPES: Readonly<Record<string, (type: string) => boolean>> = {
  html: (type) => type === 'text/html',
  js: isScript,
  mjs: isScript,
  css: (type) => type === 'text/css',
  json: (type) => type === 'application/json' || type.endsWith('+json'),
  webmanifest: (type) =>
    type === 'application/json' || type.endsWith('+json') || UNKNOWN_TO_HOSTS.includes(type),
  svg: (type) => type === 'image/svg+xml',
  png: isImage,
  jpg: isImage,
  jpeg: isImage,
  webp: isImage,
  avif: isImage,
  ico: (type) => isImage(type) || UNKNOWN_TO_HOSTS.includes(type),
  woff2: isFont,
  woff: isFont,
  wasm: (type) => type === 'application/wasm',
};

function isScript(type: string): boolean {
  return (
    type === 'text/javascript' ||
    type === 'application/javascript' ||
    type === 'application/x-javascript'
  );
}

function isImage(type: string): boolean {
  return type.startsWith('image/');
}

function isFont(type: string): boolean {
  return (
    type.startsWith('font/') ||
    type.startsWith('application/font') ||
    type.startsWith('application/x-font') ||
    UNKNOWN_TO_HOSTS.includes(type)
  );
}

/** Whether a content type fits a path. A kind of file not listed may be anything but HTML. */
export function typeFits(path: string, contentType: string): boolean {
  const type = (contentType.split(';')[0] ?? '').trim().toLowerCase();
  const extension = isPagePath(path) ? 'html' : (/\.([a-z0-9]+)$/i.exec(path)?.[1] ?? '');
  const fits = TYPES[extension.toLowerCase()];
  return fits === undefined ? !isHtml(type) : fits(type);
}

function isHtml(type: string): boolean {
  return type === 'text/html' || type === 'application/xhtml+xml';
}

/** Judges everything that can be seen without reading the body. */
export function judgeResponse(path: string, facts: ResponseFacts): Verdict {
  // Redirects are fetched with `redirect: 'manual'`, so that a portal's host is never contacted;
  // the browser then shows them as `opaqueredirect` with status 0.
  if (facts.redirected || facts.type === 'opaqueredirect') return refuse('redirected');
  if (facts.type !== 'basic') return refuse('foreign-origin');
  if (facts.status !== 200) return refuse('bad-status');
  return typeFits(path, facts.contentType) ? OK : refuse('wrong-type');
}

/**
 * Judges a page by its text. A portal's page has the right type for a page's address, so the type
 * alone does not tell: a page of ours loads something from `_app/immutable/`, and all scripts it
 * loads are of this version. (Pages made by Kit for a redirect load nothing; they may only lead
 * to an address on this host, unlike a portal's.)
 */
export function judgePage(html: string, precache: Precache): Verdict {
  const references = immutableReferences(html);
  if (references.length === 0) return isOwnRedirect(html) ? OK : refuse('not-our-page');
  const known = (reference: string): boolean =>
    precache.all.has(`${precache.base}/${IMMUTABLE_DIR}${reference}`);
  // Only scripts: an image that no script imports is missing in Kit's list, and is no danger.
  return references.filter((reference) => reference.endsWith('.js')).every(known)
    ? OK
    : refuse('other-version');
}

function immutableReferences(html: string): string[] {
  return [...html.matchAll(/_app\/immutable\/([^"'\s()<>\\?#]+)/g)].map((match) => match[1] ?? '');
}

/** Kit writes exactly this for a prerendered redirect; the target must not name another host. */
function isOwnRedirect(html: string): boolean {
  const target =
    /^<script>location\.href="[^"]*";<\/script><meta http-equiv="refresh" content="0;url=([^"]*)">$/.exec(
      html.trim(),
    )?.[1];
  return target !== undefined && !/^([a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(target);
}
