import type { Budget } from '../../src/cli/budget';
import { next, posterior, type Answer, type Bank, type Prior } from '../../src/lib/measurement';
import { dice, expertBank, respond } from '../../src/lib/measurement/testBanks';

/** The numbers of the model that the choice of tasks depends on. */
export interface ModelNumbers {
  readonly cuts: readonly number[];
  readonly prior: Prior;
}

const ATTEMPTS = 20;
/** The longest track: 24 answers, the most work per choice. */
const TRACK = 'thorough';

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

function timed<T>(times: number[], work: () => T): T {
  const start = performance.now();
  const result = work();
  times.push(performance.now() - start);
  return result;
}

/** Whole attempts with answers drawn from the model; times in milliseconds of every choice. */
function attempts(bank: Bank, { cuts, prior }: ModelNumbers) {
  const choices: number[] = [];
  const posteriors: number[] = [];
  for (let seed = 1; seed <= ATTEMPTS; seed++) {
    const roll = dice(seed);
    const theta = -2 + (4 * seed) / ATTEMPTS;
    const answers: Answer[] = [];
    for (;;) {
      const item = timed(choices, () =>
        next(bank, answers, seed, {
          track: TRACK,
          extra: 0,
          audience: 'adult',
          excluded: [],
          cuts,
          prior,
        }),
      );
      if (item === null) break;
      answers.push(respond(bank, item, theta, roll));
    }
    timed(posteriors, () => posterior(bank, answers, prior));
  }
  return { choices, posteriors };
}

/** How long the choice of a task takes, and a posterior from scratch, on this computer. */
export function measurementBudgets(model: ModelNumbers): Budget[] {
  const sizes = [
    { size: 500, must: 1, aim: 0.1 },
    { size: 10_000, must: 20, aim: 2 },
  ];
  return sizes.flatMap(({ size, must, aim }) => {
    const { choices, posteriors } = attempts(expertBank(size), model);
    // The first choice of all also fills the tables and runs before the compiler has warmed up.
    const [first = NaN, ...rest] = choices;
    const bank = `bank of ${size.toLocaleString('en')}`;
    return [
      {
        what: `next task, ${bank}, median`,
        measured: quantile(rest, 0.5),
        unit: 'ms' as const,
        must,
        aim,
        note: `${rest.length} choices; the very first ${first.toFixed(1)} ms`,
      },
      {
        what: `next task, ${bank}, p95`,
        measured: quantile(rest, 0.95),
        unit: 'ms' as const,
      },
      {
        what: `posterior from scratch, ${bank}, median`,
        measured: quantile(posteriors, 0.5),
        unit: 'ms' as const,
        note: `${posteriors.length} attempts`,
      },
    ];
  });
}
