import type { OrderDefinition, OrderResponse } from './definition';

/** All item ids of the task, in the author's order. */
export function itemsOf(definition: OrderDefinition): string[] {
  return definition.order.flat();
}

/**
 * Size of the largest set of items that already stand right relative to one another: the longest
 * non-decreasing subsequence of their places in the key. Full order = number of items; one item out
 * of place = one less. Partial credit by longest common order is far less sensitive to one misplaced
 * item than counting right positions.
 */
export function points(definition: OrderDefinition, response: OrderResponse): number {
  const place = new Map<string, number>();
  definition.order.forEach((entry, index) => {
    for (const id of [entry].flat()) place.set(id, index);
  });
  const places = [...new Set(response.order)].flatMap((id) => place.get(id) ?? []);
  const longestEndingAt: number[] = [];
  places.forEach((current, index) => {
    let longest = 0;
    for (let before = 0; before < index; before++)
      if (places[before]! <= current) longest = Math.max(longest, longestEndingAt[before]!);
    longestEndingAt.push(longest + 1);
  });
  return Math.max(0, ...longestEndingAt);
}

export function isComplete(definition: OrderDefinition, response: OrderResponse): boolean {
  const placed = new Set(response.order);
  return itemsOf(definition).every((id) => placed.has(id));
}
