import type { SpotDefinition, SpotResponse } from './definition';

/** Hits minus false alarms, never below 0: being suspicious of everything scores nothing. */
export function points(definition: SpotDefinition, response: SpotResponse): number {
  const marked = [...new Set(response.marked)].filter((id) => definition.regions.includes(id));
  const hits = marked.filter((id) => definition.targets.includes(id)).length;
  return Math.max(0, hits - (marked.length - hits));
}

/** One mark is enough: how many there are to find is told, never enforced, so that part counts. */
export function isComplete(_definition: SpotDefinition, response: SpotResponse): boolean {
  return response.marked.length > 0;
}
