import { IDBDatabase } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  abortWrites,
  aBrowser,
  deviceIn,
  forceClose,
  putRaw,
  rawRows,
  withRawDatabase,
} from './testing/faults';
import { anAnswer, anAttempt, aRecord, fill } from './testing/fixtures';
import { META_MIN_WRITER, META_SCHEMA_VERSION } from './schema';
import { StoreError, type OutsideChange } from './store';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('what is on the disk', () => {
  it('is there for the next connection', async () => {
    const browser = aBrowser();
    const first = await deviceIn(browser);
    await fill(first, aRecord('attempt-1', 4));
    await first.saveSetting('calm', true);
    first.close();
    const second = await deviceIn(browser);
    expect(await second.attempts()).toEqual([aRecord('attempt-1', 4)]);
    expect(await second.setting('calm')).toBe(true);
  });

  it('is asked for with strict durability whenever it is written', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const store = await deviceIn(aBrowser());
    await fill(store, aRecord('attempt-1', 1));
    const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes).toHaveLength(2);
    for (const [, , options] of writes) expect(options).toEqual({ durability: 'strict' });
  });

  it('names its schema, the oldest writer, and the version of each record', async () => {
    const browser = aBrowser();
    const store = await deviceIn(browser);
    await fill(store, aRecord('attempt-1', 1));
    expect(await rawRows(browser, 'meta')).toEqual([
      { key: META_MIN_WRITER, value: 1 },
      { key: META_SCHEMA_VERSION, value: 1 },
    ]);
    expect(await rawRows(browser, 'attempts')).toEqual([{ v: 1, ...anAttempt() }]);
    expect(await rawRows(browser, 'answers')).toEqual([{ v: 1, ...anAnswer(0) }]);
  });

  it('goes by seq, also when the clock ran backwards between the answers', async () => {
    const browser = aBrowser();
    const store = await deviceIn(browser);
    await store.saveAttempt(anAttempt({ startedAt: '2036-01-01T00:00:00Z' }));
    for (const seq of [2, 0, 1]) await putRaw(browser, 'answers', { v: 1, ...anAnswer(seq) });
    const { answers } = (await store.attempts())[0] ?? { answers: [] };
    expect(answers.map((answer) => answer.seq)).toEqual([0, 1, 2]);
  });

  it('holds nothing of anyone after everything was deleted', async () => {
    const browser = aBrowser();
    const store = await deviceIn(browser);
    await fill(store, aRecord('canary-1', 3), aRecord('canary-2', 2));
    await store.saveSetting('wishes', { canary: true });
    await store.deleteEverything();
    for (const table of ['attempts', 'answers', 'settings']) {
      expect(await rawRows(browser, table)).toEqual([]);
    }
  });

  it('holds nothing of a deleted attempt, not even damaged answers', async () => {
    const browser = aBrowser();
    const store = await deviceIn(browser);
    await fill(store, aRecord('attempt-1', 2));
    await putRaw(browser, 'answers', { attemptId: 'attempt-1', seq: 'odd', note: 'canary' });
    await store.deleteAttempt('attempt-1');
    expect(await rawRows(browser, 'answers')).toEqual([]);
    expect(await rawRows(browser, 'attempts')).toEqual([]);
  });
});

describe('a transaction that breaks off in the middle', () => {
  it('leaves the answers as they were, and the answer can be given again', async () => {
    const store = await deviceIn(aBrowser());
    await fill(store, aRecord('attempt-1', 2));
    const mend = abortWrites('AbortError', { times: 1 });
    await expect(store.appendAnswer(anAnswer(2))).rejects.toThrow();
    mend();
    expect(await store.attempts()).toEqual([aRecord('attempt-1', 2)]);
    await store.appendAnswer(anAnswer(2));
    expect(await store.attempts()).toEqual([aRecord('attempt-1', 3)]);
  });

  it.each([1, 2, 5, 9])('leaves nothing of an import that broke off at write %i', async (nth) => {
    const source = await deviceIn(aBrowser());
    await fill(source, aRecord('one', 4), aRecord('two', 6));
    const store = await deviceIn(aBrowser());
    await fill(store, aRecord('one', 2), aRecord('mine', 1));
    const text = await source.exportFile();
    const mend = abortWrites('QuotaExceededError', { nth });
    await expect(store.importFile(text)).rejects.toThrow();
    mend();
    expect(await store.attempts()).toEqual([aRecord('mine', 1), aRecord('one', 2)]);
  });

  it('leaves everything when deleting everything broke off', async () => {
    const store = await deviceIn(aBrowser());
    await fill(store, aRecord('one', 2));
    const mend = abortWrites('UnknownError', { write: 'clear', nth: 2 });
    await expect(store.deleteEverything()).rejects.toThrow();
    mend();
    expect(await store.attempts()).toEqual([aRecord('one', 2)]);
  });
});

describe('a connection that the browser closed', () => {
  it('stays closed, so that the layer above knows of it', async () => {
    const browser = aBrowser();
    const store = await deviceIn(browser);
    forceClose(browser);
    // The event comes a task later; until then Dexie itself opens the database once more.
    await new Promise((resolve) => setTimeout(resolve, 5));
    await expect(store.attempts()).rejects.toThrow();
    await expect(store.ping()).rejects.toThrow();
    expect(browser.connections).toHaveLength(1);
  });
});

describe('a newer version of the app in another tab', () => {
  it('that allows older writers does not disturb this one', async () => {
    const browser = aBrowser();
    const first = await deviceIn(browser);
    await fill(first, aRecord('attempt-1', 1));
    first.close();
    await withRawDatabase(browser, async () => {}, 990);
    const store = await deviceIn(browser);
    await store.appendAnswer(anAnswer(1));
    expect(await store.attempts()).toEqual([aRecord('attempt-1', 2)]);
  });

  it('that does not allow older writers stops every write, in the write itself', async () => {
    const browser = aBrowser();
    const store = await deviceIn(browser);
    await fill(store, aRecord('attempt-1', 1));
    const file = await store.exportFile();
    await putRaw(browser, 'meta', { key: META_MIN_WRITER, value: 2 });
    const writes = [
      () => store.saveAttempt(anAttempt({ extra: 3 })),
      () => store.appendAnswer(anAnswer(1)),
      () => store.saveSetting('calm', true),
      () => store.importFile(file),
      () => store.deleteAttempt('attempt-1'),
      () => store.deleteEverything(),
    ];
    for (const write of writes) {
      await expect(write()).rejects.toEqual(new StoreError('newerSchema'));
    }
    expect(await store.attempts()).toEqual([aRecord('attempt-1', 1)]);
    await store.deleteAttempt('not there');
  });

  it('gets the database at once when it upgrades, and this tab is told', async () => {
    const browser = aBrowser();
    const warned = vi.spyOn(console, 'warn');
    const changes: OutsideChange[] = [];
    const store = await deviceIn(browser, { onOutsideChange: (change) => changes.push(change) });
    await withRawDatabase(browser, async () => {}, 20);
    expect(changes).toEqual(['upgraded']);
    // Not quietly reopened: that is for the layer above, which knows what it may do.
    await expect(store.attempts()).rejects.toThrow();
    expect(warned).not.toHaveBeenCalled();
  });

  it('that deletes the database is not held up, and this tab is told', async () => {
    const browser = aBrowser();
    const changes: OutsideChange[] = [];
    await deviceIn(browser, { onOutsideChange: (change) => changes.push(change) });
    const request = browser.scope.indexedDB.deleteDatabase('barometer');
    await new Promise((resolve) => (request.onsuccess = resolve));
    expect(changes).toEqual(['deleted']);
  });
});
