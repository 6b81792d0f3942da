import type { ChoiceDefinition, ChoiceResponse } from './definition';

/**
 * Sum of the chosen options' credits, never below 0. An id the task does not have counts nothing, and
 * where one option may be chosen only the first counts.
 */
export function points(definition: ChoiceDefinition, response: ChoiceResponse): number {
  const known = response.selected.filter((id) =>
    definition.options.some((option) => option.id === id),
  );
  const chosen = new Set(definition.multiple ? known : known.slice(0, 1));
  const sum = definition.options.reduce(
    (total, option) => total + (chosen.has(option.id) ? option.credit : 0),
    0,
  );
  return Math.max(0, sum);
}

/** Where the number is told, exactly so many; else at least one. */
export function isComplete({ choose }: ChoiceDefinition, { selected }: ChoiceResponse): boolean {
  return choose ? selected.length === choose : selected.length > 0;
}
