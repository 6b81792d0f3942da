import { authored } from '../../content/compiler/interaction';
import { subsets } from '../combinations';
import { ChoiceDefinition, ChoiceResponse } from './definition';
import { isComplete, points } from './score';

const ids = (definition: ChoiceDefinition) => definition.options.map((option) => option.id);

function responses(definition: ChoiceDefinition): ChoiceResponse[] {
  if (!definition.multiple) return ids(definition).map((id) => ({ selected: [id] }));
  return subsets(ids(definition))
    .filter((chosen) =>
      definition.choose ? chosen.length === definition.choose : chosen.length > 0,
    )
    .map((selected) => ({ selected }));
}

export const choice = authored({
  definition: ChoiceDefinition,
  response: ChoiceResponse,
  texts: (definition) => ({ options: ids(definition) }),
  problems: (definition) => {
    const found: string[] = [];
    if (!definition.multiple && definition.choose)
      found.push('"choose" needs "multiple: true"; remove one of the two');
    if (!definition.multiple && definition.options.some((option) => option.credit < 0))
      found.push('a negative credit has no meaning where only one option can be chosen');
    if (definition.choose && definition.choose > definition.options.length)
      found.push(
        `"choose" asks for ${definition.choose} of ${definition.options.length} options; lower it`,
      );
    const all = points(definition, { selected: ids(definition) });
    const most = Math.max(
      0,
      ...responses(definition).map((response) => points(definition, response)),
    );
    if (definition.multiple && all >= most && definition.options.some(({ credit }) => credit <= 0))
      found.push('choosing every option earns full points; give the wrong ones "credit: -1"');
    return found;
  },
  refers: (response) => response.selected,
  knows: ids,
  points,
  isComplete,
  blind: (definition) => responses(definition).map((response) => points(definition, response)),
});
