import { DATABASE_NAME, type OpenedStore } from './store';

let opened: Promise<OpenedStore> | null = null;
let usedBefore: Promise<boolean> | null = null;
const waiting = new Set<(store: OpenedStore) => void>();

/**
 * The one store of this page, opened on first use and kept while the page lives; where the device
 * refuses storage, what it holds goes along to the next page of the tab. Brings Dexie lazily, so that
 * nothing of it is downloaded before the first task is on screen.
 */
export function deviceStore(): Promise<OpenedStore> {
  opened ??= import('./open').then(async ({ openStore, probeWhenVisible }) => {
    const store = await openStore({ scope: globalThis, now: () => new Date() });
    probeWhenVisible(store, document);
    for (const callback of waiting) callback(store);
    waiting.clear();
    return store;
  });
  // A chunk that could not be fetched must not stay refused for the life of the page.
  opened.catch(() => (opened = null));
  return opened;
}

/** Calls back once the store is open, at whoever's request; the layout shows its notices. */
export function whenStoreOpens(callback: (store: OpenedStore) => void): () => void {
  if (opened) void opened.then(callback, () => {});
  else waiting.add(callback);
  return () => waiting.delete(callback);
}

/**
 * Asks the browser not to clear this storage when space runs low (Safari may after seven days
 * without a visit). Called when there is a result to keep, never before: some browsers ask back.
 */
export function keepStorage(): void {
  void navigator.storage?.persist?.().catch(() => {});
}

/**
 * Whether this device may hold something from an earlier visit; true where the browser does not
 * tell. It spares a first visitor the download of Dexie before the first task. The answer is that of
 * the first call: opening the store creates the database.
 */
export function wasUsedBefore(): Promise<boolean> {
  usedBefore ??= (async () => {
    if (window.name !== '') return true;
    try {
      return (await indexedDB.databases()).some(({ name }) => name === DATABASE_NAME);
    } catch {
      return true;
    }
  })();
  return opened ? Promise.resolve(true) : usedBefore;
}
