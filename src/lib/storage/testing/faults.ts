/** A fake IndexedDB that can be made to fail the way browsers do. For this room's tests. */
import { forceCloseDatabase, IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { vi } from 'vitest';
import { openDevice, type ConnectionDeps } from '../connection';
import type { DeviceStore } from '../device';
import { now } from './fixtures';
import { openStore } from '../open';
import { DATABASE_NAME } from '../store';
import type { OpenedStore } from '../store';

export interface Browser {
  scope: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange };
  /** Every connection ever opened, the newest last. */
  connections: IDBDatabase[];
  /** From now on opening rejects (an error), or never answers ('hang'). undefined: works again. */
  opening: { fault: DOMException | 'hang' | undefined };
}

export function aBrowser(): Browser {
  const factory = new IDBFactory();
  const connections: IDBDatabase[] = [];
  const opening: Browser['opening'] = { fault: undefined };
  const open = factory.open.bind(factory);
  factory.open = (name, version) => {
    if (opening.fault instanceof DOMException) throw opening.fault;
    if (opening.fault === 'hang') return {} as IDBOpenDBRequest;
    const request = open(name, version);
    request.addEventListener('success', () => connections.push(request.result));
    return request;
  };
  return { scope: { indexedDB: factory, IDBKeyRange }, connections, opening };
}

export function deviceIn(
  browser: Browser,
  change: Partial<ConnectionDeps> = {},
): Promise<DeviceStore> {
  return openDevice({
    indexedDB: browser.scope.indexedDB,
    keyRange: browser.scope.IDBKeyRange,
    now,
    openTimeoutMs: 500,
    onOutsideChange: () => {},
    ...change,
  });
}

/** The store as the app opens it, in little time, and what it tells its listener. */
export async function opened(browser: Browser): Promise<{ store: OpenedStore; told: string[] }> {
  // Dexie reports each retry of its own.
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const times = { openTimeoutMs: 100, operationTimeoutMs: 150 };
  const store = await openStore({ scope: browser.scope, now, ...times });
  const told: string[] = [];
  store.onDegraded((reason) => told.push(reason));
  return { store, told };
}

/** The browser closes the connection and says so, as when site data is cleared in its settings. */
export function forceClose(browser: Browser): void {
  for (const connection of browser.connections) {
    // Its type asks for the class where it means an instance.
    Reflect.apply(forceCloseDatabase, undefined, [connection]);
  }
}

/** The connection dies without an event, as in WebKit's background tabs: InvalidStateError. */
export function closeSilently(browser: Browser): void {
  for (const connection of browser.connections) connection.close();
}

type Write = 'put' | 'clear';

export interface AbortPlan {
  write?: Write;
  /** The first write from now to be hit, 1 for the next one. */
  nth?: number;
  times?: number;
  /** While the request is under way, or after it succeeded: a full disk may say so as late as that. */
  when?: 'pending' | 'succeeded';
}

/** Writes from now on abort their transaction. Returns the way to mend it. */
export function abortWrites(
  name: 'QuotaExceededError' | 'AbortError' | 'UnknownError',
  { write = 'put', nth = 1, times = Infinity, when = 'pending' }: AbortPlan = {},
): () => void {
  const original: unknown = Reflect.get(IDBObjectStore.prototype, write);
  if (typeof original !== 'function') throw new Error(`no ${write} in fake-indexeddb`);
  let count = 0;
  const spy = vi.spyOn(IDBObjectStore.prototype, write).mockImplementation(function (
    this: IDBObjectStore,
    ...args: unknown[]
  ) {
    const request = Reflect.apply(original, this, args) as IDBRequest;
    const { transaction } = this;
    const abort = () => Reflect.apply(Reflect.get(transaction, '_abort'), transaction, [name]);
    count += 1;
    if (count >= nth && count < nth + times) {
      if (when === 'pending') abort();
      else request.addEventListener('success', abort);
    }
    return request;
  });
  return () => spy.mockRestore();
}

/** Works on the database below our code, as an older or newer version or a failing disk would. */
export async function withRawDatabase<T>(
  browser: Browser,
  work: (db: IDBDatabase) => Promise<T>,
  version?: number,
): Promise<T> {
  const request = browser.scope.indexedDB.open(DATABASE_NAME, version);
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no database'));
  });
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

export function putRaw(browser: Browser, table: string, row: unknown): Promise<void> {
  return withRawDatabase(browser, async (db) => {
    const transaction = db.transaction(table, 'readwrite');
    transaction.objectStore(table).put(row);
    await new Promise<void>((resolve) => {
      transaction.oncomplete = () => resolve();
    });
  });
}

export function rawRows(browser: Browser, table: string): Promise<unknown[]> {
  return withRawDatabase(browser, (db) => {
    const request = db.transaction(table).objectStore(table).getAll();
    return new Promise<unknown[]>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
  });
}
