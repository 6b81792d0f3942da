import { MemoryStore } from './memory';
import type { AttemptWithAnswers, Store } from './store';

type Source = Pick<Store, 'attempt' | 'attempts'>;

/** What this session has read from the device or had acknowledged by it, kept in memory as well. */
export class Mirror extends MemoryStore {
  /** Attempts that were read from the device or sent to it: what it may still hold. */
  readonly onDevice = new Set<string>();
  #detached = false;

  /** From now on it lives on its own: a read that was left hanging must not set it back. */
  detach(): void {
    this.#detached = true;
  }

  /** Reads one attempt; one that is gone from the device is gone from here. */
  async learn(device: Source, id: string): Promise<AttemptWithAnswers | null> {
    const record = await device.attempt(id);
    if (this.#detached) return record;
    if (record === null) await this.deleteAttempt(id);
    else this.#take(record);
    return record;
  }

  async learnAll(device: Source): Promise<AttemptWithAnswers[]> {
    const records = await device.attempts();
    if (this.#detached) return records;
    this.forgetAttempts();
    for (const record of records) this.#take(record);
    return records;
  }

  /** Before the first write to an attempt: what the device already has of it is needed here too. */
  async know(device: Source, id: string): Promise<void> {
    this.onDevice.add(id);
    if ((await this.attempt(id)) === null) await this.learn(device, id);
  }

  /** Repeats a write that the device acknowledged, or reads anew when another tab was ahead. */
  async follow(device: Source, id: string, repeat: () => Promise<void>): Promise<void> {
    try {
      await repeat();
    } catch {
      await this.learn(device, id);
    }
  }

  #take(record: AttemptWithAnswers): void {
    this.adopt(record);
    this.onDevice.add(record.attempt.id);
  }
}
