import type { Response, Task } from './task';

/** What counts a response to one interaction; it is only ever given definitions of its own. */
export interface Scorer {
  points(definition: unknown, response: unknown): number;
}

/** Score 0..m of a response: how many of the task's cuts its points reach. */
export function score(
  scorer: Scorer,
  { definition, cuts }: Pick<Task, 'definition' | 'cuts'>,
  response: Response,
): number {
  const points = scorer.points(definition, response);
  return cuts.filter((cut) => points >= cut).length;
}
