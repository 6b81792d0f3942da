import type { SpotDefinition, SpotResponse } from './definition';

/** Hits minus false alarms, never below 0: being suspicious of everything scores nothing. */
export function points(definition: SpotDefinition, response: SpotResponse): number {
  const marked = [...new Set(response.marked)].filter((id) => definition.regions.includes(id));
  const hits = marked.filter((id) => definition.targets.includes(id)).length;
  return Math.max(0, hits - (marked.length - hits));
}

/** Where the number is told, exactly so many: fewer would be a cheaper gamble. Else at least one. */
export function isComplete({ choose }: SpotDefinition, { marked }: SpotResponse): boolean {
  return choose ? marked.length === choose : marked.length > 0;
}
