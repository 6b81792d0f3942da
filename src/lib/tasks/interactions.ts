import type { InteractionId } from '../content/task';
import Choice from './choice/Choice.svelte';
import * as choice from './choice/score';
import { interaction, type Interaction } from './interaction';
import Order from './order/Order.svelte';
import * as order from './order/score';
import Sort from './sort/Sort.svelte';
import * as sort from './sort/score';
import Spot from './spot/Spot.svelte';
import * as spot from './spot/score';

/** They come with the page: a round trip for each would be felt at the first task. */
const AT_HAND: Partial<Record<InteractionId, Interaction>> = {
  choice: interaction<'choice'>({
    ...choice,
    Component: Choice,
    incomplete: ({ choice }, { choose }) =>
      choose ? choice.incompleteNumber(choose) : choice.incomplete,
  }),
  order: interaction<'order'>({
    ...order,
    Component: Order,
    incomplete: ({ order }) => order.incomplete,
  }),
  sort: interaction<'sort'>({
    ...sort,
    Component: Sort,
    incomplete: ({ sort }, { items }, { placed }) =>
      sort.incomplete(items.length - Object.keys(placed).length),
  }),
  spot: interaction<'spot'>({
    ...spot,
    Component: Spot,
    incomplete: ({ spot }, { choose }) =>
      choose ? spot.incompleteNumber(choose) : spot.incomplete,
  }),
};

/** They come with the first task that needs one. */
const FETCHED: Partial<Record<InteractionId, () => Promise<Interaction>>> = {
  compose: () => import('./compose/fetch').then(({ fetchCompose }) => fetchCompose()),
  scene: () => import('./scene/fetch').then(({ fetchScene }) => fetchScene()),
};

/**
 * The interaction of a task, fetched where it is not there yet.
 *
 * @throws TypeError without a network; the next call tries again
 */
export async function interactionOf(id: InteractionId): Promise<Interaction> {
  return (AT_HAND[id] ??= await FETCHED[id]!());
}

/** Fetches what a later task may need, for whoever has time; where it fails the task tries again. */
export function fetchAhead(): void {
  for (const id of Object.keys(FETCHED) as InteractionId[]) interactionOf(id).catch(() => {});
}
