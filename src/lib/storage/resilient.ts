import type { Answer, Attempt } from './attempt';
import type { DeviceStore } from './device';
import { reasonOf } from './failure';
import { Listeners } from './listeners';
import type { MemoryStore } from './memory';
import { Mirror } from './mirror';
import { parseAnswer, parseAttempt, parseSetting } from './records';
import { ReconnectingDevice, type OnDevice, type ReconnectingDeps } from './reconnecting';
import {
  StoreError,
  type AttemptWithAnswers,
  type ImportResult,
  type OpenedStore,
  type OutsideChange,
  type SettingKey,
  type SettingValues,
  type UnavailableReason,
} from './store';

export interface ResilientDeps extends ReconnectingDeps {
  now: () => Date;
  /**
   * `window`, whose name stays when a tab goes from page to page of one origin. What is in memory only
   * is kept there: a browser that refuses IndexedDB refuses `sessionStorage` too.
   */
  tab?: { name: string } | undefined;
}

type InMemory<T> = (memory: MemoryStore) => Promise<T>;

/** A large file on a slow device is no fault. */
const IMPORT_TIMEOUT_MS = 120_000;

/**
 * The device store with a mirror in memory of all that this session read or had acknowledged. When
 * the device fails, it is reopened and asked once more; when that fails too, the session goes on in
 * the mirror and the listeners are told. Operations run one after another, so that a retry is never
 * overtaken by the answer after it.
 */
export class ResilientStore implements OpenedStore {
  readonly #device: ReconnectingDevice;
  readonly #memory: Mirror;
  readonly #tab: ResilientDeps['tab'];
  #unavailable: UnavailableReason | null;
  readonly #degraded = new Listeners<UnavailableReason>();
  readonly #changes = new Listeners<OutsideChange>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(start: DeviceStore | UnavailableReason, deps: ResilientDeps) {
    this.#device = new ReconnectingDevice(typeof start === 'string' ? null : start, deps);
    this.#memory = new Mirror(deps.now);
    this.#tab = deps.tab;
    this.#unavailable = typeof start === 'string' ? start : null;
  }

  get kind(): 'device' | 'memory' {
    return this.#device.inUse ? 'device' : 'memory';
  }

  get skipped(): number {
    return this.#device.skipped;
  }

  get unavailable(): UnavailableReason | null {
    return this.#unavailable;
  }

  onDegraded(callback: (reason: UnavailableReason) => void): () => void {
    return this.#degraded.add(callback, this.#unavailable);
  }

  onOutsideChange(callback: (change: OutsideChange) => void): () => void {
    return this.#changes.add(callback);
  }

  /** For the connection to call when another tab upgraded or deleted the database. */
  outsideChange(change: OutsideChange): void {
    if (change === 'upgraded') this.#device.supersede();
    // Whoever deleted the database wanted it gone, so it must not come back from the mirror.
    else this.#memory.clear();
    this.#changes.tell(change);
  }

  async saveAttempt(input: Attempt): Promise<void> {
    // Copied now: while the call waits its turn, the page may change what it handed in.
    const attempt = parseAttempt(input);
    if (attempt === null) throw new StoreError('invalid');
    const onDevice: OnDevice<void> = async (device) => {
      await this.#memory.know(device, attempt.id);
      await device.saveAttempt(attempt);
      await this.#memory.follow(device, attempt.id, () => this.#memory.saveAttempt(attempt));
    };
    await this.#write(onDevice, (memory) => memory.saveAttempt(attempt));
  }

  async appendAnswer(input: Answer): Promise<void> {
    const answer = parseAnswer(input);
    if (answer === null) throw new StoreError('invalid');
    const onDevice: OnDevice<void> = async (device) => {
      await this.#memory.know(device, answer.attemptId);
      await device.appendAnswer(answer);
      await this.#memory.follow(device, answer.attemptId, () => this.#memory.appendAnswer(answer));
    };
    await this.#write(onDevice, (memory) => memory.appendAnswer(answer));
  }

  attempts(): Promise<AttemptWithAnswers[]> {
    return this.#read(
      (device) => this.#memory.learnAll(device),
      (memory) => memory.attempts(),
    );
  }

  attempt(id: string): Promise<AttemptWithAnswers | null> {
    return this.#read(
      (device) => this.#memory.learn(device, id),
      (memory) => memory.attempt(id),
    );
  }

  deleteAttempt(id: string): Promise<void> {
    return this.#inTurn(async () => {
      await this.#memory.deleteAttempt(id);
      // In memory mode most attempts never reached the device, and there is nothing to erase there.
      if (!this.#device.inUse && !this.#memory.onDevice.has(id)) return;
      await this.#device.erase((device) => device.deleteAttempt(id), false);
      this.#memory.onDevice.delete(id);
    });
  }

  deleteEverything(): Promise<void> {
    return this.#inTurn(async () => {
      this.#memory.clear();
      await this.#device.erase((device) => device.deleteEverything(), true);
      this.#memory.onDevice.clear();
    });
  }

  setting<K extends SettingKey>(key: K): Promise<SettingValues[K] | null> {
    const onDevice: OnDevice<SettingValues[K] | null> = async (device) => {
      const value = await device.setting(key);
      if (value !== null) await this.#memory.saveSetting(key, value);
      return value;
    };
    return this.#read(onDevice, (memory) => memory.setting(key));
  }

  async saveSetting<K extends SettingKey>(key: K, input: SettingValues[K]): Promise<void> {
    const parsed = parseSetting(key, input);
    if (parsed === null) throw new StoreError('invalid');
    const onDevice: OnDevice<void> = async (device) => {
      await device.saveSetting(key, parsed.value);
      await this.#memory.saveSetting(key, parsed.value);
    };
    await this.#write(onDevice, (memory) => memory.saveSetting(key, parsed.value));
  }

  exportFile(): Promise<string> {
    return this.#read(
      (device) => device.exportFile(),
      (memory) => memory.exportFile(),
    );
  }

  /**
   * Takes over what an earlier page of this tab had in memory only. Read like any other file, so that
   * a foreign name changes nothing.
   */
  async takeOver(): Promise<void> {
    if (this.#tab && this.#tab.name !== '') await this.importFile(this.#tab.name);
  }

  /** A device that can't take the file keeps what it has, and the session stays on the device. */
  importFile(text: string): Promise<ImportResult> {
    return this.#inTurn(async () => {
      if (!this.#device.inUse) return this.#memory.importFile(text);
      try {
        return await this.#device.ask((device) => device.importFile(text), IMPORT_TIMEOUT_MS);
      } catch (error) {
        this.#rethrowRefusal(error);
        return { kind: 'refused', reason: 'storage' };
      }
    });
  }

  probe(): Promise<void> {
    return this.#read(
      (device) => device.ping(),
      async () => {},
    );
  }

  close(): Promise<void> {
    return this.#inTurn(async () => this.#device.close());
  }

  #inTurn<T>(operation: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(operation).finally(() => this.#keepInTab());
    this.#last = mine.catch(() => {});
    return mine;
  }

  // At once, not when the page is left: by then the browser has already read the name.
  #keepInTab(): void {
    if (!this.#tab) return;
    this.#tab.name = this.#device.inUse || this.#memory.isEmpty ? '' : this.#memory.toFile();
  }

  #write(onDevice: OnDevice<void>, inMemory: InMemory<void>): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.#device.inUse) return inMemory(this.#memory);
      try {
        await this.#device.ask(onDevice);
      } catch (error) {
        this.#rethrowRefusal(error);
        this.#degrade(reasonOf(error));
        await inMemory(this.#memory);
      }
    });
  }

  #read<T>(onDevice: OnDevice<T>, inMemory: InMemory<T>): Promise<T> {
    return this.#inTurn(async () => {
      if (!this.#device.inUse) return inMemory(this.#memory);
      try {
        return await this.#device.ask(onDevice);
      } catch (error) {
        // During a newer tab's upgrade the mirror can answer, and the session stays on the device.
        if (!this.#device.superseded) this.#degrade(reasonOf(error));
        return inMemory(this.#memory);
      }
    });
  }

  /** What no second try or memory may paper over. */
  #rethrowRefusal(error: unknown): void {
    if (error instanceof StoreError) throw error;
    // Going on in memory would part this tab from what the newer one has on the disk.
    if (this.#device.superseded) throw new StoreError('newerSchema');
  }

  #degrade(reason: UnavailableReason): void {
    this.#device.giveUp();
    this.#memory.detach();
    this.#unavailable = reason;
    this.#degraded.tell(reason);
  }
}
