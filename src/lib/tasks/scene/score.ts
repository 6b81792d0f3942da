import { pointsOf } from '../condition';
import type { SceneDefinition, SceneResponse } from './definition';
import { run } from './run';

/** Points for how things ended and what was done on the way, never below 0. */
export const points = (definition: SceneDefinition, response: SceneResponse): number =>
  pointsOf(definition.score, run(definition, response.steps));

/** Something was done. Whether it was enough is the person's to say. */
export function isComplete(definition: SceneDefinition, response: SceneResponse): boolean {
  return run(definition, response.steps).steps > 0;
}
