/** The file a person carries out and in. Text to records and back; no storage here. */
import * as v from 'valibot';
import { plainCopy, type PlainLimits } from './plain';
import { AnswerSchema, AttemptSchema, parseSettings, Timestamp } from './records';
import {
  MAX_IMPORT_BYTES,
  type AttemptWithAnswers,
  type ImportRefusal,
  type Settings,
} from './store';

export const FILE_FORMAT = 'digitalt-kompetencebarometer';
/** 1: attempts. 2: settings too (wishes, plan …). Every version that was ever written is read. */
export const FILE_VERSION = 2;

// A response may be 8 deep and lies 5 levels down; five megabytes of JSON hold at most 2.6 million
// values, of which no honest file has a tenth.
const FILE_LIMITS: PlainLimits = { depth: 16, nodes: 500_000, chars: MAX_IMPORT_BYTES };

const ENTRIES = {
  format: v.literal(FILE_FORMAT),
  exportedAt: Timestamp,
  attempts: v.array(
    v.pipe(
      v.strictObject({ attempt: AttemptSchema, answers: v.array(AnswerSchema) }),
      v.check(({ attempt, answers }) =>
        answers.every((answer, index) => answer.seq === index && answer.attemptId === attempt.id),
      ),
    ),
  ),
};
const FileSchema = v.variant('version', [
  v.strictObject({ ...ENTRIES, version: v.literal(1) }),
  v.strictObject({ ...ENTRIES, version: v.literal(FILE_VERSION), settings: v.unknown() }),
]);

export type ParsedFile =
  | { kind: 'read'; attempts: AttemptWithAnswers[]; settings: Settings }
  | { kind: 'refused'; reason: ImportRefusal };

export function writeFile(
  attempts: readonly AttemptWithAnswers[],
  now: Date,
  settings: Settings = {},
): string {
  const exportedAt = now.toISOString();
  // One space of indent: it is the person's own data, and they may well want to look at it.
  return JSON.stringify(
    { format: FILE_FORMAT, version: FILE_VERSION, exportedAt, attempts, settings },
    null,
    1,
  );
}

function refused(reason: ImportRefusal): ParsedFile {
  return { kind: 'refused', reason };
}

function isTooLarge(text: string): boolean {
  // A character is one byte or more, so that a huge text is never encoded just to be measured.
  return text.length > MAX_IMPORT_BYTES || new TextEncoder().encode(text).length > MAX_IMPORT_BYTES;
}

/** Never throws, whatever the text. */
export function readFile(text: string): ParsedFile {
  if (isTooLarge(text)) return refused('tooLarge');
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return refused('notJson');
  }
  if (typeof data !== 'object' || data === null || !('format' in data)) return refused('foreign');
  if (data.format !== FILE_FORMAT) return refused('foreign');
  if ('version' in data && Number.isInteger(data.version) && Number(data.version) > FILE_VERSION) {
    return refused('newer');
  }
  const plain = plainCopy(data, FILE_LIMITS);
  if (!plain.ok) return refused('damaged');
  const parsed = v.safeParse(FileSchema, plain.value, { abortEarly: true });
  if (!parsed.success) return refused('damaged');
  const { attempts } = parsed.output;
  const settings = parsed.output.version === 1 ? {} : parseSettings(parsed.output.settings);
  const ids = new Set(attempts.map(({ attempt }) => attempt.id));
  if (ids.size !== attempts.length || settings === null) return refused('damaged');
  return { kind: 'read', attempts, settings };
}
