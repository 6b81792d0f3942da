import * as v from 'valibot';
import { Slug } from '../content/task';
import type { Condition } from './condition';

/** `18` and `true` in YAML are meant as words. */
export const Value = v.pipe(
  v.union([v.string(), v.number(), v.boolean()]),
  v.transform(String),
  v.maxLength(64),
);

const listOf = <T extends v.GenericSchema>(item: T) =>
  v.pipe(
    v.union([item, v.array(item)]),
    v.transform((value) => [value].flat() as v.InferOutput<T>[]),
  );

/** Evidence that a condition asks for: an id, or `slot=value` in `compose`. */
const AskedEvidence = v.pipe(
  v.string(),
  v.regex(
    /^[a-z0-9]+(-[a-z0-9]+)*(=[^=\s]+)?$/,
    'use lower-case letters, digits and hyphens, for example "opened-help" or "words=rain"',
  ),
  v.maxLength(130),
);

/** One evidence id, or several. */
export const Evidence = listOf(Slug);

export const ConditionSchema: v.GenericSchema<unknown, Condition> = v.strictObject({
  is: v.optional(v.record(Slug, v.union([Value, v.pipe(v.array(Value), v.minLength(1))]))),
  did: v.optional(listOf(AskedEvidence)),
  count: v.optional(
    v.strictObject({
      of: v.pipe(v.array(AskedEvidence), v.minLength(1)),
      atLeast: v.pipe(v.number(), v.integer(), v.minValue(1)),
    }),
  ),
  steps: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  chosen: v.optional(v.record(Slug, v.pipe(v.number(), v.integer(), v.minValue(1)))),
  order: v.optional(v.record(Slug, v.pipe(v.array(Value), v.minLength(2)))),
  not: v.optional(v.lazy(() => ConditionSchema)),
  any: v.optional(v.pipe(v.array(v.lazy(() => ConditionSchema)), v.minLength(2))),
});

/** Points that are added, or taken away, where a condition holds; the sum is never below 0. */
export const ScoreRules = v.pipe(
  v.array(
    v.strictObject({
      points: v.pipe(v.number(), v.integer(), v.minValue(-3), v.maxValue(3)),
      when: ConditionSchema,
    }),
  ),
  v.minLength(1),
);
