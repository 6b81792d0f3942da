import * as v from 'valibot';
import { noneTwice, Slug } from '../../content/task';

export const SpotDefinition = v.strictObject({
  regions: v.pipe(
    v.array(Slug),
    v.minLength(4),
    v.maxLength(12),
    noneTwice,
    v.description('Document blocks that can be marked.'),
  ),
  targets: v.pipe(v.array(Slug), v.minLength(1), noneTwice, v.description('The regions to find.')),
  choose: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(1),
      v.description('How many the person is told to find.'),
    ),
  ),
});
export type SpotDefinition = v.InferOutput<typeof SpotDefinition>;

export const SpotResponse = v.strictObject({ marked: v.array(Slug) });
export type SpotResponse = v.InferOutput<typeof SpotResponse>;
