import { describe, expect, it, vi } from 'vitest';
import { aBrowser, deviceIn, forceClose, putRaw, rawRows, withRawDatabase } from './testing/faults';
import { anAnswer, anAttempt, aRecord, fill, now } from './testing/fixtures';
import { openStore, probeWhenVisible, type OpenDeps } from './open';
import { META_MIN_WRITER } from './schema';

const quick = { now, openTimeoutMs: 300, operationTimeoutMs: 500 };

describe('opening the store', () => {
  it('gives the device, and nothing to complain of', async () => {
    const store = await openStore({ scope: aBrowser().scope, ...quick });
    expect(store.kind).toBe('device');
    expect(store.unavailable).toBeNull();
  });

  it('gives memory where there is no IndexedDB', async () => {
    const store = await openStore({ scope: {}, ...quick });
    expect([store.kind, store.unavailable]).toEqual(['memory', 'missing']);
  });

  it('gives memory where the mere mention of IndexedDB throws', async () => {
    const scope: OpenDeps['scope'] = {
      get indexedDB(): IDBFactory {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    };
    const store = await openStore({ scope, ...quick });
    expect([store.kind, store.unavailable]).toEqual(['memory', 'missing']);
  });

  it.each([
    ['InvalidStateError', 'closed'],
    ['QuotaExceededError', 'quota'],
    ['UnknownError', 'failed'],
    ['SecurityError', 'failed'],
  ])('gives memory when opening fails with %s, and says %s', async (name, reason) => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const browser = aBrowser();
    browser.opening.fault = new DOMException('no', name);
    const store = await openStore({ scope: browser.scope, ...quick });
    expect([store.kind, store.unavailable]).toEqual(['memory', reason]);
    await fill(store, aRecord('attempt-1', 2));
    expect(await store.attempts()).toEqual([aRecord('attempt-1', 2)]);
    vi.restoreAllMocks();
  });

  it('gives memory when opening never answers', async () => {
    const browser = aBrowser();
    browser.opening.fault = 'hang';
    const store = await openStore({ scope: browser.scope, ...quick });
    expect([store.kind, store.unavailable]).toEqual(['memory', 'timeout']);
  });

  it('in memory goes along to the next page of the tab, and from there to a device that answers', async () => {
    const tab = { name: '' };
    const first = await openStore({ scope: tab, ...quick });
    await first.attempts();
    expect(tab.name).toBe('');
    await fill(first, aRecord('attempt-1', 2));

    const second = await openStore({ scope: tab, ...quick });
    expect(await second.attempts()).toEqual([aRecord('attempt-1', 2)]);

    const device = Object.assign(aBrowser().scope, { name: tab.name });
    const third = await openStore({ scope: device, now });
    expect(third.kind).toBe('device');
    expect(await third.attempts()).toEqual([aRecord('attempt-1', 2)]);
    expect(device.name).toBe('');

    await second.deleteEverything();
    expect(tab.name).toBe('');
  });

  it('is not disturbed by a tab whose name is somebody else’s', async () => {
    const tab = { name: 'popup {"format":"digitalt-kompetencebarometer"}' };
    const store = await openStore({ scope: tab, ...quick });
    expect(await store.attempts()).toEqual([]);
    expect(tab.name).toBe('');
  });

  it('tells a listener that comes late why it is in memory, once', async () => {
    const store = await openStore({ scope: {}, ...quick });
    const reasons: string[] = [];
    store.onDegraded((reason) => reasons.push(reason));
    store.onDegraded(() => {})();
    await store.attempts();
    expect(reasons).toEqual(['missing']);
  });

  it('waits for an upgrade that another tab blocks, then gives memory and says so', async () => {
    const browser = aBrowser();
    const request = browser.scope.indexedDB.open('barometer', 1);
    const old = await new Promise<IDBDatabase>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
    const store = await openStore({ scope: browser.scope, ...quick });
    expect([store.kind, store.unavailable]).toEqual(['memory', 'blocked']);
    // When the other tab lets go at last, the late connection must not stay and block in its turn.
    old.close();
    await vi.waitFor(() => {
      expect(browser.connections).toHaveLength(2);
      expect(() => browser.connections[1]?.transaction('meta')).toThrow('not allowed');
    });
  });

  it('survives a database of a newer version, and writes where that allows it', async () => {
    const browser = aBrowser();
    (await deviceIn(browser)).close();
    await withRawDatabase(browser, async () => {}, 990);
    const store = await openStore({ scope: browser.scope, ...quick });
    expect(store.kind).toBe('device');
    await fill(store, aRecord('attempt-1', 1));
  });

  it('leaves a newer database alone that allows no older writer, and runs in memory', async () => {
    const browser = aBrowser();
    const newer = await deviceIn(browser);
    await fill(newer, aRecord('theirs', 2));
    await putRaw(browser, 'meta', { key: META_MIN_WRITER, value: 2 });
    const before = await rawRows(browser, 'attempts');
    const store = await openStore({ scope: browser.scope, ...quick });
    expect([store.kind, store.unavailable]).toEqual(['memory', 'newerSchema']);
    await fill(store, aRecord('mine', 1));
    await store.deleteAttempt('mine');
    expect(await rawRows(browser, 'attempts')).toEqual(before);
  });
});

describe('a page that comes back into view', () => {
  class Page extends EventTarget {
    visibilityState: DocumentVisibilityState = 'hidden';
    show(state: DocumentVisibilityState): void {
      this.visibilityState = state;
      this.dispatchEvent(new Event('visibilitychange'));
    }
  }

  it('probes the store, and only then', () => {
    const page = new Page();
    const probe = vi.fn(async () => {});
    const stop = probeWhenVisible({ probe }, page);
    page.show('hidden');
    expect(probe).toHaveBeenCalledTimes(0);
    page.show('visible');
    expect(probe).toHaveBeenCalledTimes(1);
    stop();
    page.show('visible');
    expect(probe).toHaveBeenCalledTimes(1);
  });

  it('finds a closed connection and has it open again before the next answer', async () => {
    const browser = aBrowser();
    const store = await openStore({ scope: browser.scope, ...quick });
    await store.saveAttempt(anAttempt());
    forceClose(browser);
    await store.probe();
    expect(browser.connections).toHaveLength(2);
    await store.appendAnswer(anAnswer(0));
    expect(browser.connections).toHaveLength(2);
    expect(store.kind).toBe('device');
  });
});
