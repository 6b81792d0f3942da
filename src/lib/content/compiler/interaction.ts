import type * as v from 'valibot';
import type { InteractionId, Skin, TaskText } from '../task';
import type { Problem } from './problem';
import type { Path } from './yaml-file';

/**
 * What the compiler asks of an interaction: how its part of a task file looks, which texts it needs,
 * what can be wrong with it, and how a blind tapper would fare. Build time only; a phone never
 * downloads this.
 */
export interface Authored {
  readonly definition: v.GenericSchema;
  readonly response: v.GenericSchema;
  /** Sections of the text file and the keys each must have. */
  texts(definition: unknown): TextKeys;
  /** Keys that may stand there too. */
  moreTexts(definition: unknown): TextKeys;
  /** What does not fit together inside the definition; paths begin there. */
  problems(definition: unknown, task: Surroundings): Finding[];
  /** What does not fit between the definition and the texts of one language; paths begin in these. */
  textProblems(definition: unknown, text: TaskText): Finding[];
  /** What is wrong with a solution's response; paths begin in it. */
  responseProblems(definition: unknown, response: unknown): Finding[];
  /** Ids a response mentions. */
  refers(response: unknown): string[];
  /** Ids a response may mention. */
  knows(definition: unknown): string[];
  /** Points of a response, before the task's cuts turn them into a score. */
  points(definition: unknown, response: unknown): number;
  /** Whether the page would take this response as an answer. */
  isComplete(definition: unknown, response: unknown): boolean;
  /** Points of complete responses, each equally likely for somebody who taps blindly. */
  blind(definition: unknown): number[];
  /** The most points that anybody can reach. */
  most(definition: unknown): number;
}

/** Sections of a text file that belong to interactions. */
export type TextSection = 'options' | 'items' | 'bins' | 'ends' | 'scene' | 'compose' | 'fields';
export type TextKeys = Partial<Record<TextSection, readonly string[]>>;

/** What else of a task its definition has to fit. */
export interface Surroundings {
  /** Ids of the blocks of the task's document. */
  readonly blocks: readonly string[];
  readonly skin: Skin;
  /** Points needed for scores 1, 2 …. */
  readonly cuts: readonly number[];
}

/** A sentence for the editor, and where it belongs. An error unless it says otherwise. */
export interface Finding {
  readonly path?: Path;
  readonly message: string;
  readonly severity?: Problem['severity'];
}

export type Interactions = Readonly<Record<InteractionId, Authored>>;

/** Ties an interaction's functions to its schemas' types once, so that the registry can forget them. */
export function authored<D, R>(parts: {
  definition: v.GenericSchema<unknown, D>;
  response: v.GenericSchema<unknown, R>;
  texts(definition: D): TextKeys;
  moreTexts?(definition: D): TextKeys;
  /** A sentence alone is about the definition as a whole. */
  problems(definition: D, task: Surroundings): (Finding | string)[];
  textProblems?(definition: D, text: TaskText): Finding[];
  responseProblems?(definition: D, response: R): Finding[];
  refers(response: R): string[];
  knows(definition: D): string[];
  points(definition: D, response: R): number;
  isComplete(definition: D, response: R): boolean;
  blind(definition: D): number[];
  /** The most of what blind tapping earns, where nothing else is said: it tries everything. */
  most?(definition: D): number;
}): Authored {
  const defaults = {
    moreTexts: () => ({}),
    textProblems: () => [],
    responseProblems: () => [],
    most: (definition: D) => Math.max(0, ...parts.blind(definition)),
  };
  const problems = (definition: D, task: Surroundings): Finding[] =>
    parts
      .problems(definition, task)
      .map((found) => (typeof found === 'string' ? { message: found } : found));
  return { ...defaults, ...parts, problems } as Authored;
}
