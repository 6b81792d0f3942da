import type { DeviceStore } from './device';
import { inTime } from './failure';
import { StoreError } from './store';

export interface ReconnectingDeps {
  /** After this long a silent operation counts as failed. Every write may be repeated. */
  operationTimeoutMs: number;
  /** A new connection; null where the browser has no IndexedDB, so nothing can be on a disk. */
  reopen: (() => Promise<DeviceStore>) | null;
  /** Deletes the whole database without opening it. */
  deleteDatabase: () => Promise<void>;
}

export type OnDevice<T> = (device: DeviceStore) => Promise<T>;

/** The device store behind a connection that is renewed once when an operation fails. */
export class ReconnectingDevice {
  readonly #deps: ReconnectingDeps;
  #device: DeviceStore | null;
  #superseded = false;

  constructor(device: DeviceStore | null, deps: ReconnectingDeps) {
    this.#device = device;
    this.#deps = deps;
  }

  get inUse(): boolean {
    return this.#device !== null;
  }

  get skipped(): number {
    return this.#device?.skipped ?? 0;
  }

  /** A newer tab has upgraded the database, and it has not been opened again since. */
  get superseded(): boolean {
    return this.#superseded;
  }

  supersede(): void {
    this.#superseded = true;
  }

  /** Rejects with the store's refusal, or with the fault of the second try. */
  async ask<T>(operation: OnDevice<T>, ms = this.#deps.operationTimeoutMs): Promise<T> {
    const { reopen } = this.#deps;
    const device = this.#device;
    if (device === null || reopen === null) throw new Error('There is no device store to ask.');
    try {
      return await inTime(operation(device), ms);
    } catch (error) {
      if (error instanceof StoreError) throw error;
      device.close();
      const reopened = await reopen();
      this.#device = reopened;
      this.#superseded = false;
      return inTime(operation(reopened), ms);
    }
  }

  /**
   * Erases, also when the device is no longer in use. Resolves only when the device has confirmed it:
   * a deletion must not merely seem done.
   * @param orAll whether the whole database may go where the operation fails
   */
  async erase(operation: OnDevice<void>, orAll: boolean): Promise<void> {
    const { reopen, deleteDatabase, operationTimeoutMs } = this.#deps;
    if (reopen === null) return;
    try {
      if (this.#device !== null) return await this.ask(operation);
      const visit = await reopen();
      try {
        await inTime(operation(visit), operationTimeoutMs);
      } finally {
        visit.close();
      }
    } catch (error) {
      const refusal = error instanceof StoreError ? error : new StoreError('notErased');
      if (!orAll) throw refusal;
      this.close();
      await deleteDatabase().catch(() => {
        throw refusal;
      });
    }
  }

  /** Closes the connection; the next operation renews it. */
  close(): void {
    this.#device?.close();
  }

  giveUp(): void {
    this.close();
    this.#device = null;
  }
}
