import type * as v from 'valibot';
import type { InteractionId } from '../task';

/**
 * What the compiler asks of an interaction: how its part of a task file looks, which texts it needs,
 * what can be wrong with it, and how a blind tapper would fare. Build time only; a phone never
 * downloads this.
 */
export interface Authored {
  readonly definition: v.GenericSchema;
  readonly response: v.GenericSchema;
  /** Sections of the text file and the keys each must have. */
  texts(definition: unknown): Partial<Record<'options' | 'items' | 'bins' | 'ends', string[]>>;
  /** Sentences about what does not fit together; `blocks` are the ids of the task's document. */
  problems(definition: unknown, blocks: string[]): string[];
  /** Ids a response mentions. */
  refers(response: unknown): string[];
  /** Ids a response may mention. */
  knows(definition: unknown): string[];
  /** Points of a response, before the task's cuts turn them into a score. */
  points(definition: unknown, response: unknown): number;
  /** Whether the page would take this response as an answer. */
  isComplete(definition: unknown, response: unknown): boolean;
  /** Points of every complete response, each equally likely for somebody who taps blindly. */
  blind(definition: unknown): number[];
}

export type Interactions = Readonly<Record<InteractionId, Authored>>;

/** Ties an interaction's functions to its schemas' types once, so that the registry can forget them. */
export function authored<D, R>(parts: {
  definition: v.GenericSchema<unknown, D>;
  response: v.GenericSchema<unknown, R>;
  texts(definition: D): ReturnType<Authored['texts']>;
  problems(definition: D, blocks: string[]): string[];
  refers(response: R): string[];
  knows(definition: D): string[];
  points(definition: D, response: R): number;
  isComplete(definition: D, response: R): boolean;
  blind(definition: D): number[];
}): Authored {
  return parts as Authored;
}
