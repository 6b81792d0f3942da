/**
 * The door of this room. It brings Dexie and valibot, so the app comes through it lazily:
 * `const { openStore } = await import('$lib/storage/open')`. Types come from store.ts.
 */
import { deleteDatabase, openDevice, type ConnectionDeps } from './connection';
import type { DeviceStore } from './device';
import { inTime, reasonOf } from './failure';
import { ResilientStore, type ResilientDeps } from './resilient';
import type { OpenedStore, UnavailableReason } from './store';

export interface OpenDeps {
  /** `globalThis`, or what stands for it. */
  scope: {
    readonly indexedDB?: IDBFactory;
    readonly IDBKeyRange?: typeof IDBKeyRange;
    /** A window's; elsewhere there is no tab to keep anything in. */
    name?: string;
  };
  now: () => Date;
  openTimeoutMs?: number;
  operationTimeoutMs?: number;
}

/** The part of `document` that tells whether someone looks at the page. */
export type VisiblePage = Pick<
  Document,
  'visibilityState' | 'addEventListener' | 'removeEventListener'
>;

function browserDatabase(scope: OpenDeps['scope']) {
  try {
    const { indexedDB, IDBKeyRange: keyRange } = scope;
    return indexedDB && keyRange ? { indexedDB, keyRange } : null;
  } catch {
    // A browser that forbids storage can throw at the mere mention of `indexedDB`.
    return null;
  }
}

async function firstConnection(
  device: ConnectionDeps,
  operationTimeoutMs: number,
): Promise<DeviceStore | UnavailableReason> {
  try {
    const store = await openDevice(device);
    try {
      if (!(await inTime(store.isSuperseded(), operationTimeoutMs))) return store;
    } catch (error) {
      store.close();
      throw error;
    }
    store.close();
    return 'newerSchema';
  } catch (error) {
    return reasonOf(error);
  }
}

/**
 * Opens the storage of this device, or a store in memory that says why it is one. Never rejects: the
 * test must run wherever it is opened.
 */
export async function openStore(deps: OpenDeps): Promise<OpenedStore> {
  const { scope, now, openTimeoutMs = 3_000, operationTimeoutMs = 10_000 } = deps;
  const database = browserDatabase(scope);
  const tab = scope.name === undefined ? undefined : (scope as { name: string });
  if (database === null) {
    const nothing: ResilientDeps = {
      now,
      operationTimeoutMs,
      reopen: null,
      deleteDatabase: async () => {},
      tab,
    };
    const inMemory = new ResilientStore('missing', nothing);
    await inMemory.takeOver();
    return inMemory;
  }
  let store: ResilientStore | null = null;
  const device: ConnectionDeps = {
    ...database,
    now,
    openTimeoutMs,
    onOutsideChange: (change) => store?.outsideChange(change),
  };
  store = new ResilientStore(await firstConnection(device, operationTimeoutMs), {
    now,
    operationTimeoutMs,
    reopen: () => openDevice(device),
    deleteDatabase: () => deleteDatabase(device),
    tab,
  });
  await store.takeOver();
  return store;
}

/**
 * Probes the store whenever the page comes back into view: WebKit closes IndexedDB in the background
 * without an event, and the time to find out is before the next answer. Returns the way to stop.
 */
export function probeWhenVisible(store: Pick<OpenedStore, 'probe'>, page: VisiblePage): () => void {
  const onChange = () => {
    if (page.visibilityState === 'visible') void store.probe();
  };
  page.addEventListener('visibilitychange', onChange);
  return () => page.removeEventListener('visibilitychange', onChange);
}
