import { mentions, type Condition } from '../condition';
import type { SceneDefinition } from './definition';
import { elementsOf } from './elements';

type Path = readonly (string | number)[];

/** A condition of a scene, and the path inside the definition that leads to it. */
export interface Conditioned {
  readonly condition: Condition;
  readonly path: Path;
  /** Only points may depend on how many steps were taken: where a scene stands must not. */
  readonly scored: boolean;
}

/** Every condition of a scene. */
export function conditionsOf(definition: SceneDefinition): Conditioned[] {
  return [
    ...elementsOf(definition).flatMap(({ element: { visibleIf, on = [] }, path }) => [
      ...(visibleIf ? [{ condition: visibleIf, path: [...path, 'visibleIf'], scored: false }] : []),
      ...on.flatMap((action, index) =>
        action.if
          ? [{ condition: action.if, path: [...path, 'on', index, 'if'], scored: false }]
          : [],
      ),
    ]),
    { condition: definition.goal, path: ['goal'], scored: false },
    ...definition.score.map(({ when }, index) => ({
      condition: when,
      path: ['score', index, 'when'],
      scored: true,
    })),
  ];
}

/** All evidence that something asks for. */
export const evidenceRead = (definition: SceneDefinition): ReadonlySet<string> =>
  new Set(conditionsOf(definition).flatMap(({ condition }) => mentions(condition).evidence));
