import type { Interaction } from '../tasks/interaction';
import { holds, type Facts } from '../tasks/condition';
import { factsOf } from '../tasks/compose/score';
import { run } from '../tasks/scene/run';
import type { Response, Task } from '../tasks/task';

/** What a response left behind, and what it was worth. */
export interface Trace {
  readonly points: number;
  /** Evidence in the order it was first given; what stands in each variable. */
  readonly evidence: readonly string[];
  readonly values: readonly (readonly [name: string, value: string])[];
  readonly steps: readonly string[];
  /** Each rule of the score, as its author wrote it, and whether it holds now. */
  readonly rules: readonly {
    readonly points: number;
    readonly when: string;
    readonly holds: boolean;
  }[];
}

/** What was seen of a response so far: for the interactions that score evidence, all of that too. */
export function trace(interaction: Interaction, task: Task, response: Response): Trace {
  const points = interaction.points(task.definition, response);
  const none = { points, evidence: [], values: [], steps: [], rules: [] };
  if (task.interaction === 'scene' && 'steps' in response)
    return {
      ...none,
      ...seen(run(task.definition, response.steps), task.definition.score),
      steps: response.steps,
    };
  if (task.interaction === 'compose' && 'filled' in response)
    return { ...none, ...seen(factsOf(task.definition, response), task.definition.score) };
  return none;
}

function seen(facts: Facts, score: readonly { points: number; when: object }[]) {
  return {
    evidence: [...facts.did],
    values: Object.entries(facts.values).map(
      ([name, value]) => [name, [value].flat().join(' · ')] as const,
    ),
    rules: score.map(({ points, when }) => ({
      points,
      when: JSON.stringify(when),
      holds: holds(when, facts),
    })),
  };
}
