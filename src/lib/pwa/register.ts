/**
 * The page's side of the service worker: registers it, tells when the app works offline and when a
 * new version waits, and changes to that version when the person says so. Knows no Svelte: the
 * handle follows the subscribe contract, so `$derived`/`fromStore` can read it. Has no text.
 *
 * `workbox-window` is loaded when it is needed, never in the entry graph.
 */
import type { Workbox } from 'workbox-window';

export interface WorkerStatus {
  /** Everything is on the device: the network may go. */
  readonly offlineReady: boolean;
  /** A new version waits and the person may be asked now. Never true while `mayAsk()` is false. */
  readonly updateWaiting: boolean;
  /**
   * Another tab has changed to a new version; this one still runs the old one. Nothing is lost, but
   * the next navigation ought to be a full page load.
   */
  readonly outdated: boolean;
  /** Why the app cannot be used offline (yet). `failed` is tried again by itself. */
  readonly problem: 'unsupported' | 'failed' | null;
}

export type UpdateOutcome =
  /** The page is reloading. */
  | 'reloading'
  /** `mayAsk()` said no. */
  | 'not-now'
  | 'nothing-waiting'
  /** The new version did not take over in time; ask again later. */
  | 'timed-out';

export interface WorkerHandle {
  readonly status: WorkerStatus;
  /** Calls at once with the status and again on every change; returns how to stop. */
  subscribe(listener: (status: WorkerStatus) => void): () => void;
  /** To be called when what `mayAsk()` depends on has changed: an attempt ended or began. */
  recheck(): void;
  /** Looks for a new version on the server; without a network nothing happens. */
  checkForUpdate(): Promise<void>;
  /** Lets the waiting version take over, then reloads this page. */
  applyUpdate(): Promise<UpdateOutcome>;
  /** Removes listeners and timers. */
  stop(): void;
}

/** The part of `Workbox` that is used; tests bring their own. */
type WorkboxLike = Pick<Workbox, 'register' | 'addEventListener' | 'messageSkipWaiting'>;
export type WorkboxClass = new (scriptUrl: string, options: RegistrationOptions) => WorkboxLike;

export interface WorkerDeps {
  /** `base` from `$app/paths`: '' or '/some/path'. */
  readonly base: string;
  /** `dev` from `$app/environment`: Vite serves the worker unbundled, as a module. */
  readonly dev?: boolean;
  /** Whether the person may be interrupted: false during an attempt. */
  mayAsk(): boolean;
  /** All below are the browser's unless a test says otherwise. */
  readonly container?: ServiceWorkerContainer | undefined;
  readonly page?: PageEvents;
  readonly loadWorkbox?: () => Promise<WorkboxClass>;
  readonly reload?: () => void;
  readonly now?: () => number;
  readonly trustScriptUrl?: (url: string) => string;
}

/** The part of `document` that is used. */
interface PageEvents {
  readonly visibilityState: DocumentVisibilityState;
  addEventListener(type: 'visibilitychange', listener: () => void): void;
  removeEventListener(type: 'visibilitychange', listener: () => void): void;
}

/** A tablet in a library is never reloaded: coming back to the page looks for a new version. */
export const UPDATE_CHECK_INTERVAL_MS = 60 * 60 * 1_000;
/** Waits before a failed first install is tried again; the last one repeats. */
export const INSTALL_RETRY_MS: readonly number[] = [30_000, 120_000, 600_000];
/** How long a new version may take to take over; it waits for answers under way. */
export const TAKEOVER_TIMEOUT_MS = 10_000;

/** Registers the worker. Never throws: without a worker the app still works online. */
export function registerWorker(deps: WorkerDeps): WorkerHandle {
  const container = 'container' in deps ? deps.container : browserContainer();
  const page = deps.page ?? document;
  const reload = deps.reload ?? (() => location.reload());
  const now = deps.now ?? (() => Date.now());
  const trust = deps.trustScriptUrl ?? trustScriptUrl;
  const loadWorkbox = deps.loadWorkbox ?? (async () => (await import('workbox-window')).Workbox);

  const listeners = new Set<(status: WorkerStatus) => void>();
  let status: WorkerStatus = {
    offlineReady: false,
    updateWaiting: false,
    outdated: false,
    problem: container === undefined ? 'unsupported' : null,
  };
  let registration: ServiceWorkerRegistration | undefined;
  let workbox: WorkboxLike | undefined;
  let failures = 0;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let lastCheck = now();
  let stopped = false;
  /** While this page has asked for the new version: the outcome, and how to settle it. */
  let takeover: Promise<boolean> | undefined;
  let onTakeover: (() => void) | undefined;
  /** The worker this page has been running with; none on a first visit. */
  let controller = container?.controller ?? null;

  function publish(change: Partial<WorkerStatus>): void {
    const next = { ...status, ...change };
    const changed = (Object.keys(next) as (keyof WorkerStatus)[]).some(
      (key) => next[key] !== status[key],
    );
    if (!changed || stopped) return;
    status = next;
    for (const listener of listeners) listener(status);
  }

  /** A worker that waits while none is active is a first install on its way, not an update. */
  function updateIsWaiting(): boolean {
    return Boolean(registration?.waiting && registration.active);
  }

  function recheck(): void {
    publish({ updateWaiting: updateIsWaiting() && deps.mayAsk() });
  }

  async function start(): Promise<void> {
    if (container === undefined || stopped) return;
    try {
      const WorkboxOrFake = await loadWorkbox();
      const next = new WorkboxOrFake(trust(`${deps.base}/service-worker.js`), {
        scope: `${deps.base}/`,
        // The worker is one file; its check for updates must not be answered by any HTTP cache.
        updateViaCache: 'none',
        ...(deps.dev === true ? { type: 'module' as const } : {}),
      });
      next.addEventListener('waiting', recheck);
      next.addEventListener('activated', () => {
        failures = 0;
        publish({ offlineReady: true, problem: null });
        recheck();
      });
      next.addEventListener('redundant', () => {
        recheck();
        if (!registration?.active) tryAgainLater();
      });
      workbox = next;
      registration = await next.register();
      // Also when this page is not controlled, as after a forced reload, where no event will come.
      if (registration?.active) publish({ offlineReady: true, problem: null });
      recheck();
    } catch {
      // No network, a captive portal's HTML for a script, storage switched off: work online.
      tryAgainLater();
    }
  }

  function tryAgainLater(): void {
    publish({ problem: 'failed' });
    if (stopped || retryTimer !== undefined) return;
    const wait = INSTALL_RETRY_MS[Math.min(failures, INSTALL_RETRY_MS.length - 1)];
    failures += 1;
    retryTimer = setTimeout(() => {
      retryTimer = undefined;
      void start();
    }, wait);
  }

  /**
   * Says that another worker controls this page. On a first visit that is the worker claiming the
   * page: nothing to reload. Later it is a new version, asked for here or in another tab; only the
   * page that asked reloads by itself.
   */
  function onControllerChange(): void {
    const before = controller;
    controller = container?.controller ?? null;
    if (before === null) return;
    if (onTakeover !== undefined) onTakeover();
    else publish({ outdated: true });
    recheck();
  }

  async function checkForUpdate(): Promise<void> {
    lastCheck = now();
    try {
      await registration?.update();
    } catch {
      // Offline, or a portal's HTML: the version on the device stays.
    }
  }

  function onVisibilityChange(): void {
    if (page.visibilityState !== 'visible') return;
    recheck();
    if (now() - lastCheck >= UPDATE_CHECK_INTERVAL_MS) void checkForUpdate();
  }

  async function applyUpdate(): Promise<UpdateOutcome> {
    if (!deps.mayAsk()) return 'not-now';
    const waiting = updateIsWaiting();
    if (!waiting && !status.outdated) return 'nothing-waiting';
    if (waiting && !(await takeOver())) return 'timed-out';
    reload();
    return 'reloading';
  }

  /** Asks the waiting worker to take over; whether it did. A second call joins the first. */
  function takeOver(): Promise<boolean> {
    takeover ??= new Promise<boolean>((resolve) => {
      const timer = setTimeout(resolve, TAKEOVER_TIMEOUT_MS, false);
      onTakeover = () => {
        clearTimeout(timer);
        resolve(true);
      };
      workbox?.messageSkipWaiting();
    }).finally(() => {
      takeover = undefined;
      onTakeover = undefined;
    });
    return takeover;
  }

  container?.addEventListener('controllerchange', onControllerChange);
  page.addEventListener('visibilitychange', onVisibilityChange);
  void start();

  return {
    get status() {
      return status;
    },
    subscribe(listener) {
      listeners.add(listener);
      listener(status);
      return () => listeners.delete(listener);
    },
    recheck,
    checkForUpdate,
    applyUpdate,
    stop() {
      stopped = true;
      listeners.clear();
      clearTimeout(retryTimer);
      container?.removeEventListener('controllerchange', onControllerChange);
      page.removeEventListener('visibilitychange', onVisibilityChange);
    },
  };
}

/** Missing without HTTPS and in some private modes; reading it may even throw. */
function browserContainer(): ServiceWorkerContainer | undefined {
  try {
    return navigator.serviceWorker;
  } catch {
    return undefined;
  }
}

/** The name to allow in a `trusted-types` directive, should the host's policy have one. */
const TRUSTED_TYPES_POLICY = 'barometer-worker';

interface TrustedTypesLike {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): unknown };
}

let policy: ReturnType<TrustedTypesLike['createPolicy']> | undefined;

/**
 * Makes the worker's address acceptable where a policy requires Trusted Types. Only this one file
 * name is let through. A policy that is not allowed leaves the address as it is.
 */
function trustScriptUrl(url: string): string {
  const factory = (globalThis as { trustedTypes?: TrustedTypesLike }).trustedTypes;
  if (factory === undefined) return url;
  try {
    policy ??= factory.createPolicy(TRUSTED_TYPES_POLICY, {
      createScriptURL(candidate) {
        if (!/^(\/[^/\\]+)*\/service-worker\.js$/.test(candidate)) {
          throw new TypeError(`Not the service worker: ${candidate}`);
        }
        return candidate;
      },
    });
    // Workbox hands the object on to `register` untouched; DOM's types do not know it yet.
    return policy.createScriptURL(url) as string;
  } catch {
    return url;
  }
}
