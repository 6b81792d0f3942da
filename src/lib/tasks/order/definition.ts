import * as v from 'valibot';
import { Slug } from '../../content/task';

export const OrderDefinition = v.strictObject({
  order: v.pipe(
    v.array(v.union([Slug, v.pipe(v.array(Slug), v.minLength(2))])),
    v.minLength(2),
    v.check((order) => {
      const ids = order.flat();
      return new Set(ids).size === ids.length;
    }, 'an item stands here twice; keep one'),
    // Every arrangement is tried when the task is compiled: 5,040 of seven, 3.6 million of ten.
    v.check(
      (order) => order.flat().length <= 7,
      'write at most seven items: more is too much on a phone',
    ),
    v.description('The items in order; a nested list may stand in any order among itself.'),
  ),
});
export type OrderDefinition = v.InferOutput<typeof OrderDefinition>;

export const OrderResponse = v.strictObject({ order: v.array(Slug) });
export type OrderResponse = v.InferOutput<typeof OrderResponse>;
