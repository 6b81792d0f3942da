import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  abortWrites,
  aBrowser,
  opened,
  deviceIn,
  forceClose,
  putRaw,
  rawRows,
  withRawDatabase,
} from './testing/faults';
import { anAnswer, aRecord, fill } from './testing/fixtures';
import { META_MIN_WRITER } from './schema';
import { StoreError } from './store';

afterEach(() => {
  vi.restoreAllMocks();
});

const broken = () => new DOMException('no', 'UnknownError');

describe('two tabs with one attempt', () => {
  it('keep one answer per place, and each keeps the true attempt when the device fails', async () => {
    const browser = aBrowser();
    const one = (await opened(browser)).store;
    const two = (await opened(browser)).store;
    await fill(one, aRecord('attempt-1', 1));
    await two.appendAnswer(anAnswer(1));
    await one.appendAnswer(anAnswer(1));
    await two.appendAnswer(anAnswer(2));
    await one.appendAnswer(anAnswer(3));
    abortWrites('QuotaExceededError');
    await one.appendAnswer(anAnswer(4));
    expect(one.kind).toBe('memory');
    expect(await one.attempt('attempt-1')).toEqual(aRecord('attempt-1', 5));
  });

  it('do not bring back what the other one deleted', async () => {
    const browser = aBrowser();
    const one = (await opened(browser)).store;
    const two = (await opened(browser)).store;
    await fill(one, aRecord('attempt-1', 2));
    await two.deleteEverything();
    await expect(one.appendAnswer(anAnswer(2))).rejects.toEqual(new StoreError('unknownAttempt'));
    expect(await one.attempts()).toEqual([]);
    abortWrites('QuotaExceededError');
    await fill(one, aRecord('next', 1));
    expect(one.kind).toBe('memory');
    expect(await one.attempts()).toEqual([aRecord('next', 1)]);
  });
});

describe('a newer tab', () => {
  it('that upgrades gets the database, this tab is told, and may go on where it is allowed', async () => {
    const browser = aBrowser();
    const { store, told } = await opened(browser);
    const changes: string[] = [];
    store.onOutsideChange((change) => changes.push(change));
    await fill(store, aRecord('attempt-1', 1));
    await withRawDatabase(browser, async () => {}, 20);
    await store.appendAnswer(anAnswer(1));
    expect(changes).toEqual(['upgraded']);
    expect([store.kind, told]).toEqual(['device', []]);
    expect(await rawRows(browser, 'answers')).toHaveLength(2);
    abortWrites('QuotaExceededError');
    await store.appendAnswer(anAnswer(2));
    expect([store.kind, told]).toEqual(['memory', ['quota']]);
  });

  it('that allows no older writer: the answer is refused, not hidden away in memory', async () => {
    const browser = aBrowser();
    const { store, told } = await opened(browser);
    await fill(store, aRecord('attempt-1', 1));
    await putRaw(browser, 'meta', { key: META_MIN_WRITER, value: 2 });
    await expect(store.appendAnswer(anAnswer(1))).rejects.toEqual(new StoreError('newerSchema'));
    expect([store.kind, told]).toEqual(['device', []]);
  });

  it('that is still upgrading: reads go on, writes are refused, nothing parts the tabs', async () => {
    const browser = aBrowser();
    const { store, told } = await opened(browser);
    await fill(store, aRecord('attempt-1', 1));
    await withRawDatabase(browser, async () => {}, 20);
    browser.opening.fault = 'hang';
    expect(await store.attempts()).toEqual([aRecord('attempt-1', 1)]);
    await expect(store.appendAnswer(anAnswer(1))).rejects.toEqual(new StoreError('newerSchema'));
    browser.opening.fault = undefined;
    await store.appendAnswer(anAnswer(1));
    expect([store.kind, told]).toEqual(['device', []]);
  });
});

describe('deleting', () => {
  it('after the device failed reaches what lies on the disk', async () => {
    const browser = aBrowser();
    const { store } = await opened(browser);
    await fill(store, aRecord('attempt-1', 2));
    const mend = abortWrites('QuotaExceededError');
    await store.appendAnswer(anAnswer(2));
    mend();
    expect(store.kind).toBe('memory');
    await store.deleteAttempt('attempt-1');
    expect(await store.attempts()).toEqual([]);
    expect(await rawRows(browser, 'answers')).toEqual([]);
    await fill(store, aRecord('next', 1));
    await store.deleteEverything();
    expect(await store.attempts()).toEqual([]);
  });

  it('is not acknowledged while the disk may still hold it', async () => {
    const browser = aBrowser();
    const { store } = await opened(browser);
    await fill(store, aRecord('attempt-1', 2));
    browser.opening.fault = broken();
    forceClose(browser);
    await store.appendAnswer(anAnswer(2));
    await expect(store.deleteAttempt('attempt-1')).rejects.toEqual(new StoreError('notErased'));
    expect(await store.attempts()).toEqual([]);
    await fill(store, aRecord('only-in-memory', 1));
    await store.deleteAttempt('only-in-memory');
  });

  it('everything deletes the whole database where it can not be opened', async () => {
    const browser = aBrowser();
    const { store } = await opened(browser);
    await fill(store, aRecord('attempt-1', 2));
    browser.opening.fault = broken();
    forceClose(browser);
    await store.deleteEverything();
    browser.opening.fault = undefined;
    expect(await browser.scope.indexedDB.databases()).toEqual([]);
    await fill(store, aRecord('next', 1));
    expect(await store.attempts()).toEqual([aRecord('next', 1)]);
    expect(store.kind).toBe('device');
  });

  it('everything from an older tab goes for all that the newer one stored, too', async () => {
    const browser = aBrowser();
    (await deviceIn(browser)).close();
    await putRaw(browser, 'meta', { key: META_MIN_WRITER, value: 2 });
    const { store } = await opened(browser);
    expect(store.unavailable).toBe('newerSchema');
    await store.deleteEverything();
    expect(await browser.scope.indexedDB.databases()).toEqual([]);
  });

  it('everything in another tab, database and all, empties this tab too', async () => {
    const browser = aBrowser();
    const { store } = await opened(browser);
    await fill(store, aRecord('attempt-1', 2));
    const request = browser.scope.indexedDB.deleteDatabase('barometer');
    await new Promise((resolve) => (request.onsuccess = resolve));
    browser.opening.fault = broken();
    expect(await store.attempts()).toEqual([]);
  });
});
