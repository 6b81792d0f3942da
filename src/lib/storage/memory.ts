import type { Answer, Attempt } from './attempt';
import { readFile, writeFile } from './file';
import { parseAnswer, parseAttempt, parseSetting, parseSettings } from './records';
import { changeOfAnswer, changeOfAttempt, newestFirst, planImport, planSettings } from './rules';
import {
  StoreError,
  type AttemptWithAnswers,
  type ImportResult,
  type SettingKey,
  type Settings,
  type SettingValues,
  type Store,
} from './store';

/** The store without a device: for private mode, a full disk, and as the resilient store's mirror. */
export class MemoryStore implements Store {
  readonly kind = 'memory';
  readonly skipped = 0;
  readonly #attempts = new Map<string, AttemptWithAnswers>();
  readonly #settings = new Map<SettingKey, unknown>();
  readonly #now: () => Date;

  constructor(now: () => Date) {
    this.#now = now;
  }

  async saveAttempt(input: Attempt): Promise<void> {
    const attempt = parseAttempt(input);
    if (attempt === null) throw new StoreError('invalid');
    const known = this.#attempts.get(attempt.id);
    if (changeOfAttempt(known?.attempt ?? null, attempt) === 'none') return;
    this.#attempts.set(attempt.id, { attempt, answers: known?.answers ?? [] });
  }

  async appendAnswer(input: Answer): Promise<void> {
    const answer = parseAnswer(input);
    if (answer === null) throw new StoreError('invalid');
    const known = this.#attempts.get(answer.attemptId);
    if (known === undefined) throw new StoreError('unknownAttempt');
    const there = known.answers[answer.seq] ?? null;
    const before = answer.seq <= known.answers.length;
    if (changeOfAnswer(there, before, answer) === 'write') known.answers.push(answer);
  }

  async attempts(): Promise<AttemptWithAnswers[]> {
    return structuredClone(this.#sorted());
  }

  async attempt(id: string): Promise<AttemptWithAnswers | null> {
    return structuredClone(this.#attempts.get(id) ?? null);
  }

  async deleteAttempt(id: string): Promise<void> {
    this.#attempts.delete(id);
  }

  async deleteEverything(): Promise<void> {
    this.clear();
  }

  async setting<K extends SettingKey>(key: K): Promise<SettingValues[K] | null> {
    // Only saveSetting writes here, and it has parsed the value as this key's.
    return structuredClone((this.#settings.get(key) ?? null) as SettingValues[K] | null);
  }

  async saveSetting<K extends SettingKey>(key: K, input: SettingValues[K]): Promise<void> {
    const parsed = parseSetting(key, input);
    if (parsed === null) throw new StoreError('invalid');
    this.#settings.set(key, parsed.value);
  }

  async exportFile(): Promise<string> {
    return this.toFile();
  }

  /** The same at once. */
  toFile(): string {
    return writeFile(this.#sorted(), this.#now(), this.#saved());
  }

  async importFile(text: string): Promise<ImportResult> {
    const file = readFile(text);
    if (file.kind === 'refused') return file;
    const plan = planImport(this.#attempts, file.attempts);
    if (plan.kind === 'conflict') return { kind: 'refused', reason: 'conflict' };
    for (const record of plan.write) this.#attempts.set(record.attempt.id, record);
    const settings = planSettings(this.#saved(), file.settings);
    for (const key of settings.added) this.#settings.set(key, file.settings[key]);
    const { added, extended, alreadyThere } = plan;
    return { kind: 'imported', added, extended, alreadyThere, settings };
  }

  #saved(): Settings {
    // Only parsed values come into the map, so that this only copies.
    return parseSettings(Object.fromEntries(this.#settings)) ?? {};
  }

  get isEmpty(): boolean {
    return this.#attempts.size === 0 && this.#settings.size === 0;
  }

  #sorted(): AttemptWithAnswers[] {
    return [...this.#attempts.values()].sort(newestFirst);
  }

  clear(): void {
    this.#attempts.clear();
    this.#settings.clear();
  }

  /** Takes over a record as it is, without asking whether it may follow what is known. */
  protected adopt(record: AttemptWithAnswers): void {
    this.#attempts.set(record.attempt.id, structuredClone(record));
  }

  protected forgetAttempts(): void {
    this.#attempts.clear();
  }
}
