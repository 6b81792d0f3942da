/**
 * What is kept on the device for use without a network, and under which cache name.
 * Pure: lists in, lists out. Only `index.ts` knows where Kit's lists come from.
 */

/** Kit's four lists, exactly as `$service-worker` exports them. */
export interface KitLists {
  /** Path of the deployment without a trailing slash; '' at the root of a host. */
  readonly base: string;
  readonly build: readonly string[];
  readonly files: readonly string[];
  readonly prerendered: readonly string[];
  readonly version: string;
}

/** The precache, in the order it is filled. Every entry is a canonical URL path. */
export interface Precache {
  readonly base: string;
  /** Content-hashed files: what is stored once under such a name never changes. */
  readonly immutable: readonly string[];
  /** Static files and prerendered data: same name, new content in a new version. */
  readonly mutable: readonly string[];
  /** Prerendered HTML. Filled last, see `install.ts`. */
  readonly pages: readonly string[];
  /** All of the above, for looking up. */
  readonly all: ReadonlySet<string>;
}

/** Kit's default `appDir` and the folder in it whose names carry a content hash. */
export const IMMUTABLE_DIR = '_app/immutable/';

/**
 * Files that a page never asks for: for hosts, robots, build tools. A host may
 * even refuse to serve some of them (`_headers`), which would make every install fail.
 */
const NOT_FOR_PAGES: readonly RegExp[] = [
  /^_(headers|redirects|routes\.json|worker\.js)$/,
  /(^|\/)\.[^/]+/,
  /^(robots|humans|ads|security)\.txt$/,
  /^sitemap[^/]*\.xml$/,
  /^CNAME$/,
  /\.(map|md)$/i,
  /(^|\/)(LICENSE|OFL)(\.[^/]*)?$/i,
  // What the workshop shows to editors is no part of the test.
  /^_app\/immutable\/assets\/sheets\.[^/]+\.json$/,
  // iOS fetches it once, from the network. The manifest's icons stay: Chromium asks for one of them
  // at every page load, and reports an error on every page when it does not get it.
  /^icons\/apple-touch-icon\.png$/,
];

/**
 * One spelling per path, so that `/på/`, `/p%C3%A5/` and `/p%c3%a5/` are the same page. Kit lists
 * prerendered paths decoded, browsers ask for them encoded.
 */
export function canonicalPath(path: string): string {
  // The host is only there for the parser; joined as text, so that `//x/` stays a path.
  const { pathname } = new URL(`http://host${path}`);
  return pathname.replace(/%[0-9a-f]{2}/gi, (escape) => escape.toUpperCase());
}

/** Whether a path names a prerendered page; with `trailingSlash: 'always'` the slash tells. */
export function isPagePath(path: string): boolean {
  return path.endsWith('/') || path.endsWith('.html');
}

/** Chooses what to precache from Kit's lists. */
export function choosePrecache(lists: KitLists): Precache {
  const prefix = `${lists.base}/`;
  const wanted = (path: string): boolean =>
    !NOT_FOR_PAGES.some((pattern) => pattern.test(path.slice(prefix.length)));
  const isImmutable = (path: string): boolean => path.startsWith(prefix + IMMUTABLE_DIR);

  const all = new Set(
    [...lists.build, ...lists.files, ...lists.prerendered].filter(wanted).map(canonicalPath),
  );
  const paths = [...all];
  return {
    base: lists.base,
    immutable: paths.filter(isImmutable),
    mutable: paths.filter((path) => !isImmutable(path) && !isPagePath(path)),
    pages: paths.filter((path) => !isImmutable(path) && isPagePath(path)),
    all,
  };
}

/**
 * What all cache names of this deployment begin with. The base path is part of it: two deployments
 * on one host (`/a/`, `/b/`) share Cache Storage and must not clear each other's caches.
 */
export function cachePrefix(base: string): string {
  return `kompetencebarometer:${base}/:`;
}

/**
 * The cache of one version. Kit's version is a commit hash, so two builds of one unclean working
 * copy share it; a digest of the list keeps a new install out of the cache that is in use.
 */
export function cacheName(lists: KitLists): string {
  const list = [...lists.build, ...lists.files, ...lists.prerendered].join('\n');
  return `${cachePrefix(lists.base)}${lists.version}:${fnv1a(list)}`;
}

/** Which of the origin's caches are this deployment's and not of the current version. */
export function staleCaches(names: readonly string[], current: string, base: string): string[] {
  const prefix = cachePrefix(base);
  return names.filter((name) => name.startsWith(prefix) && name !== current);
}

/** What else is going on while old caches could be deleted. */
interface Situation {
  /** A newer version is being installed or waits: its cache is not old, though it is not ours. */
  readonly newerUnderWay: boolean;
  /** Open windows of this deployment. */
  readonly openWindows: number;
}

/**
 * Which caches may go now. With a second window open the earlier version stays for the moment: that
 * window may still run it, perhaps in the middle of an attempt and offline, and would ask for its
 * files.
 */
export function cachesToDelete(
  names: readonly string[],
  current: string,
  base: string,
  situation: Situation,
): string[] {
  if (situation.newerUnderWay || situation.openWindows > 1) return [];
  return staleCaches(names, current, base);
}

/** FNV-1a, 32 bits, as hex: tells lists apart, protects nothing. */
function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
