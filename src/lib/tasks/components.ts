import type { Component } from 'svelte';
import type { TasksText } from '../i18n/text';
import Choice from './choice/Choice.svelte';
import Order from './order/Order.svelte';
import Sort from './sort/Sort.svelte';
import Spot from './spot/Spot.svelte';
import type { Kinds, TaskOf } from './task';

/** What every interaction's component is given and gives back. It holds no state of its own. */
export interface InteractionProps<K extends keyof Kinds> {
  readonly task: TaskOf<K>;
  readonly text: TasksText;
  readonly response: Kinds[K]['response'];
  respond(response: Kinds[K]['response']): void;
  /** Seed of the order in which parts are shown. */
  readonly seed: number;
  /** Id of the heading that asks the question. */
  readonly labelledby: string;
}

type Components = { [K in keyof Kinds]: Component<InteractionProps<K>> };

/** The first task may be any of these: they come with the page, a round trip each would be felt. */
export const COMPONENTS: Components = { choice: Choice, order: Order, sort: Sort, spot: Spot };
