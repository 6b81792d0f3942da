import { rowStarts } from './curves';
import type { Design } from './design';
import { NODE_COUNT, PersonPosterior, standardPopulation, type Population } from './population';
import type { Responses } from './responses';

/** What the answers say on average, with the abilities integrated out. */
export interface Expectation {
  /** Log of the marginal likelihood of all answers. */
  readonly logLik: number;
  /** Expected number of people with each score at each ability: rows as in `rowStarts`. */
  readonly counts: Float64Array;
}

/**
 * Runs over all people and hands each one's posterior to `visit`.
 *
 * @param logs log P(score | θ), rows as in `rowStarts`
 * @param populations one for all, or one for each group; people of no group are then left out
 * @returns the log of the marginal likelihood
 */
export function eachPosterior(
  design: Design,
  responses: Responses,
  logs: Float64Array,
  populations: readonly Population[] | null,
  visit: (person: number, posterior: PersonPosterior) => void,
): number {
  const { of } = rowStarts(design);
  const area = Uint8Array.from(design.items, (item) => item.area);
  const solvers = (populations ?? [standardPopulation(design.areas, design.correlation)]).map(
    (population) => new PersonPosterior(population),
  );
  const { start, item, score, group } = responses;
  // A local name: read 60 times an answer, an import costs ten times as much where modules are not
  // bundled.
  const nodes = NODE_COUNT;
  let logLik = 0;
  for (let person = 0; person < responses.persons; person++) {
    const solver = solvers[populations ? group[person]! : 0];
    if (!solver) continue;
    solver.begin();
    for (let at = start[person]!; at < start[person + 1]!; at++) {
      const task = item[at]!;
      solver.add(area[task]!, logs, (of[task]! + score[at]!) * nodes);
    }
    logLik += solver.solve();
    visit(person, solver);
  }
  return logLik;
}

/**
 * The E-step (Bock and Aitkin 1981). Marginal likelihood stays unbiased when tasks are missing by
 * design or were chosen from earlier answers: such missingness is at random given what was answered.
 *
 * @param counts filled, rows as in `rowStarts`
 */
export function expectedCounts(
  design: Design,
  responses: Responses,
  logs: Float64Array,
  counts: Float64Array,
): Expectation {
  const { of } = rowStarts(design);
  const area = Uint8Array.from(design.items, (item) => item.area);
  const { start, item, score } = responses;
  const nodes = NODE_COUNT;
  counts.fill(0);
  const logLik = eachPosterior(design, responses, logs, null, (person, { posterior, from, to }) => {
    for (let at = start[person]!; at < start[person + 1]!; at++) {
      const task = item[at]!;
      const k = area[task]!;
      const post = posterior[k]!;
      const end = to[k]!;
      const row = (of[task]! + score[at]!) * nodes;
      for (let q = from[k]!; q < end; q++) counts[row + q]! += post[q]!;
    }
  });
  return { logLik, counts };
}
