import { holds, pointsOf, type Facts } from '../condition';
import type { ComposeDefinition, ComposeResponse, Slot } from './definition';

type Filling = ComposeResponse['filled'][string];

/** What stands in a slot before anything is done; nothing where a person has to choose. */
function startOf(slot: Slot): Filling | undefined {
  switch (slot.as) {
    case 'switch':
    case 'text':
      return slot.values[0];
    case 'several':
    case 'sequence':
      return [];
    case 'select':
      return undefined;
  }
}

/** Whether as many as may be are chosen. */
export const isFull = (slot: Slot, chosen: readonly string[]): boolean =>
  'most' in slot && slot.most !== undefined && chosen.length >= slot.most;

/** What a slot holds, without anything that does not belong in it. */
export function valueOf(slot: Slot, { filled }: ComposeResponse): Filling | undefined {
  const found = Object.hasOwn(filled, slot.id) ? filled[slot.id] : undefined;
  const known = (value: string) => (slot.values as readonly string[]).includes(value);
  if (slot.as === 'several' || slot.as === 'sequence') {
    const chosen = [...new Set([found ?? []].flat())].filter(known);
    return chosen.slice(0, slot.most ?? chosen.length);
  }
  return typeof found === 'string' && known(found) ? found : startOf(slot);
}

/** What conditions are held against: what each slot holds, and `slot=value` as evidence. */
export function factsOf(definition: ComposeDefinition, response: ComposeResponse): Facts {
  const values = Object.fromEntries(
    definition.slots.flatMap((slot) => {
      const value = valueOf(slot, response);
      return value === undefined ? [] : [[slot.id, value] as const];
    }),
  );
  const did = Object.entries(values).flatMap(([slot, value]) =>
    [value].flat().map((each) => `${slot}=${each}`),
  );
  return { values, did: new Set(did), steps: 0 };
}

/** Points of all hidden tests that hold, never below 0. */
export const points = (definition: ComposeDefinition, response: ComposeResponse): number =>
  pointsOf(definition.score, factsOf(definition, response));

/** Ids of the shown rules that hold now, in the author's order. */
export function holding(definition: ComposeDefinition, response: ComposeResponse): string[] {
  const facts = factsOf(definition, response);
  return definition.shown.filter(({ when }) => holds(when, facts)).map(({ id }) => id);
}

/** Nothing is left open, and something is other than at the start. */
export function isComplete(definition: ComposeDefinition, response: ComposeResponse): boolean {
  let changed = false;
  for (const slot of definition.slots) {
    const value = valueOf(slot, response);
    const same = String(value) === String(startOf(slot));
    if (same && slot.as !== 'switch') return false;
    changed ||= !same;
  }
  return changed;
}
