import type { Estimate } from './estimate';
import { eachPosterior } from './expectation';
import { NODE_COUNT, NODES, standardPopulation, type Population } from './population';
import type { Responses } from './responses';

/** Steps of EM for means and SDs; it stops sooner when nothing moves by more than the tolerance. */
const MOST_STEPS = 25;
const TOLERANCE = 0.003;
/** An SD below this would be people who are all alike. */
const LEAST_SD = 0.3;

/**
 * Mean and SD of ability in each group and area, by EM with the tasks as estimated. Groups may differ
 * in ability; comparing them on one task without allowing for that would call the difference unfair.
 */
export function groupPopulations(
  { design, logs }: Estimate,
  responses: Responses,
  groups: number,
): Population[] {
  let populations = Array.from({ length: groups }, () =>
    standardPopulation(design.areas, design.correlation),
  );
  for (let step = 0; step < MOST_STEPS; step++) {
    const sums = populations.map(({ mean }) => mean.map(() => ({ n: 0, sum: 0, square: 0 })));
    const count = NODE_COUNT;
    eachPosterior(design, responses, logs, populations, (person, solver) => {
      const own = sums[responses.group[person]!]!;
      for (let k = 0; k < own.length; k++) {
        if (!solver.touched[k]) continue;
        const post = solver.posterior[k]!;
        let mean = 0;
        let square = 0;
        for (let q = 0; q < count; q++) {
          const mass = post[q]! * NODES[q]!;
          mean += mass;
          square += mass * NODES[q]!;
        }
        const area = own[k]!;
        area.n++;
        area.sum += mean;
        area.square += square;
      }
    });
    let moved = 0;
    populations = populations.map((before, g) => {
      const mean = sums[g]!.map(({ n, sum }, k) => (n > 0 ? sum / n : before.mean[k]!));
      const sd = sums[g]!.map(({ n, square }, k) =>
        n > 0 ? Math.max(LEAST_SD, Math.sqrt(square / n - mean[k]! ** 2)) : before.sd[k]!,
      );
      mean.forEach((value, k) => {
        moved = Math.max(
          moved,
          Math.abs(value - before.mean[k]!),
          Math.abs(sd[k]! - before.sd[k]!),
        );
      });
      return { ...before, mean, sd };
    });
    if (moved < TOLERANCE) break;
  }
  return populations;
}
