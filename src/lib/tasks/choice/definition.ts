import * as v from 'valibot';
import { Slug } from '../../content/task';

export const ChoiceDefinition = v.strictObject({
  multiple: v.optional(v.boolean(), false),
  ordered: v.pipe(
    v.optional(v.boolean(), false),
    v.description('True only for natural scales; other options are shown in a seeded order.'),
  ),
  choose: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(2),
      v.description('How many the person is told to choose.'),
    ),
  ),
  options: v.pipe(
    v.array(
      v.strictObject({
        id: Slug,
        credit: v.pipe(
          v.optional(v.pipe(v.number(), v.integer()), 0),
          v.description('Points for choosing it; -1 for a wrong one where several may be chosen.'),
        ),
      }),
    ),
    v.minLength(2),
    v.maxLength(8),
    v.check(
      (list) => new Set(list.map(({ id }) => id)).size === list.length,
      'an option id stands here twice; give each option its own',
    ),
  ),
});
export type ChoiceDefinition = v.InferOutput<typeof ChoiceDefinition>;

export const ChoiceResponse = v.strictObject({ selected: v.array(Slug) });
export type ChoiceResponse = v.InferOutput<typeof ChoiceResponse>;
