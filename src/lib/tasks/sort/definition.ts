import * as v from 'valibot';
import { noneTwice, Slug } from '../../content/task';

export const SortDefinition = v.strictObject({
  items: v.pipe(v.array(Slug), v.minLength(3), v.maxLength(8), noneTwice),
  bins: v.pipe(v.array(Slug), v.minLength(2), v.maxLength(4), noneTwice),
  key: v.pipe(
    v.record(v.string(), v.union([Slug, v.pipe(v.array(Slug), v.minLength(1))])),
    v.description('Item → its bin, or a list of bins that all count.'),
  ),
});
export type SortDefinition = v.InferOutput<typeof SortDefinition>;

export const SortResponse = v.strictObject({ placed: v.record(v.string(), Slug) });
export type SortResponse = v.InferOutput<typeof SortResponse>;
