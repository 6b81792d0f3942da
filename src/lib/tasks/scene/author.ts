import { authored } from '../../content/compiler/interaction';
import { OTHER } from '../typed';
import { SceneDefinition, SceneResponse } from './definition';
import { elementsOf } from './elements';
import { blindWalks, mostPoints } from './explore';
import { findings, impossibleStep } from './findings';
import { GROUP_KINDS } from './kinds';
import { BACK } from './run';
import { references, surroundingFindings } from './references';
import { isComplete, points } from './score';
import { textProblems } from './text-problems';

const isOneOf = (kinds: readonly string[], kind: string) => kinds.includes(kind);
const LABELLED_VALUES = ['choices', 'select', 'stepper'];
const OPTIONAL_TEXT = GROUP_KINDS.filter((kind) => kind !== 'dialog');

/**
 * Keeps what a walk through a scene brought to light for scenes that read the same: content is compiled
 * again after every edit, and many times in a test.
 */
function remembered<R>(work: (definition: SceneDefinition, full: number) => R) {
  const known = new Map<string, R>();
  return (definition: SceneDefinition, full = 0): R => {
    const name = JSON.stringify([definition, full]);
    if (!known.has(name)) known.set(name, work(definition, full));
    return known.get(name)!;
  };
}
const findingsOf = remembered(findings);
const blindWalksOf = remembered(blindWalks);
const mostPointsOf = remembered(mostPoints);

/** A name that leads nowhere would make the walk through the scene blame what is right. */
const isSound = (definition: SceneDefinition) =>
  references(definition).every(({ severity }) => severity === 'warning');

export const scene = authored({
  definition: SceneDefinition,
  response: SceneResponse,
  texts: (definition) => {
    const elements = elementsOf(definition).map(({ element }) => element);
    const values = (binds = '') => definition.state[binds] ?? [];
    const said = elements.flatMap(({ on = [] }) =>
      on.flatMap(({ say }) => (say === undefined ? [] : `say.${say}`)),
    );
    return {
      scene: [
        ...Object.keys(definition.screens),
        ...elements.filter(({ as }) => !isOneOf(OPTIONAL_TEXT, as)).map(({ id }) => id),
        ...elements
          .filter(({ as }) => isOneOf(LABELLED_VALUES, as))
          .flatMap(({ id, binds }) => values(binds).map((value) => `${id}=${value}`)),
        ...new Set(said),
      ],
      fields: elements
        .filter(
          ({ as, binds }) =>
            as === 'field' &&
            values(binds)
              .slice(1)
              .some((value) => value !== OTHER),
        )
        .map(({ id }) => id),
    };
  },
  moreTexts: (definition) => {
    const elements = elementsOf(definition).map(({ element }) => element);
    return {
      scene: [
        ...elements.filter(({ as }) => isOneOf(OPTIONAL_TEXT, as)).map(({ id }) => id),
        ...elements.flatMap(({ id }) => [`${id}.sub`, `${id}.at`]),
        ...Object.entries(definition.state).flatMap(([name, values]) =>
          values.map((value) => `value.${name}=${value}`),
        ),
      ],
    };
  },
  problems: (definition, task) => {
    const wrong = [...surroundingFindings(task), ...references(definition)];
    return isSound(definition)
      ? [...wrong, ...findingsOf(definition, Math.max(...task.cuts))]
      : wrong;
  },
  textProblems,
  responseProblems: (definition, { steps }) =>
    isSound(definition) ? impossibleStep(definition, steps) : [],
  refers: ({ steps }) => steps.map((step) => step.split('=', 1)[0]!),
  knows: (definition) => [...elementsOf(definition).map(({ element }) => element.id), BACK],
  points,
  isComplete,
  blind: (definition) => (isSound(definition) ? blindWalksOf(definition) : []),
  most: (definition) => (isSound(definition) ? mostPointsOf(definition) : Infinity),
});
