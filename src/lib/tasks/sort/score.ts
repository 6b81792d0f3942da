import type { SortDefinition, SortResponse } from './definition';

/** Number of items that lie in a bin the key accepts. */
export function points(definition: SortDefinition, response: SortResponse): number {
  return definition.items.filter((item) => {
    const bin = Object.hasOwn(response.placed, item) ? response.placed[item] : undefined;
    const accepted = Object.hasOwn(definition.key, item) ? definition.key[item] : undefined;
    return bin !== undefined && accepted !== undefined && [accepted].flat().includes(bin);
  }).length;
}

export function isComplete(definition: SortDefinition, response: SortResponse): boolean {
  return definition.items.every((item) => Object.hasOwn(response.placed, item));
}
