import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  INSTALL_RETRY_MS,
  TAKEOVER_TIMEOUT_MS,
  UPDATE_CHECK_INTERVAL_MS,
  registerWorker,
  type WorkboxClass,
  type WorkerDeps,
  type WorkerStatus,
} from './register';

/** A browser with one registration, driven by hand. */
function fakeBrowser(start: { controlled?: boolean; active?: boolean; waiting?: boolean } = {}) {
  const container = Object.assign(new EventTarget(), {
    controller: (start.controlled ? {} : null) as object | null,
  });
  const registration = {
    active: start.active || start.controlled ? { state: 'activated' } : (null as object | null),
    waiting: start.waiting ? {} : (null as object | null),
    update: vi.fn(async () => undefined),
  };
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const handlers = new Map<string, (() => void)[]>();
  const skipWaiting = vi.fn();
  const created: { url: string; options: RegistrationOptions }[] = [];
  const register = vi.fn(async (): Promise<unknown> => registration);
  const clock = { now: 1_000_000 };
  const reload = vi.fn();
  const loadWorkbox = vi.fn(async () => FakeWorkbox as unknown as WorkboxClass);

  class FakeWorkbox {
    register = register;
    messageSkipWaiting = skipWaiting;
    constructor(url: string, options: RegistrationOptions) {
      created.push({ url, options });
    }
    addEventListener(type: string, handler: () => void) {
      handlers.set(type, [...(handlers.get(type) ?? []), handler]);
    }
  }

  const deps = (more: Partial<WorkerDeps> = {}): WorkerDeps => ({
    base: '',
    mayAsk: () => true,
    container: container as unknown as ServiceWorkerContainer,
    page: page as unknown as NonNullable<WorkerDeps['page']>,
    loadWorkbox,
    reload,
    now: () => clock.now,
    trustScriptUrl: (url) => url,
    ...more,
  });

  return {
    deps,
    registration,
    created,
    register,
    loadWorkbox,
    skipWaiting,
    reload,
    clock,
    emit: (type: string) => handlers.get(type)?.forEach((handler) => handler()),
    show() {
      page.dispatchEvent(new Event('visibilitychange'));
    },
    /** A new version is installed and waits. */
    newVersionWaits() {
      registration.waiting = {};
      this.emit('waiting');
    },
    /** Whatever worker there is takes control of the page. */
    takeControl() {
      registration.active = { state: 'activated' };
      registration.waiting = null;
      container.controller = {};
      container.dispatchEvent(new Event('controllerchange'));
    },
  };
}

const settled = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the first visit', () => {
  it('does not reload when the first worker claims the page', async () => {
    const browser = fakeBrowser();
    const worker = registerWorker(browser.deps());
    await settled();
    browser.takeControl();
    browser.emit('activated');
    await settled();
    expect(browser.reload).not.toHaveBeenCalled();
    expect(worker.status).toEqual({
      offlineReady: true,
      updateWaiting: false,
      outdated: false,
      problem: null,
    });
  });

  it('is not ready for offline before the worker is active', async () => {
    const browser = fakeBrowser();
    const worker = registerWorker(browser.deps());
    await settled();
    expect(worker.status.offlineReady).toBe(false);
  });

  it('does not take the first worker, waiting for a moment, for an update', async () => {
    const browser = fakeBrowser();
    const worker = registerWorker(browser.deps());
    await settled();
    browser.newVersionWaits();
    expect(worker.status.updateWaiting).toBe(false);
  });
});

describe('registering', () => {
  it('respects the base path and stays out of HTTP caches', async () => {
    const browser = fakeBrowser();
    registerWorker(browser.deps({ base: '/kommune/test' }));
    await settled();
    expect(browser.created).toEqual([
      {
        url: '/kommune/test/service-worker.js',
        options: { scope: '/kommune/test/', updateViaCache: 'none' },
      },
    ]);
  });

  it('registers a module only in development', async () => {
    const browser = fakeBrowser();
    registerWorker(browser.deps({ dev: true }));
    await settled();
    expect(browser.created[0]?.options.type).toBe('module');
  });

  it('says so where there are no workers, and loads nothing', async () => {
    const browser = fakeBrowser();
    const worker = registerWorker(browser.deps({ container: undefined }));
    await settled();
    expect(worker.status.problem).toBe('unsupported');
    expect(browser.loadWorkbox).not.toHaveBeenCalled();
    expect(await worker.applyUpdate()).toBe('nothing-waiting');
  });

  it('is ready at once on a page that was force-reloaded past its worker', async () => {
    const browser = fakeBrowser({ active: true });
    const worker = registerWorker(browser.deps());
    await settled();
    expect(worker.status.offlineReady).toBe(true);
  });

  it('tries again when the network or a captive portal gets in the way', async () => {
    const browser = fakeBrowser();
    browser.register.mockRejectedValueOnce(new TypeError('text/html'));
    const worker = registerWorker(browser.deps());
    await settled();
    expect(worker.status.problem).toBe('failed');
    await vi.advanceTimersByTimeAsync(INSTALL_RETRY_MS[0] ?? 0);
    browser.emit('activated');
    expect(browser.register).toHaveBeenCalledTimes(2);
    expect(worker.status).toMatchObject({ offlineReady: true, problem: null });
  });

  it('waits longer each time an install fails', async () => {
    const browser = fakeBrowser();
    registerWorker(browser.deps());
    await settled();
    browser.emit('redundant');
    await vi.advanceTimersByTimeAsync(30_000);
    expect(browser.register).toHaveBeenCalledTimes(2);
    browser.emit('redundant');
    await vi.advanceTimersByTimeAsync(30_000);
    expect(browser.register).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(90_000);
    expect(browser.register).toHaveBeenCalledTimes(3);
  });

  it('stops for good when told to', async () => {
    const browser = fakeBrowser();
    const worker = registerWorker(browser.deps());
    const seen: WorkerStatus[] = [];
    worker.subscribe((status) => seen.push(status));
    await settled();
    worker.stop();
    browser.emit('redundant');
    browser.takeControl();
    await vi.advanceTimersByTimeAsync(INSTALL_RETRY_MS[0] ?? 0);
    expect(browser.register).toHaveBeenCalledTimes(1);
    expect(seen).toHaveLength(1);
  });
});

describe('a new version', () => {
  it('is offered when it waits and the person may be asked', async () => {
    const browser = fakeBrowser({ controlled: true });
    const worker = registerWorker(browser.deps());
    await settled();
    const seen: boolean[] = [];
    worker.subscribe((status) => seen.push(status.updateWaiting));
    browser.newVersionWaits();
    expect(seen).toEqual([false, true]);
  });

  it('is offered when it waited before this page was opened', async () => {
    const browser = fakeBrowser({ controlled: true, waiting: true });
    const worker = registerWorker(browser.deps());
    await settled();
    expect(worker.status.updateWaiting).toBe(true);
  });

  it('is never offered during an attempt, and is when the attempt has ended', async () => {
    const browser = fakeBrowser({ controlled: true });
    let attempt = true;
    const worker = registerWorker(browser.deps({ mayAsk: () => !attempt }));
    await settled();
    browser.newVersionWaits();
    browser.show();
    expect(worker.status.updateWaiting).toBe(false);
    expect(await worker.applyUpdate()).toBe('not-now');
    expect(browser.skipWaiting).not.toHaveBeenCalled();

    attempt = false;
    worker.recheck();
    expect(worker.status.updateWaiting).toBe(true);
  });

  it('is withdrawn when an attempt begins before the person has answered', async () => {
    const browser = fakeBrowser({ controlled: true });
    let attempt = false;
    const worker = registerWorker(browser.deps({ mayAsk: () => !attempt }));
    await settled();
    browser.newVersionWaits();
    attempt = true;
    worker.recheck();
    expect(worker.status.updateWaiting).toBe(false);
  });

  it('reloads only after the new version has taken over', async () => {
    const browser = fakeBrowser({ controlled: true });
    const worker = registerWorker(browser.deps());
    await settled();
    browser.newVersionWaits();
    const outcome = worker.applyUpdate();
    await settled();
    expect(browser.skipWaiting).toHaveBeenCalledTimes(1);
    expect(browser.reload).not.toHaveBeenCalled();
    browser.takeControl();
    expect(await outcome).toBe('reloading');
    expect(browser.reload).toHaveBeenCalledTimes(1);
  });

  it('takes a double click for one', async () => {
    const browser = fakeBrowser({ controlled: true });
    const worker = registerWorker(browser.deps());
    await settled();
    browser.newVersionWaits();
    const both = Promise.all([worker.applyUpdate(), worker.applyUpdate()]);
    browser.takeControl();
    expect(await both).toEqual(['reloading', 'reloading']);
    expect(browser.skipWaiting).toHaveBeenCalledTimes(1);
  });

  it('gives up waiting without a reload, and can be asked again', async () => {
    const browser = fakeBrowser({ controlled: true });
    const worker = registerWorker(browser.deps());
    await settled();
    browser.newVersionWaits();
    const outcome = worker.applyUpdate();
    await vi.advanceTimersByTimeAsync(TAKEOVER_TIMEOUT_MS);
    expect(await outcome).toBe('timed-out');
    expect(browser.reload).not.toHaveBeenCalled();

    const second = worker.applyUpdate();
    browser.takeControl();
    expect(await second).toBe('reloading');
  });

  it('does not reload a tab under which another tab has updated, but says that it is outdated', async () => {
    const browser = fakeBrowser({ controlled: true });
    const worker = registerWorker(browser.deps());
    await settled();
    browser.takeControl();
    expect(browser.reload).not.toHaveBeenCalled();
    expect(worker.status.outdated).toBe(true);
    expect(await worker.applyUpdate()).toBe('reloading');
  });

  it('is looked for when a page that stays open for days is shown again', async () => {
    const browser = fakeBrowser({ controlled: true });
    registerWorker(browser.deps());
    await settled();
    browser.clock.now += UPDATE_CHECK_INTERVAL_MS - 1;
    browser.show();
    expect(browser.registration.update).not.toHaveBeenCalled();
    browser.clock.now += 1;
    browser.show();
    expect(browser.registration.update).toHaveBeenCalledTimes(1);
  });

  it('is looked for without harm while there is no network', async () => {
    const browser = fakeBrowser({ controlled: true });
    const worker = registerWorker(browser.deps());
    await settled();
    browser.registration.update.mockRejectedValueOnce(new TypeError('offline'));
    await expect(worker.checkForUpdate()).resolves.toBeUndefined();
    expect(worker.status.problem).toBeNull();
  });
});
