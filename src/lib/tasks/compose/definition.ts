import * as v from 'valibot';
import { noneTwice, Slug } from '../../content/task';
import { ConditionSchema, ScoreRules, Value } from '../condition-schema';

const id = v.pipe(Slug, v.description('What conditions and texts call it.'));
const values = v.pipe(v.array(Value), v.minLength(2), v.maxLength(12), noneTwice);
const ordered = v.optional(
  v.pipe(
    v.boolean(),
    v.description('True only for natural scales; other values are shown in a seeded order.'),
  ),
);
const most = v.optional(
  v.pipe(
    v.number(),
    v.integer(),
    v.minValue(2),
    v.maxValue(12),
    v.description('How many may be chosen.'),
  ),
);

const Slot = v.variant('as', [
  v.strictObject({
    id,
    as: v.pipe(v.literal('select'), v.description('One of the values.')),
    values,
    ordered,
  }),
  v.strictObject({
    id,
    as: v.pipe(v.literal('switch'), v.description('On or off; the first value is the start.')),
    values: v.pipe(
      v.array(v.picklist(['on', 'off'])),
      v.length(2),
      v.check(([first, second]) => first !== second, 'write [off, on], or [on, off]'),
    ),
  }),
  v.strictObject({
    id,
    as: v.pipe(v.literal('several'), v.description('As many of the values as one likes.')),
    values,
    ordered,
    most,
  }),
  v.strictObject({
    id,
    as: v.pipe(v.literal('sequence'), v.description('Values in the order they are chosen.')),
    values,
    most,
  }),
  v.strictObject({
    id,
    as: v.pipe(
      v.literal('text'),
      v.description('Typed. Values are kinds of text: the first is "nothing", one is "other".'),
    ),
    values: v.pipe(
      v.array(Value),
      v.minLength(3),
      v.maxLength(12),
      noneTwice,
      v.check((list) => list.slice(1).includes('other'), 'a typed slot needs the value "other"'),
    ),
  }),
]);
export type Slot = v.InferOutput<typeof Slot>;

export const ComposeDefinition = v.strictObject({
  slots: v.pipe(
    v.array(Slot),
    v.minLength(1),
    v.maxLength(8),
    v.check(
      (list) => new Set(list.map((slot) => slot.id)).size === list.length,
      'a slot id stands here twice; give each slot its own',
    ),
  ),
  shown: v.pipe(
    v.optional(
      v.pipe(
        v.array(v.strictObject({ id: Slug, when: ConditionSchema })),
        v.check(
          (list) => new Set(list.map((rule) => rule.id)).size === list.length,
          'a rule id stands here twice; give each rule its own',
        ),
      ),
      [],
    ),
    v.description('Rules that the person sees and that are ticked as they come to hold.'),
  ),
  score: v.pipe(
    ScoreRules,
    v.description('Hidden tests: points that are added, or taken away, where the test holds.'),
  ),
});
export type ComposeDefinition = v.InferOutput<typeof ComposeDefinition>;

/** What stands in each slot: a value, or the values in the order in which they were chosen. */
export const ComposeResponse = v.strictObject({
  filled: v.record(Slug, v.union([Value, v.array(Value)])),
});
export type ComposeResponse = v.InferOutput<typeof ComposeResponse>;
