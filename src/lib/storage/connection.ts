import { DeviceStore } from './device';
import { DeviceFailure, inTime } from './failure';
import { BarometerDatabase } from './schema';
import { DATABASE_NAME } from './store';
import type { OutsideChange } from './store';

export interface ConnectionDeps {
  indexedDB: IDBFactory;
  keyRange: typeof IDBKeyRange;
  now: () => Date;
  openTimeoutMs: number;
  onOutsideChange: (change: OutsideChange) => void;
}

/** Opens the database, or rejects: with a `DeviceFailure` when it is `blocked` or takes too long. */
export async function openDevice(deps: ConnectionDeps): Promise<DeviceStore> {
  const db = new BarometerDatabase(deps.indexedDB, deps.keyRange);
  let blocked = false;
  // A subscriber that answers false replaces Dexie's own, which here would warn, and there reopen.
  db.on('blocked', () => {
    blocked = true;
    return false;
  });
  db.on('versionchange', (event) => {
    db.close();
    deps.onOutsideChange(event.newVersion === null ? 'deleted' : 'upgraded');
    return false;
  });
  const opening = db.open();
  try {
    await inTime(opening, deps.openTimeoutMs);
  } catch (error) {
    // What opens after we gave up must not stay behind and block other tabs.
    opening.then(
      () => db.close(),
      () => db.close(),
    );
    throw blocked ? new DeviceFailure('blocked', { cause: error }) : error;
  }
  return new DeviceStore(db, deps.now);
}

/** The last resort of erasing: the database itself, which works where opening it does not. */
export async function deleteDatabase(deps: ConnectionDeps): Promise<void> {
  const request = deps.indexedDB.deleteDatabase(DATABASE_NAME);
  const done = new Promise<void>((resolve, reject) => {
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new DeviceFailure('failed'));
  });
  await inTime(done, deps.openTimeoutMs);
}
