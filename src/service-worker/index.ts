/// <reference lib="webworker" />
/// <reference types="@sveltejs/kit" />
/**
 * The service worker: wires the browser's events to the decisions beside it. The only file that
 * knows `$service-worker`. It keeps what Kit built and nothing else: no foreign request is ever
 * answered or stored, and nothing is cached at run time but a precached file that went missing.
 */
import { base, build, files, prerendered, version } from '$service-worker';
import { LOOK_UP, install, judge } from './install';
import { offlinePage } from './offline-page';
import { cacheName, cachesToDelete, choosePrecache, staleCaches } from './precache';
import { answerTo, factsOf, localeOf, type PageLocale } from './route';

const worker = globalThis.self as unknown as ServiceWorkerGlobalScope;

const lists = { base, build, files, prerendered, version };
const precache = choosePrecache(lists);
const current = cacheName(lists);

/** How long a page that is not on the device may take before we say that it cannot be had. */
const UNKNOWN_PAGE_TIMEOUT_MS = 8_000;

worker.addEventListener('install', (event) => {
  // No skipWaiting here, ever: a page that is open keeps the version it was loaded with.
  event.waitUntil(installVersion());
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    // Claimed, so that the very first visit works offline without a reload.
    worker.clients.claim().then(sweep),
  );
});

worker.addEventListener('message', (event) => {
  const data: unknown = event.data;
  const isRequest = typeof data === 'object' && data !== null && 'type' in data;
  if (isRequest && data.type === 'SKIP_WAITING') event.waitUntil(worker.skipWaiting());
});

worker.addEventListener('fetch', (event) => {
  const answer = answerTo(factsOf(event.request), precache, worker.location.origin);
  switch (answer.kind) {
    case 'pass':
      return;
    case 'precached':
      event.respondWith(fromCache(answer.path, event));
      break;
    case 'redirect':
      event.respondWith(Response.redirect(answer.to, 307));
      break;
    case 'earlier-version':
      event.respondWith(fromEarlierVersion(answer.path, event.request));
      break;
    case 'unknown-page':
      event.respondWith(fromNetwork(event.request, answer.locale));
      break;
  }
  if (event.request.mode === 'navigate' && !swept) event.waitUntil(sweep());
});

async function installVersion(): Promise<void> {
  // Latest first: it has most in common with this version.
  const stale = staleCaches(await caches.keys(), current, base).reverse();
  const earlier = await Promise.all(stale.map((name) => caches.open(name)));
  try {
    await install({
      precache,
      own: await caches.open(current),
      earlier,
      fetch: (path, init) => fetch(path, init),
      sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      timeout: (milliseconds) => AbortSignal.timeout(milliseconds),
    });
  } catch (error) {
    // A full disk: give back what was taken, the person's answers need the room more.
    if (error instanceof DOMException && error.name === 'QuotaExceededError') {
      await caches.delete(current);
    }
    throw error;
  }
  // Somebody may have cleared the site's data meanwhile; half a version must not go on duty.
  const kept = await (await caches.open(current)).keys();
  if (kept.length < precache.all.size) throw new Error('Not installed: the cache was cleared');
}

/** Cache first. A miss means that the cache was cleared under us: fetch it and mend the cache. */
async function fromCache(path: string, event: FetchEvent): Promise<Response> {
  const cached = await matchIn(current, path);
  if (cached !== undefined) return cached;

  const { request } = event;
  const response =
    request.mode === 'navigate'
      ? await fromNetwork(request, localeOf(path, base))
      : await fetch(request);
  event.waitUntil(mend(path, response.clone()));
  return response;
}

async function mend(path: string, response: Response): Promise<void> {
  const verdict = await judge(path, response, precache);
  if (verdict.ok) await (await caches.open(current)).put(path, response);
}

/** A tab of the version before asks for one of its own files, after another tab has updated. */
async function fromEarlierVersion(path: string, request: Request): Promise<Response> {
  for (const name of staleCaches(await caches.keys(), current, base)) {
    const cached = await matchIn(name, path);
    if (cached !== undefined) return cached;
  }
  return fetch(request);
}

/** From one cache, without creating it where it is not. */
async function matchIn(name: string, path: string): Promise<Response | undefined> {
  try {
    return await caches.match(path, { ...LOOK_UP, cacheName: name });
  } catch {
    // Storage that fails must not take the page down with it while there is a network.
    return undefined;
  }
}

/** A page from the network, or the plain page that says that it cannot be had. */
async function fromNetwork(request: Request, locale: PageLocale): Promise<Response> {
  // Raced, not aborted: a navigation request cannot be copied with a signal.
  const tooLong = new Promise<undefined>((resolve) => {
    setTimeout(resolve, UNKNOWN_PAGE_TIMEOUT_MS, undefined);
  });
  const response = await Promise.race([fetch(request).catch(() => undefined), tooLong]);
  return response ?? offlinePage(locale, base);
}

/** Whether earlier versions' caches are known to be gone; asked anew when the worker starts. */
let swept = false;

/** Deletes the caches of earlier versions once nobody can need them. */
async function sweep(): Promise<void> {
  const { installing, waiting, scope } = worker.registration;
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const names = await caches.keys();
  const doomed = cachesToDelete(names, current, base, {
    newerUnderWay: installing !== null || waiting !== null,
    openWindows: windows.filter((client) => client.url.startsWith(scope)).length,
  });
  await Promise.all(doomed.map((name) => caches.delete(name)));
  swept = doomed.length === staleCaches(names, current, base).length;
}
