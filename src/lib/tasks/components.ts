import type { Component } from 'svelte';
import type { TasksText } from '../i18n/text';
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

type Loaders = { [K in keyof Kinds]: () => Promise<Component<InteractionProps<K>>> };

/** Each interaction is downloaded with the first task that needs it. */
const LOADERS: Loaders = {
  choice: () => import('./choice/Choice.svelte').then((module) => module.default),
  order: () => import('./order/Order.svelte').then((module) => module.default),
  sort: () => import('./sort/Sort.svelte').then((module) => module.default),
  spot: () => import('./spot/Spot.svelte').then((module) => module.default),
};

/** Fetches the component of an interaction; the same promise is kept by the module system. */
export function loadInteraction<K extends keyof Kinds>(
  interaction: K,
): Promise<Component<InteractionProps<K>>> {
  return LOADERS[interaction]();
}
