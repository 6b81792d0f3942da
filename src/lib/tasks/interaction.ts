import type { Component } from 'svelte';
import type { TasksText } from '../i18n/text';
import type { Scorer } from './score';
import type { Kinds, Task, TaskOf } from './task';

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

/** All that a screen needs of an interaction: how it looks, when it is done and what it is worth. */
export interface Interaction extends Scorer {
  readonly Component: Component<InteractionProps<keyof Kinds>>;
  /** Whether a response says enough to be answered: everything placed, something chosen. */
  isComplete(definition: unknown, response: unknown): boolean;
  /** What to say to somebody whose response does not. */
  incomplete(text: TasksText, definition: unknown, response: unknown): string;
  /** Words that have to be read first, besides question, document and choices. */
  firstWords?(task: Task): readonly string[];
}

/**
 * Ties the parts of an interaction to the types of its own definition and response once. The task
 * names its interaction, so that they always meet; TypeScript cannot follow that link.
 */
export const interaction = <K extends keyof Kinds>(parts: {
  Component: Component<InteractionProps<K>>;
  points(definition: Kinds[K]['definition'], response: Kinds[K]['response']): number;
  isComplete(definition: Kinds[K]['definition'], response: Kinds[K]['response']): boolean;
  incomplete(
    text: TasksText,
    definition: Kinds[K]['definition'],
    response: Kinds[K]['response'],
  ): string;
  firstWords?(task: TaskOf<K>): readonly string[];
}) => parts as unknown as Interaction;
