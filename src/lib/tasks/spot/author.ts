import { authored } from '../../content/compiler/interaction';
import { subsets } from '../combinations';
import { SpotDefinition, SpotResponse } from './definition';
import { isComplete, points } from './score';

export const spot = authored({
  definition: SpotDefinition,
  response: SpotResponse,
  texts: () => ({}),
  problems: (definition, { blocks }) => {
    const found: string[] = [];
    for (const id of definition.regions)
      if (!blocks.includes(id))
        found.push(`the region "${id}" is not a block of "document"; add the block or mend the id`);
    for (const id of definition.targets)
      if (!definition.regions.includes(id))
        found.push(`the target "${id}" is not a region; add it to "regions" or mend the id`);
    if (definition.choose && definition.choose !== definition.targets.length)
      found.push(
        `"choose" is ${definition.choose} but there are ${definition.targets.length} targets; make them equal`,
      );
    return found;
  },
  refers: (response) => response.marked,
  knows: (definition) => definition.regions,
  points,
  isComplete,
  blind: (definition) =>
    subsets(definition.regions)
      .filter((marked) =>
        definition.choose ? marked.length === definition.choose : marked.length > 0,
      )
      .map((marked) => points(definition, { marked })),
});
