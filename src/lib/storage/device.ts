import { Dexie, type Table } from 'dexie';
import type { Answer, Attempt } from './attempt';
import { DeviceFailure, reasonOf } from './failure';
import { readFile, writeFile } from './file';
import {
  parseAnswer,
  parseAttempt,
  parseSetting,
  readRow,
  rowOf,
  SETTING_KEYS,
  type Found,
} from './records';
import {
  changeOfAnswer,
  changeOfAttempt,
  newestFirst,
  planImport,
  planSettings,
  unbroken,
} from './rules';
import { type BarometerDatabase, META_MIN_WRITER, SCHEMA_VERSION } from './schema';
import {
  StoreError,
  type AttemptWithAnswers,
  type ImportResult,
  type SettingKey,
  type Settings,
  type SettingValues,
  type Store,
  type UnavailableReason,
} from './store';

/** The readable value; null where there is none or it may be written over. */
function usable<T>(found: Found<T>): T | null {
  if (found.kind === 'newer') throw new StoreError('newerSchema');
  return found.kind === 'read' ? found.value : null;
}

/** The transaction knows that the disk is full; its last request says only that it was aborted. */
function reasonOfAbort(native: IDBTransaction | null, error: unknown): UnavailableReason {
  const reason = reasonOf(native?.error);
  return reason === 'failed' ? reasonOf(error) : reason;
}

/**
 * The store in IndexedDB, over one connection. Every write is one transaction that first asks
 * whether this version of the code may write at all, and resolves when it is committed.
 */
export class DeviceStore implements Store {
  readonly kind = 'device';
  readonly #db: BarometerDatabase;
  readonly #now: () => Date;
  #skipped = 0;

  constructor(db: BarometerDatabase, now: () => Date) {
    this.#db = db;
    this.#now = now;
  }

  get skipped(): number {
    return this.#skipped;
  }

  async saveAttempt(input: Attempt): Promise<void> {
    const attempt = parseAttempt(input);
    if (attempt === null) throw new StoreError('invalid');
    const { attempts } = this.#db;
    await this.#write([attempts], async () => {
      const known = usable(readRow(await attempts.get(attempt.id), parseAttempt));
      if (changeOfAttempt(known, attempt) === 'write') await attempts.put(rowOf(attempt));
    });
  }

  async appendAnswer(input: Answer): Promise<void> {
    const answer = parseAnswer(input);
    if (answer === null) throw new StoreError('invalid');
    const { attemptId, seq } = answer;
    const { attempts, answers } = this.#db;
    await this.#write([attempts, answers], async () => {
      const attempt = usable(readRow(await attempts.get(attemptId), parseAttempt));
      if (attempt === null) throw new StoreError('unknownAttempt');
      const at = async (place: number) =>
        usable(readRow(await answers.get([attemptId, place]), parseAnswer));
      const known = await at(seq);
      const before = known !== null || seq === 0 || (await at(seq - 1)) !== null;
      if (changeOfAnswer(known, before, answer) === 'none') return;
      // This place was empty or damaged, so whatever stands behind it could never be replayed, and
      // must not be taken for a part of the attempt as it goes on now.
      await this.#answersOf(attemptId, seq).delete();
      await answers.put(rowOf(answer));
    });
  }

  async attempts(): Promise<AttemptWithAnswers[]> {
    const { attempts, answers } = this.#db;
    const [attemptRows, answerRows] = await this.#db.transaction('r', [attempts, answers], () =>
      Promise.all([attempts.toArray(), answers.toArray()]),
    );
    const answersOf = new Map<string, Answer[]>();
    for (const row of answerRows) {
      const found = readRow(row, parseAnswer);
      if (found.kind !== 'read') continue;
      const list = answersOf.get(found.value.attemptId);
      if (list === undefined) answersOf.set(found.value.attemptId, [found.value]);
      else list.push(found.value);
    }
    const readable: AttemptWithAnswers[] = [];
    for (const row of attemptRows) {
      const found = readRow(row, parseAttempt);
      if (found.kind !== 'read') continue;
      const attempt = found.value;
      readable.push({ attempt, answers: unbroken(answersOf.get(attempt.id) ?? []) });
    }
    const returned = readable.reduce((sum, record) => sum + 1 + record.answers.length, 0);
    this.#skipped = attemptRows.length + answerRows.length - returned;
    return readable.sort(newestFirst);
  }

  async attempt(id: string): Promise<AttemptWithAnswers | null> {
    const { attempts, answers } = this.#db;
    const found = await this.#db.transaction('r', [attempts, answers], () => this.#read(id));
    return found.kind === 'read' ? found.value : null;
  }

  async deleteAttempt(id: string): Promise<void> {
    const { attempts, answers } = this.#db;
    const rows = this.#answersOf(id);
    // Asked apart, so that an older tab is not refused the deletion of what is not there.
    const counts = await this.#db.transaction('r', [attempts, answers], () =>
      Promise.all([attempts.where('id').equals(id).count(), rows.count()]),
    );
    if (counts.every((count) => count === 0)) return;
    await this.#write([attempts, answers], async () => {
      await attempts.delete(id);
      await rows.delete();
    });
  }

  async deleteEverything(): Promise<void> {
    const { attempts, answers, settings } = this.#db;
    await this.#write([attempts, answers, settings], async () => {
      await Promise.all([attempts.clear(), answers.clear(), settings.clear()]);
    });
  }

  async setting<K extends SettingKey>(key: K): Promise<SettingValues[K] | null> {
    return (await this.#settings([key]))[key] ?? null;
  }

  async saveSetting<K extends SettingKey>(key: K, input: SettingValues[K]): Promise<void> {
    const parsed = parseSetting(key, input);
    if (parsed === null) throw new StoreError('invalid');
    const { settings } = this.#db;
    await this.#write([settings], async () => {
      await settings.put(rowOf({ key, value: parsed.value }));
    });
  }

  async exportFile(): Promise<string> {
    return writeFile(await this.attempts(), this.#now(), await this.#settings(SETTING_KEYS));
  }

  async importFile(text: string): Promise<ImportResult> {
    const file = readFile(text);
    if (file.kind === 'refused') return file;
    const { attempts, answers, settings: saved } = this.#db;
    return this.#write([attempts, answers, saved], async (): Promise<ImportResult> => {
      const known = new Map<string, AttemptWithAnswers>();
      for (const { attempt } of file.attempts) {
        const ours = usable(await this.#read(attempt.id));
        if (ours !== null) known.set(attempt.id, ours);
      }
      const plan = planImport(known, file.attempts);
      if (plan.kind === 'conflict') return { kind: 'refused', reason: 'conflict' };
      for (const record of plan.write) {
        await attempts.put(rowOf(record.attempt));
        await this.#answersOf(record.attempt.id).delete();
        await answers.bulkPut(record.answers.map(rowOf));
      }
      const settings = planSettings(await this.#settings(SETTING_KEYS), file.settings);
      await saved.bulkPut(settings.added.map((key) => rowOf({ key, value: file.settings[key] })));
      const { added, extended, alreadyThere } = plan;
      return { kind: 'imported', added, extended, alreadyThere, settings };
    });
  }

  /** Rejects when the connection no longer answers. */
  async ping(): Promise<void> {
    await this.#db.meta.get(META_MIN_WRITER);
  }

  /** Whether a newer schema keeps this code from writing. */
  async isSuperseded(): Promise<boolean> {
    const row = await this.#db.meta.get(META_MIN_WRITER);
    const oldest: unknown = typeof row === 'object' && row && Reflect.get(row, 'value');
    return typeof oldest === 'number' && oldest > SCHEMA_VERSION;
  }

  close(): void {
    this.#db.close();
  }

  /**
   * One transaction, all or nothing. Whether this code may write is asked inside it, because a newer
   * tab may have taken over since the last write: Dexie itself opens any newer version without a word.
   */
  async #write<T>(tables: Table[], work: () => Promise<T>): Promise<T> {
    let native: IDBTransaction | null = null;
    try {
      return await this.#db.transaction('rw', [...tables, this.#db.meta], async (transaction) => {
        native = transaction.idbtrans;
        if (await this.isSuperseded()) throw new StoreError('newerSchema');
        return work();
      });
    } catch (error) {
      if (error instanceof StoreError) throw error;
      throw new DeviceFailure(reasonOfAbort(native, error), { cause: error });
    }
  }

  /** The stored answers of an attempt, from a place on. */
  #answersOf(attemptId: string, from: number | typeof Dexie.minKey = Dexie.minKey) {
    return this.#db.answers
      .where('[attemptId+seq]')
      .between([attemptId, from], [attemptId, Dexie.maxKey], true, true);
  }

  /** The readable ones of these settings that were saved, in the order of the keys. */
  async #settings(keys: readonly SettingKey[]): Promise<Settings> {
    const rows: unknown[] = await this.#db.settings.bulkGet([...keys]);
    const found = rows.flatMap((row, index) => {
      const key = keys[index]!;
      const read = readRow(row, (body) => {
        const value: unknown = typeof body === 'object' && body && Reflect.get(body, 'value');
        return parseSetting(key, value);
      });
      return read.kind === 'read' && read.value.value !== null ? [[key, read.value.value]] : [];
    });
    return Object.fromEntries(found) as Settings;
  }

  async #read(id: string): Promise<Found<AttemptWithAnswers>> {
    const found = readRow(await this.#db.attempts.get(id), parseAttempt);
    if (found.kind !== 'read') return found;
    const rows = await this.#answersOf(id).toArray();
    const readable = rows.map((row) => readRow(row, parseAnswer));
    const answers = readable.flatMap((row) => (row.kind === 'read' ? [row.value] : []));
    return { kind: 'read', value: { attempt: found.value, answers: unbroken(answers) } };
  }
}
