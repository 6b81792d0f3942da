/**
 * Fills the cache of a new version. All or nothing: the install fails unless every entry is there
 * and is what it should be. What is good is kept for the next try, since hashed files stay valid
 * and a library's wifi is slow. Network, caches and waiting come in as arguments.
 */
import { factsOf, judgePage, judgeResponse, type Refusal, type Verdict } from './accept';
import { isPagePath, type Precache } from './precache';

/** The part of `Cache` that is used. */
export interface ResponseStore {
  match(path: string, options?: CacheQueryOptions): Promise<Response | undefined>;
  put(path: string, response: Response): Promise<void>;
}

export interface InstallDeps {
  readonly precache: Precache;
  /** The cache of this version. */
  readonly own: ResponseStore;
  /** Caches of earlier versions of this deployment, newest use first. */
  readonly earlier: readonly ResponseStore[];
  fetch(path: string, init: RequestInit): Promise<Response>;
  sleep(milliseconds: number): Promise<void>;
  /** Aborts a request that hangs; a fresh one per request. */
  timeout(milliseconds: number): AbortSignal;
}

interface InstallCounts {
  readonly downloaded: number;
  readonly reused: number;
}

/** Why an install failed, with the path, for the console and for tests. */
export class InstallError extends Error {
  readonly path: string;
  readonly why: Refusal | 'network';

  constructor(path: string, why: Refusal | 'network', cause?: unknown) {
    super(`Not installed: ${path} (${why})`, { cause });
    this.name = 'InstallError';
    this.path = path;
    this.why = why;
  }
}

/** As many requests as a browser makes to one HTTP/1.1 host; more would crowd out the page. */
export const CONCURRENCY = 6;
/** Waits before a second and a third try after a network failure or an overloaded host. */
export const RETRY_WAITS_MS: readonly number[] = [1_000, 4_000];
/** Long enough for 30 KB at 50 kbit/s with five others beside it. */
const REQUEST_TIMEOUT_MS = 60_000;

/** `ignoreVary`: a host's `Vary` header says nothing about which version a file is of. */
export const LOOK_UP: CacheQueryOptions = { ignoreVary: true };

/**
 * Fills `deps.own`. Pages come last: a page is only accepted with the scripts of this very version,
 * so once the pages fit, the data fetched before them is of this version too, also when a deploy
 * happens in the middle.
 *
 * @throws InstallError when something cannot be had; whatever `put` throws (quota) as it is.
 */
export async function install(deps: InstallDeps): Promise<InstallCounts> {
  const counts = { downloaded: 0, reused: 0 };
  const { immutable, mutable, pages } = deps.precache;

  await inParallel(immutable, CONCURRENCY, async (path) => {
    if (await reuse(path, deps)) counts.reused += 1;
    else {
      // The page has just loaded some of these: the browser's own cache may answer.
      await deps.own.put(path, await download(path, 'default', deps));
      counts.downloaded += 1;
    }
  });
  for (const group of [mutable, pages]) {
    await inParallel(group, CONCURRENCY, async (path) => {
      await deps.own.put(path, await download(path, 'no-cache', deps));
      counts.downloaded += 1;
    });
  }
  return counts;
}

/** Judges a response for a path, reading the body where the head does not tell. */
export async function judge(
  path: string,
  response: Response,
  precache: Precache,
): Promise<Verdict> {
  const verdict = judgeResponse(path, factsOf(response));
  if (!verdict.ok || !isPagePath(path)) return verdict;
  return judgePage(await response.clone().text(), precache);
}

/** Takes an unchanged file over from what is on the device already. */
async function reuse(path: string, deps: InstallDeps): Promise<boolean> {
  for (const store of [deps.own, ...deps.earlier]) {
    const response = await store.match(path, LOOK_UP);
    if (response === undefined || !judgeResponse(path, factsOf(response)).ok) continue;
    if (store !== deps.own) await deps.own.put(path, response);
    return true;
  }
  return false;
}

/**
 * Gets one file from the network. A failing network or an overloaded host is tried again after a
 * pause; a wrong answer is tried again once, past the browser's own cache, which may hold a
 * portal's page from earlier.
 */
async function download(path: string, cache: RequestCache, deps: InstallDeps): Promise<Response> {
  let mode = cache;
  for (let failures = 0; ;) {
    let problem: InstallError;
    try {
      const response = await deps.fetch(path, {
        cache: mode,
        credentials: 'same-origin',
        redirect: 'manual',
        signal: deps.timeout(REQUEST_TIMEOUT_MS),
      });
      const verdict = await judge(path, response, deps.precache);
      if (verdict.ok) return response;
      problem = new InstallError(path, verdict.why);
      if (!isPassing(response.status)) {
        if (mode === 'reload') throw problem;
        mode = 'reload';
        continue;
      }
    } catch (error) {
      if (error instanceof InstallError) throw error;
      problem = new InstallError(path, 'network', error);
    }
    const wait = RETRY_WAITS_MS[failures];
    if (wait === undefined) throw problem;
    failures += 1;
    await deps.sleep(wait);
  }
}

/** Statuses by which a host says "not now" rather than "no". */
function isPassing(status: number): boolean {
  return status === 408 || status === 429 || status >= 500;
}

/** Runs `work` over `items`, at most `limit` at a time; after a failure nothing new is begun. */
async function inParallel<T>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  let failed = false;
  const lane = async (): Promise<void> => {
    for (const item of queue) {
      if (failed) return;
      try {
        await work(item);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  // All lanes are waited for, so that no write goes on after a failed install.
  const lanes = await Promise.allSettled(Array.from({ length: limit }, lane));
  const broken = lanes.find((result) => result.status === 'rejected');
  if (broken !== undefined) throw broken.reason;
}
