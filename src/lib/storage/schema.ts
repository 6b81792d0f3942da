import { Dexie, type Table } from 'dexie';
import { DATABASE_NAME } from './store';

/**
 * The schema this code writes. Rules for the next one: tables and keys are only ever added, never
 * removed or changed (an older tab that opens the database would put them back); `.upgrade()` is
 * idempotent and goes by each record's `v`; it sets both meta keys; the old version stays below.
 */
export const SCHEMA_VERSION = 1;

/** The oldest code that may still write beside this schema. Raise it only when it would do harm. */
export const MIN_WRITER_VERSION = 1;

export const META_SCHEMA_VERSION = 'schemaVersion';
export const META_MIN_WRITER = 'minWriterVersion';

/** A row is `unknown` until records.ts has read it: what is on a disk is input from outside. */
export class BarometerDatabase extends Dexie {
  declare readonly attempts: Table<unknown, string>;
  declare readonly answers: Table<unknown, [string, number]>;
  declare readonly settings: Table<unknown, string>;
  declare readonly meta: Table<unknown, string>;

  constructor(indexedDB: IDBFactory, keyRange: typeof IDBKeyRange) {
    super(DATABASE_NAME, {
      indexedDB,
      IDBKeyRange: keyRange,
      chromeTransactionDurability: 'strict',
      // Dexie would quietly reopen a database that a newer tab has just taken over.
      autoOpen: false,
      // Reads must say what is on the disk, not what an earlier read said.
      cache: 'disabled',
    });
    this.version(SCHEMA_VERSION).stores({
      attempts: 'id',
      answers: '[attemptId+seq]',
      settings: 'key',
      meta: 'key',
    });
    this.on('populate', (transaction) =>
      transaction.table('meta').bulkPut([
        { key: META_SCHEMA_VERSION, value: SCHEMA_VERSION },
        { key: META_MIN_WRITER, value: MIN_WRITER_VERSION },
      ]),
    );
  }
}
