import type { TaskText } from '../../content/task';
import { presented } from '../presentation';
import type { TaskOf } from '../task';
import type { ComposeResponse, Slot } from './definition';
import { valueOf } from './score';

type Compose = Pick<TaskOf<'compose'>, 'id' | 'definition'>;
type Texts = Pick<TaskText, 'compose'>;

/** A text of the task: a slot, `slot=value`, `slot.sub`, `shown.rule` or `preview`; null where there is none. */
export function textOf({ compose = {} }: Texts, key: string): string | null {
  return Object.hasOwn(compose, key) ? compose[key]! : null;
}

/** The values of a slot in the order of the screen: by the attempt's seed, where order means nothing. */
export function valuesShown(task: Compose, slot: Slot, seed: number): readonly string[] {
  const asWritten = slot.as === 'switch' || ('ordered' in slot && slot.ordered);
  // Two slots with as many values are not shuffled alike.
  return asWritten
    ? slot.values
    : presented(slot.values as string[], seed, { id: `${task.id}/${slot.id}` });
}

/** `{words}` in the preview stands for what the slot `words` holds. */
export const PLACEHOLDER = /\{([a-z0-9-]+)\}/g;

/**
 * The sentence that is being put together, in parts; null is a slot that is still open.
 *
 * @param typed what stands in each text field
 */
export function previewParts(
  { definition, text }: { definition: Compose['definition']; text: Texts },
  response: ComposeResponse,
  typed: Readonly<Record<string, string>>,
): (string | null)[] {
  const words = (id: string): string | null => {
    const slot = definition.slots.find((each) => each.id === id);
    if (!slot) return null;
    if (slot.as === 'text') return typed[id]?.trim() || null;
    const chosen = [valueOf(slot, response) ?? []].flat();
    const labels = chosen.map((value) => textOf(text, `${id}=${value}`) ?? value);
    return labels.join(slot.as === 'sequence' ? ' ' : ', ') || null;
  };
  // Splitting by a pattern with a group puts what it found at every other place.
  return (textOf(text, 'preview') ?? '')
    .split(PLACEHOLDER)
    .map((part, index) => (index % 2 === 1 ? words(part) : part))
    .filter((part) => part !== '');
}
