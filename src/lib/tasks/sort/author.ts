import { authored } from '../../content/compiler/interaction';
import { SortDefinition, SortResponse } from './definition';
import { isComplete, points } from './score';

/** Every way to put the items into the bins, as points. At most 4^8 = 65,536. */
function blind(definition: SortDefinition): number[] {
  let placements: Record<string, string>[] = [{}];
  for (const item of definition.items)
    placements = placements.flatMap((placed) =>
      definition.bins.map((bin) => ({ ...placed, [item]: bin })),
    );
  return placements.map((placed) => points(definition, { placed }));
}

export const sort = authored({
  definition: SortDefinition,
  response: SortResponse,
  texts: (definition) => ({ items: definition.items, bins: definition.bins }),
  problems: (definition) => {
    const found: string[] = [];
    for (const item of definition.items)
      if (!Object.hasOwn(definition.key, item))
        found.push(`"key" says nothing about the item "${item}"; add its bin`);
    for (const [item, bins] of Object.entries(definition.key)) {
      if (!definition.items.includes(item))
        found.push(`"key" names "${item}", which is not an item; remove it or mend the id`);
      for (const bin of [bins].flat())
        if (!definition.bins.includes(bin))
          found.push(`"key" names "${bin}", which is not a bin; remove it or mend the id`);
    }
    return found;
  },
  refers: (response) => [...Object.keys(response.placed), ...Object.values(response.placed)],
  knows: (definition) => [...definition.items, ...definition.bins],
  points,
  isComplete,
  blind,
});
