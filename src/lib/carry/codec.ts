/**
 * The take-home code: a finished attempt with all its answers in about 140 bytes, as text for a link
 * and a QR code. Why it is made like this: docs/decisions/2026-11-20-take-home-code.md.
 *
 * Every version begins with four bits that say whose code it is and four with the version, and ends
 * with the CRC-32 of all that comes before, so that a damaged code is told from a newer one. What
 * stands between them in version 1 is `writeBody`. A version that was ever released is read forever.
 */
import type { AudienceId, SelfRatingAnswer, TrackId } from '../content/ids';
import type { Answer, Attempt, Outcome } from '../storage/attempt';
import { fromBase64url, isBase64url, toBase64url } from './base64url';
import { BitReader, BitWriter } from './bits';
import { crc32 } from './crc32';

/** The first four bits: B for barometer. */
const OURS = 0xb;
/** The characters of base64url whose first four bits are those. */
const BEGINS_LIKE_OURS = /^[s-v]/;
const VERSION = 1;
const CHECKSUM_BYTES = 4;

/**
 * Characters of the longest code that is written or read. It holds some 150 answers, and with a link
 * around it still makes a QR code (version 25, 117 modules) that a phone reads from paper.
 */
export const MAX_CODE_LENGTH = 900;

// The order is part of the format; a new word is added at the end.
const TRACKS: readonly TrackId[] = ['short', 'normal', 'thorough'];
const AUDIENCES: readonly AudienceId[] = ['adult', 'school', 'work'];
const RATINGS: readonly SelfRatingAnswer[] = [0, 1, 2];

// As storage takes them; a code that says otherwise was not written by us.
const ATTEMPT_ID = /^[\w-]{1,64}$/;
const CONTENT_VERSION = /^[\w.+:/-]{1,64}$/;
const HEX = /^[0-9a-f]+$/;
const MAX_SCORE = 1_000;
const MAX_TASK_VERSION = 1_000_000;
const MAX_EXTRA = 2_000;

/** Widths in bits. */
const TIME = 48;
const MARK = 24;
const LENGTH = 7;
const RATING_COUNT = 6;
const ANSWER_COUNT = 8;

/** What a code says, before anyone has looked up which tasks and statements it means. */
export interface Carried {
  readonly attempt: Omit<Attempt, 'excluded' | 'selfRating' | 'finishedAt'> & {
    readonly finishedAt: string;
  };
  readonly ratings: readonly { readonly statement: number; readonly answer: SelfRatingAnswer }[];
  /** In the order they were given; at least one. */
  readonly answers: readonly {
    readonly task: number;
    readonly taskVersion: number;
    readonly outcome: Outcome;
  }[];
}

/**
 * Why a text is no code. `foreign`: not ours at all; `damaged`: ours, but cut off or changed;
 * `newer`: of a version to come.
 */
export type CodeRefusal = 'empty' | 'tooLong' | 'foreign' | 'damaged' | 'newer';

export type ReadCode =
  | { readonly kind: 'read'; readonly carried: Carried }
  | { readonly kind: 'refused'; readonly reason: CodeRefusal };

/**
 * The number that stands for a task or statement in a code: the first 24 bits of the CRC-32 of its
 * id. Its place in the bank would be shorter, but means another task in the next version.
 */
export function markOf(id: string): number {
  return crc32(new TextEncoder().encode(id)) >>> 8;
}

/** The code of an attempt; null where it is not finished, or too long for a QR code. */
export function writeCode(attempt: Attempt, answers: readonly Answer[]): string | null {
  const { finishedAt } = attempt;
  if (finishedAt === null || answers.length === 0) return null;
  const bits = new BitWriter();
  bits.write(OURS, 4);
  bits.write(VERSION, 4);
  try {
    writeBody(bits, { ...attempt, finishedAt }, answers);
  } catch (error) {
    // More answers than the count holds, or a clock before 1970: there is the file for these.
    if (error instanceof RangeError) return null;
    throw error;
  }
  const body = bits.bytes();
  const whole = new Uint8Array(body.length + CHECKSUM_BYTES);
  whole.set(body);
  new DataView(whole.buffer).setUint32(body.length, crc32(body));
  const code = toBase64url(whole);
  return code.length > MAX_CODE_LENGTH ? null : code;
}

/** What a code says. Never throws, whatever the text; time and memory are bounded by its length. */
export function readCode(code: string): ReadCode {
  if (code === '') return refused('empty');
  if (code.length > MAX_CODE_LENGTH) return refused('tooLong');
  if (!isBase64url(code) || !BEGINS_LIKE_OURS.test(code)) return refused('foreign');
  const whole = fromBase64url(code);
  if (whole === null || whole.length <= CHECKSUM_BYTES) return refused('damaged');
  const end = whole.length - CHECKSUM_BYTES;
  const body = whole.subarray(0, end);
  if (new DataView(whole.buffer).getUint32(end) !== crc32(body)) return refused('damaged');
  const version = whole[0]! & 15;
  if (version > VERSION) return refused('newer');
  if (version < VERSION) return refused('damaged');
  try {
    return { kind: 'read', carried: readBody(new BitReader(body.subarray(1))) };
  } catch (error) {
    if (error instanceof RangeError) return refused('damaged');
    throw error;
  }
}

const refused = (reason: CodeRefusal): ReadCode => ({ kind: 'refused', reason });

function writeBody(
  bits: BitWriter,
  attempt: Attempt & { readonly finishedAt: string },
  answers: readonly Answer[],
): void {
  writeName(bits, attempt.id);
  bits.write(attempt.seed, 32);
  writeName(bits, attempt.contentVersion);
  bits.write(Date.parse(attempt.startedAt), TIME);
  bits.write(Date.parse(attempt.finishedAt), TIME);
  bits.write(TRACKS.indexOf(attempt.track), 2);
  bits.write(AUDIENCES.indexOf(attempt.audience), 2);
  bits.write(attempt.calm ? 1 : 0, 1);
  bits.writeCount(attempt.extra / 3);

  const ratings = Object.entries(attempt.selfRating);
  bits.write(ratings.length, RATING_COUNT);
  for (const [statement, answer] of ratings) {
    bits.write(markOf(statement), MARK);
    bits.write(RATINGS.indexOf(answer), 2);
  }

  bits.write(answers.length, ANSWER_COUNT);
  for (const { taskId, taskVersion, outcome } of answers) {
    bits.write(markOf(taskId), MARK);
    bits.writeCount(taskVersion);
    bits.writeCount(outcome === 'unknown' ? 0 : outcome === 'missing' ? 1 : outcome + 2);
  }
}

function readBody(bits: BitReader): Carried {
  const attempt = {
    id: readName(bits, ATTEMPT_ID),
    seed: bits.read(32),
    contentVersion: readName(bits, CONTENT_VERSION),
    startedAt: readTime(bits),
    finishedAt: readTime(bits),
    track: oneOf(TRACKS, bits.read(2)),
    audience: oneOf(AUDIENCES, bits.read(2)),
    calm: bits.read(1) === 1,
    extra: atMost(MAX_EXTRA, bits.readCount() * 3),
  };
  const ratings = Array.from({ length: bits.read(RATING_COUNT) }, () => ({
    statement: bits.read(MARK),
    answer: oneOf(RATINGS, bits.read(2)),
  }));
  const answers = Array.from({ length: bits.read(ANSWER_COUNT) }, () => ({
    task: bits.read(MARK),
    taskVersion: atMost(MAX_TASK_VERSION, bits.readCount()),
    outcome: outcomeOf(bits.readCount()),
  }));
  bits.expectEnd();
  // A task is met once; one answered twice would count twice.
  if (answers.length === 0 || new Set(answers.map(({ task }) => task)).size < answers.length) {
    throw new RangeError('These are not the answers of an attempt.');
  }
  return { attempt, ratings, answers };
}

function outcomeOf(count: number): Outcome {
  if (count === 0) return 'unknown';
  return count === 1 ? 'missing' : atMost(MAX_SCORE, count - 2);
}

/** A name of ASCII characters; one in lower-case hexadecimal, as our ids are, takes half the room. */
function writeName(bits: BitWriter, name: string): void {
  const hex = HEX.test(name);
  bits.write(name.length, LENGTH);
  bits.write(hex ? 1 : 0, 1);
  for (const character of name) {
    if (hex) bits.write(Number.parseInt(character, 16), 4);
    else bits.write(character.charCodeAt(0), 7);
  }
}

function readName(bits: BitReader, allowed: RegExp): string {
  const length = bits.read(LENGTH);
  const hex = bits.read(1) === 1;
  const name = Array.from({ length }, () =>
    hex ? bits.read(4).toString(16) : String.fromCharCode(bits.read(7)),
  ).join('');
  if (!allowed.test(name)) throw new RangeError('Not a name that we give.');
  return name;
}

/** The last moment whose ISO 8601 text has a year of four digits. */
const LAST_TIME = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

const readTime = (bits: BitReader): string =>
  new Date(atMost(LAST_TIME, bits.read(TIME))).toISOString();

function atMost(most: number, value: number): number {
  if (value > most) throw new RangeError(`${value} is more than ${most}.`);
  return value;
}

function oneOf<T>(all: readonly T[], index: number): T {
  const found = all[index];
  if (found === undefined) throw new RangeError(`There is no choice number ${index}.`);
  return found;
}
