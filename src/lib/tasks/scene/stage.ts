import type { TasksText } from '../../i18n/text';
import type { Element } from './definition';
import type { Moment } from './run';

/** What the parts of a scene are given, and the one thing they give back: a step. */
export interface Stage {
  /** Id of the task, for names that must be alone on the page. */
  readonly id: string;
  readonly text: TasksText;
  readonly moment: Moment;
  /** Words of a key of the text file as they read now, or null where there are none. */
  words(key: string): string | null;
  /** All values of the variable that an element sets. */
  values(element: Element): readonly string[];
  /** The elements in the order of this attempt that can be seen now. */
  shown(elements: readonly Element[]): readonly Element[];
  /** Name of an element's drawing in this variant. */
  icon(element: Element): string | null;
  /** The value that a typed text stands for. */
  classify(element: Element, typed: string): string;
  take(step: string): void;
}
