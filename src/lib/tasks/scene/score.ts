import { holds, type Facts } from '../condition';
import type { SceneDefinition, SceneResponse } from './definition';
import { run } from './run';

/** Points for how things ended and what was done on the way, never below 0. */
export const points = (definition: SceneDefinition, response: SceneResponse): number =>
  pointsAt(definition, run(definition, response.steps));

/** Points of somebody who answers where the scene stands like this. */
export function pointsAt(definition: SceneDefinition, end: Facts): number {
  return Math.max(
    0,
    definition.score
      .filter(({ when }) => holds(when, end))
      .reduce((sum, rule) => sum + rule.points, 0),
  );
}

/** Something was done. Whether it was enough is the person's to say. */
export function isComplete(definition: SceneDefinition, response: SceneResponse): boolean {
  return run(definition, response.steps).steps > 0;
}
