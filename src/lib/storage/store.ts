/**
 * What the rest of the app knows about storage. This file imports types only, so that a page can
 * name a store without pulling Dexie or a validator into its bundle.
 */
import type { AudienceId } from '../content/ids';
import type { Answer, Attempt } from './attempt';

/** An attempt and its answers, `answers[i].seq === i`. */
export interface AttemptWithAnswers {
  attempt: Attempt;
  answers: Answer[];
}

/** The IndexedDB database of this app. Here and not in schema.ts, which brings Dexie. */
export const DATABASE_NAME = 'barometer';

/** Preferences that outlive an attempt. A new one needs a line here and a schema in records.ts. */
export interface SettingValues {
  /** What a person looks for in an offer. Bounded plain JSON; its shape belongs to the offers room. */
  wishes: unknown;
  /** What a person means to do next. Bounded plain JSON; its shape belongs to the plan room. */
  plan: unknown;
  calm: boolean;
  audience: AudienceId;
  /** Finds that no answer tells of. Their names belong to the journey room. */
  finds: readonly string[];
}
export type SettingKey = keyof SettingValues;

/** The settings that were ever saved. */
export type Settings = { -readonly [K in SettingKey]?: SettingValues[K] };

/** What an import did with the settings of the file. What a device has, it keeps. */
export interface ImportedSettings {
  added: SettingKey[];
  /** The file said something else than the device, which kept its own. */
  kept: SettingKey[];
}

/** Bytes of UTF-8. A screen can compare it with `File.size` before it reads the file at all. */
export const MAX_IMPORT_BYTES = 5 * 1024 * 1024;

/**
 * Why a file was refused; nothing was changed.
 * - `tooLarge`, `notJson` (also: cut off), `foreign` (some other JSON), `newer` (a later format)
 * - `damaged`: our format, but a value is out of bounds or an attempt contradicts itself
 * - `conflict`: an attempt with the same id went another way on this device
 * - `storage`: the device would not store it, for example because it is full
 */
export type ImportRefusal =
  'tooLarge' | 'notJson' | 'foreign' | 'newer' | 'damaged' | 'conflict' | 'storage';

export type ImportResult =
  | {
      kind: 'imported';
      added: number;
      /** Known attempts that the file knew further on in. */
      extended: number;
      alreadyThere: number;
      settings: ImportedSettings;
    }
  | { kind: 'refused'; reason: ImportRefusal };

/**
 * Why a call was refused. These are answers, not faults: trying again gives the same one.
 * - `invalid`: the data does not have the shape that is stored
 * - `conflict`: the id or the (attempt, seq) is taken by other content
 * - `gap`: the answer before this one is not there
 * - `unknownAttempt`: it was never saved, or was deleted, perhaps in another tab
 * - `newerSchema`: a newer version of the app owns the storage; this tab must be reloaded
 * - `notErased`: the device did not confirm that everything asked for is gone
 */
export type StoreErrorCode =
  'invalid' | 'conflict' | 'gap' | 'unknownAttempt' | 'newerSchema' | 'notErased';

export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode) {
    super(`The store refused: ${code}`);
    this.code = code;
  }
}

/** Why attempts are kept in memory only. */
export type UnavailableReason =
  'missing' | 'blocked' | 'timeout' | 'newerSchema' | 'quota' | 'closed' | 'failed';

/** What another tab did to the database under an open page. */
export type OutsideChange = 'upgraded' | 'deleted';

/**
 * Attempts, answers and settings of this device. Everything handed in is copied, so a Svelte proxy
 * is fine; everything handed out is the caller's own. Refusals reject with a `StoreError`.
 */
export interface Store {
  readonly kind: 'device' | 'memory';
  /** Records that could not be read, and so were left out, by the latest `attempts()`. */
  readonly skipped: number;
  /** Inserts, or updates `extra`, `finishedAt` and `selfRating`; any other change is a `conflict`. */
  saveAttempt(attempt: Attempt): Promise<void>;
  /** Resolves when committed. The same answer again is fine, another at its place a `conflict`. */
  appendAnswer(answer: Answer): Promise<void>;
  /** Newest `startedAt` first, then by id. */
  attempts(): Promise<AttemptWithAnswers[]>;
  attempt(id: string): Promise<AttemptWithAnswers | null>;
  deleteAttempt(id: string): Promise<void>;
  /** Attempts, answers and settings. */
  deleteEverything(): Promise<void>;
  /** null when it was never saved. */
  setting<K extends SettingKey>(key: K): Promise<SettingValues[K] | null>;
  saveSetting<K extends SettingKey>(key: K, value: SettingValues[K]): Promise<void>;
  /** JSON text that `importFile` takes back. */
  exportFile(): Promise<string>;
  /** All of the file or nothing. */
  importFile(text: string): Promise<ImportResult>;
}

/** The store that `openStore` hands to the app: it outlives the failure of the device's storage. */
export interface OpenedStore extends Store {
  /** Why `kind` is 'memory'; null on the device. */
  readonly unavailable: UnavailableReason | null;
  /** Called once, at once if it has already happened. Returns the way to stop listening. */
  onDegraded(callback: (reason: UnavailableReason) => void): () => void;
  onOutsideChange(callback: (change: OutsideChange) => void): () => void;
  /** Checks that the device still answers, reopens if not. Never rejects. */
  probe(): Promise<void>;
  /** Lets go of the connection once what is under way is done. A later call opens it again. */
  close(): Promise<void>;
}
