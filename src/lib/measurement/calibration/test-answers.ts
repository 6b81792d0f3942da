import { dice, normal } from '../testBanks';
import { categoryProbabilities } from '../responseModels';
import type { Design } from './design';
import { ResponsesBuilder, type Responses } from './responses';

/** Answers of simulated people, for tests and benchmarks; nothing in the product imports this file. */

/** What a task is in truth. */
export interface TrueTask {
  readonly area: number;
  readonly slope: number;
  readonly thresholds: readonly number[];
}

/** Abilities of one person: N(0, Σ) with unit variances and one correlation. */
export function abilities(areas: number, correlation: number, roll: () => number): number[] {
  const common = normal(roll);
  return Array.from(
    { length: areas },
    () => Math.sqrt(correlation) * common + Math.sqrt(1 - correlation) * normal(roll),
  );
}

/** A score drawn from the model. */
export function draw(task: TrueTask, theta: number, roll: () => number): number {
  const p = categoryProbabilities(theta, task.slope, task.thresholds, 0);
  let u = roll();
  let score = 0;
  while (score < p.length - 1 && u >= p[score]!) u -= p[score++]!;
  return score;
}

export interface Group {
  /** Added to every ability. */
  readonly mean?: number;
  /** Added to all steps of a task, for people of this group only. */
  readonly shift?: (task: number) => number;
}

/**
 * @param each how many tasks each person answers, drawn at random; all when absent
 * @param groups people take turns in them
 */
export function simulate(
  tasks: readonly TrueTask[],
  persons: number,
  {
    seed = 1,
    areas = 1,
    correlation = 0,
    each,
    groups = [{}],
  }: {
    seed?: number;
    areas?: number;
    correlation?: number;
    each?: number;
    groups?: readonly Group[];
  } = {},
): Responses {
  const roll = dice(seed);
  const builder = new ResponsesBuilder();
  for (let person = 0; person < persons; person++) {
    const group = groups[person % groups.length]!;
    const theta = abilities(areas, correlation, roll).map((value) => value + (group.mean ?? 0));
    const chosen = tasks.map((_, task) => task);
    if (each !== undefined)
      for (let n = 0; n < each; n++) {
        const other = n + Math.floor(roll() * (chosen.length - n));
        [chosen[n], chosen[other]] = [chosen[other]!, chosen[n]!];
      }
    builder.add(
      chosen.slice(0, each).map((task) => {
        const shift = group.shift?.(task) ?? 0;
        return [task, draw(tasks[task]!, theta[tasks[task]!.area]! - shift, roll)] as const;
      }),
      person % groups.length,
    );
  }
  return builder.done();
}

/** A design without priors that fits these tasks. */
export const designFor = (tasks: readonly TrueTask[], changes: Partial<Design> = {}): Design => ({
  items: tasks.map(({ area, thresholds }) => ({
    area,
    scores: thresholds.length,
    guess: 0,
    prior: null,
  })),
  areas: 1 + Math.max(...tasks.map(({ area }) => area)),
  correlation: 0,
  slopes: 'free',
  ...changes,
});

/** Tasks of three scores (every third of two), spread over the areas and the abilities. */
export function trueTasks(count: number, areas = 1, seed = 7): TrueTask[] {
  const roll = dice(seed);
  return Array.from({ length: count }, (_, n) => {
    const b = -2 + 4 * roll();
    return {
      area: n % areas,
      slope: Math.exp(0.25 * normal(roll)),
      thresholds: n % 3 === 2 ? [b] : [b - 0.5, b + 0.5],
    };
  });
}
