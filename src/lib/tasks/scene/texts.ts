import type { TaskText, VariedText } from '../../content/task';
import { random } from '../../measurement/random';
import { presented, streamOf } from '../presentation';
import type { TaskOf } from '../task';
import type { Element } from './definition';
import { PRESS_KINDS } from './kinds';
import { startOf, visible } from './run';

type Scene = TaskOf<'scene'>;
type Values = Readonly<Record<string, string>>;

/** `{wifi}` in a text stands for the value of the variable `wifi`. */
export const PLACEHOLDER = /\{([a-z0-9-]+)\}/g;

/** Which of its variants an attempt meets: names, labels, icons and help texts go together. */
export function variantOf({ id, definition }: Pick<Scene, 'id' | 'definition'>, seed: number) {
  // The shuffles of a task draw from 1 on.
  return definition.variants ? Math.floor(random(seed, 0, streamOf(id)) * definition.variants) : 0;
}

/** One of a list of variants; a text or icon that is no list is the same in all of them. */
export function ofVariant(varied: VariedText | readonly string[], variant: number): string {
  return typeof varied === 'string' ? varied : varied[variant % varied.length]!;
}

/**
 * The text of a screen, an element, a value or something said, as it reads with these values of the
 * scene's variables.
 *
 * @param key as in the text file: `home`, `wifi-switch`, `volume=high`, `mail.sub`, `say.saved`
 * @returns null where the task has no such text
 */
export function textOf(
  text: Pick<TaskText, 'scene'>,
  key: string,
  values: Values,
  variant: number,
): string | null {
  const scene = text.scene ?? {};
  if (!Object.hasOwn(scene, key)) return null;
  return ofVariant(scene[key]!, variant).replace(PLACEHOLDER, (placeholder, name: string) => {
    if (!Object.hasOwn(values, name)) return placeholder;
    const words = `value.${name}=${values[name]}`;
    return Object.hasOwn(scene, words) ? ofVariant(scene[words]!, variant) : values[name]!;
  });
}

/**
 * The elements of a screen or a group in the order of this attempt. Where a screen is shuffled, what
 * is pressed changes places among itself; what is only read stays where its author put it.
 */
export function arranged(
  task: Pick<Scene, 'id' | 'definition'>,
  screen: string,
  elements: readonly Element[],
  seed: number,
): Element[] {
  if (!task.definition.screens[screen]?.shuffle) return [...elements];
  const moves = ({ as }: Element) => PRESS_KINDS.some((kind) => kind === as);
  // Two screens with as many buttons are not alike.
  const turned = presented(elements.filter(moves), seed, { id: `${task.id}/${screen}` });
  return elements.map((element) => (moves(element) ? turned.shift()! : element));
}

/** What a scene shows at first; its other screens are perhaps never opened, and need not be. */
export function firstWords({ definition, text }: Pick<Scene, 'definition' | 'text'>): string[] {
  const start = startOf(definition);
  const ids = [start.screen, ...visible(definition, start).map(({ id }) => id)];
  return Object.entries(text.scene ?? {})
    .filter(([key]) => ids.includes(key.replace(/(\.sub|\.at|=.*)$/, '')))
    .map(([, words]) => [words].flat().reduce((a, b) => (b.length < a.length ? b : a)));
}
