import { authored, type Finding } from '../../content/compiler/interaction';
import { pointsOf } from '../condition';
import { OTHER } from '../typed';
import { findings } from './checks';
import { ComposeDefinition, ComposeResponse, type Slot } from './definition';
import { blindResponses, triedResponses } from './fillings';
import { factsOf, isComplete, points } from './score';
import { PLACEHOLDER } from './texts';

const valueKeys = ({ id, values }: Slot) => values.map((value) => `${id}=${value}`);
const isPicked = ({ as }: Slot) => as !== 'text' && as !== 'switch';

/** The lint and the bank ask the same of thousands of fillings; once is enough. */
function remembered<R>(compute: (definition: ComposeDefinition) => R) {
  const known = new WeakMap<ComposeDefinition, { readonly result: R }>();
  return (definition: ComposeDefinition): R => {
    let found = known.get(definition);
    if (!found) known.set(definition, (found = { result: compute(definition) }));
    return found.result;
  };
}

const tried = remembered((definition) =>
  triedResponses(definition).map((response) => factsOf(definition, response)),
);

export const compose = authored({
  definition: ComposeDefinition,
  response: ComposeResponse,
  texts: ({ slots, shown }) => ({
    compose: [
      ...slots.map(({ id }) => id),
      ...slots.filter(isPicked).flatMap(valueKeys),
      ...shown.map(({ id }) => `shown.${id}`),
    ],
    fields: slots.filter(({ as }) => as === 'text').map(({ id }) => id),
  }),
  moreTexts: ({ slots }) => ({
    compose: [
      'preview',
      ...slots.map(({ id }) => `${id}.sub`),
      ...slots.filter(({ as }) => as === 'switch').flatMap(valueKeys),
      ...slots.filter(isPicked).flatMap((slot) => valueKeys(slot).map((key) => `${key}.sub`)),
    ],
  }),
  problems: (definition) => findings(definition, () => tried(definition)),
  textProblems: ({ slots }, { compose = {}, fields = {} }) => {
    const found: Finding[] = [];
    const inPreview = slots.filter(({ as }) => as !== 'switch').map(({ id }) => id);
    for (const [, id] of (compose.preview ?? '').matchAll(PLACEHOLDER))
      if (!inPreview.includes(id!))
        found.push({
          path: ['compose', 'preview'],
          message: `"{${id}}" is no slot that the preview can show; mend the id`,
        });
    for (const { id, as, values } of slots) {
      if (as !== 'text') continue;
      const classes = Object.keys(fields[id] ?? {});
      for (const value of values.slice(1))
        if (value !== OTHER && !classes.includes(value))
          found.push({
            path: ['fields', id],
            message: `nothing typed counts as "${value}"; write what does`,
          });
      for (const name of classes)
        if (name === OTHER || !values.slice(1).includes(name))
          found.push({
            path: ['fields', id, name],
            message: `"${name}" is no value of "${id}" that spellings can be written for`,
          });
    }
    return found;
  },
  responseProblems: ({ slots }, { filled }) =>
    Object.entries(filled).flatMap(([id, value]) => {
      const slot = slots.find((each) => each.id === id);
      if (!slot) return [];
      const path = ['filled', id];
      const several = slot.as === 'several' || slot.as === 'sequence';
      if (Array.isArray(value) !== several)
        return {
          path,
          message: several
            ? `"${id}" takes a list of values; write [ … ]`
            : `"${id}" takes one value, not a list`,
        };
      const chosen = [value].flat();
      const unknown = chosen.filter((each) => !(slot.values as string[]).includes(each));
      if (unknown.length > 0)
        return { path, message: `"${id}" has no value "${unknown.join('", "')}"; mend it` };
      if (new Set(chosen).size < chosen.length)
        return { path, message: `something stands in "${id}" twice; a value can be chosen once` };
      if ('most' in slot && slot.most && chosen.length > slot.most)
        return { path, message: `at most ${slot.most} can be chosen in "${id}"` };
      return [];
    }),
  refers: ({ filled }) => Object.keys(filled),
  knows: ({ slots }) => slots.map(({ id }) => id),
  points,
  isComplete,
  blind: remembered((definition) =>
    blindResponses(definition).map((response) => points(definition, response)),
  ),
  most: (definition) =>
    tried(definition).reduce((most, facts) => Math.max(most, pointsOf(definition.score, facts)), 0),
});
