import * as v from 'valibot';
import { AUDIENCE_IDS, TRACK_IDS } from '../content/ids';
import type { Answer, Attempt } from './attempt';
import { plainCopy, type PlainLimits } from './plain';
import type { SettingKey, Settings, SettingValues } from './store';

/**
 * The version that each stored record carries. A released app that is rolled back and out again does
 * not run its migration twice (dexie/Dexie.js#2097), so a record must say itself what it is.
 */
export const RECORD_VERSION = 1;

// Far above anything the app produces: a cap that a real attempt could reach would lose answers.
const MAX_ANSWERS = 2_000;
const MAX_EXCLUDED = 10_000;
const MAX_RATINGS = 500;
const MAX_FINDS = 100;
const MAX_SCORE = 1_000;
const RECORD_LIMITS: PlainLimits = { depth: 12, nodes: 20_000, chars: 1_000_000 };
const RESPONSE_LIMITS: PlainLimits = { depth: 8, nodes: 2_000, chars: 16_384 };
const SETTING_LIMITS: PlainLimits = { depth: 8, nodes: 2_000, chars: 16_384 };

const whole = (min: number, max: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));

/** Unicode letters, because an editor may well name a statement in Danish. */
const ContentId = v.pipe(
  v.string(),
  v.maxLength(64),
  v.regex(/^[\p{L}\p{N}][\p{L}\p{N}._:/-]*$/u),
  v.check((id) => !(id in Object.prototype)),
);

const AttemptId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/));

export const Timestamp = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/),
  v.check((text) => Number.isFinite(Date.parse(text))),
);

// `record` takes an array for an empty object, hence the first step.
const SelfRating = v.pipe(
  v.custom<Record<string, unknown>>((value) => !Array.isArray(value)),
  v.record(ContentId, v.picklist([0, 1, 2] as const)),
  v.maxEntries(MAX_RATINGS),
);

export const AttemptSchema = v.strictObject({
  id: AttemptId,
  seed: whole(0, 0xffff_ffff),
  contentVersion: v.pipe(v.string(), v.regex(/^[\w.+:/-]{1,64}$/)),
  track: v.picklist(TRACK_IDS),
  audience: v.picklist(AUDIENCE_IDS),
  calm: v.boolean(),
  excluded: v.pipe(v.array(ContentId), v.maxLength(MAX_EXCLUDED)),
  selfRating: SelfRating,
  extra: v.pipe(whole(0, MAX_ANSWERS), v.multipleOf(3)),
  startedAt: Timestamp,
  finishedAt: v.nullable(Timestamp),
});

export const AnswerSchema = v.strictObject({
  attemptId: AttemptId,
  seq: whole(0, MAX_ANSWERS - 1),
  taskId: ContentId,
  taskVersion: whole(0, 1_000_000),
  outcome: v.union([whole(0, MAX_SCORE), v.picklist(['unknown', 'missing'] as const)]),
  response: v.pipe(
    v.unknown(),
    v.check((value) => plainCopy(value, RESPONSE_LIMITS).ok),
  ),
});

const SETTING_SCHEMAS: { [K in SettingKey]: v.GenericSchema<unknown, SettingValues[K]> } = {
  wishes: v.unknown(),
  plan: v.unknown(),
  calm: v.boolean(),
  audience: v.picklist(AUDIENCE_IDS),
  finds: v.pipe(v.array(ContentId), v.maxLength(MAX_FINDS)),
};
export const SETTING_KEYS = Object.keys(SETTING_SCHEMAS) as SettingKey[];

function parseAs<T>(
  schema: v.GenericSchema<unknown, T>,
  input: unknown,
  limits: PlainLimits,
): { value: T } | null {
  const plain = plainCopy(input, limits);
  if (!plain.ok) return null;
  const parsed = v.safeParse(schema, plain.value, { abortEarly: true });
  return parsed.success ? { value: parsed.output } : null;
}

/** A fresh plain copy, or null when it is not an attempt. */
export function parseAttempt(input: unknown): Attempt | null {
  return parseAs<Attempt>(AttemptSchema, input, RECORD_LIMITS)?.value ?? null;
}

/** A fresh plain copy, or null when it is not an answer. */
export function parseAnswer(input: unknown): Answer | null {
  return parseAs<Answer>(AnswerSchema, input, RECORD_LIMITS)?.value ?? null;
}

/** Boxed, because a setting may itself be null. */
export function parseSetting<K extends SettingKey>(
  key: K,
  input: unknown,
): { value: SettingValues[K] } | null {
  if (!Object.hasOwn(SETTING_SCHEMAS, key)) return null;
  return parseAs<SettingValues[K]>(SETTING_SCHEMAS[key], input, SETTING_LIMITS);
}

/** A fresh plain copy, or null when a key is unknown or a value is not one of its key. */
export function parseSettings(input: unknown): Settings | null {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return null;
  const read = Object.entries(input).map(
    ([key, value]) => [key, parseSetting(key as SettingKey, value)] as const,
  );
  if (read.some(([, parsed]) => parsed === null)) return null;
  return Object.fromEntries(read.map(([key, parsed]) => [key, parsed?.value]));
}

/** What stands in a place of the database. `newer` was written by a later version: never touch it. */
export type Found<T> =
  { kind: 'absent' } | { kind: 'damaged' } | { kind: 'newer' } | { kind: 'read'; value: T };

/** The record as it is stored, with its version beside its own fields. */
export function rowOf<T extends object>(record: T): T & { v: number } {
  return { ...record, v: RECORD_VERSION };
}

export function readRow<T>(row: unknown, parse: (body: unknown) => T | null): Found<T> {
  if (row === undefined) return { kind: 'absent' };
  if (typeof row !== 'object' || row === null || !('v' in row)) return { kind: 'damaged' };
  const { v: version, ...body } = row;
  if (typeof version === 'number' && version > RECORD_VERSION) return { kind: 'newer' };
  if (version !== RECORD_VERSION) return { kind: 'damaged' };
  const value = parse(body);
  return value === null ? { kind: 'damaged' } : { kind: 'read', value };
}
