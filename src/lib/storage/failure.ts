/** Faults of the device, as opposed to a store's refusals (`StoreError`). */
import type { UnavailableReason } from './store';

export class DeviceFailure extends Error {
  override readonly name = 'DeviceFailure';
  readonly reason: UnavailableReason;

  constructor(reason: UnavailableReason, options?: ErrorOptions) {
    super(`The device's storage failed: ${reason}`, options);
    this.reason = reason;
  }
}

const CLOSED = new Set(['DatabaseClosedError', 'InvalidStateError']);

/** Dexie wraps: an AbortError has the cause in `inner`, a BulkError in `failures`. */
function within(error: object): unknown[] {
  const inner: unknown = Reflect.get(error, 'inner');
  const failures: unknown = Reflect.get(error, 'failures');
  return [inner, ...(Array.isArray(failures) ? failures : [])];
}

export function reasonOf(error: unknown, depth = 0): UnavailableReason {
  if (error instanceof DeviceFailure) return error.reason;
  if (typeof error !== 'object' || error === null || depth > 4) return 'failed';
  const name: unknown = Reflect.get(error, 'name');
  if (name === 'QuotaExceededError') return 'quota';
  const cause = within(error)
    .map((one) => reasonOf(one, depth + 1))
    .find((reason) => reason !== 'failed');
  return cause ?? (typeof name === 'string' && CLOSED.has(name) ? 'closed' : 'failed');
}

/** The promise, or a `timeout` failure when it takes longer than `ms`; it is not cancelled. */
export function inTime<T>(promise: PromiseLike<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new DeviceFailure('timeout')), ms);
    promise.then(
      (value) => {
        clearTimeout(timer);
        resolve(value);
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error);
      },
    );
  });
}
