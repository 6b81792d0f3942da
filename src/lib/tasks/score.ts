import * as choice from './choice/score';
import * as order from './order/score';
import * as sort from './sort/score';
import * as spot from './spot/score';
import type { Kinds, Response, Task } from './task';

const SCORERS: {
  [K in keyof Kinds]: {
    points(definition: Kinds[K]['definition'], response: Kinds[K]['response']): number;
    isComplete(definition: Kinds[K]['definition'], response: Kinds[K]['response']): boolean;
  };
} = { choice, order, sort, spot };

type Scored = Pick<Task, 'interaction' | 'definition' | 'cuts'>;

// The interaction names the type of definition and response; TypeScript cannot follow that link.
const scorer = (task: Pick<Scored, 'interaction'>) =>
  SCORERS[task.interaction] as {
    points(definition: unknown, response: unknown): number;
    isComplete(definition: unknown, response: unknown): boolean;
  };

/** Score 0..m of a response: how many of the task's cuts its points reach. */
export function score(task: Scored, response: Response): number {
  const points = scorer(task).points(task.definition, response);
  return task.cuts.filter((cut) => points >= cut).length;
}

/** Whether a response says enough to be answered: everything placed, something chosen. */
export function isComplete(task: Scored, response: Response): boolean {
  return scorer(task).isComplete(task.definition, response);
}
