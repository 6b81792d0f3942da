import type { Budget } from '../../src/cli/budget';
import { next, posterior, type Answer, type Bank, type Prior } from '../../src/lib/measurement';
import { createArm } from '../../src/lib/measurement/simulation/arms';
import { contextOf } from '../../src/lib/measurement/simulation/simulate';
import { dice, expertBank, respond } from '../../src/lib/measurement/testBanks';

/** The numbers of the model that the choice of tasks depends on. */
export interface ModelNumbers {
  readonly cuts: readonly number[];
  readonly prior: Prior;
}

const ATTEMPTS = 20;
/** Attempts before the clock counts: the compiler has warmed up, the tables are filled. */
const WARM_UP = 3;
/** The longest track: 24 answers, the most work per choice. */
const TRACK = 'thorough';
const LENGTH = 24;

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

type Choose = (answers: readonly Answer[], seed: number) => number | null;

/** Whole attempts with answers drawn from the model; times in milliseconds of every choice. */
function attempts(bank: Bank, prior: Prior, choose: Choose) {
  const choices: number[] = [];
  const posteriors: number[] = [];
  let first = NaN;
  for (let seed = 1 - WARM_UP; seed <= ATTEMPTS; seed++) {
    const roll = dice(seed);
    const theta = -2 + (4 * seed) / ATTEMPTS;
    const answers: Answer[] = [];
    const times: number[] = [];
    for (;;) {
      const item = timed(times, () => choose(answers, seed));
      if (item === null) break;
      answers.push(respond(bank, item, theta, roll));
    }
    if (seed === 1 - WARM_UP) first = times[0] ?? NaN;
    if (seed > 0) {
      choices.push(...times);
      timed(posteriors, () => posterior(bank, answers, prior));
    }
  }
  return { first, choices, posteriors };
}

/**
 * How long the choice of a task takes, and a posterior from scratch, on this computer; and beside it
 * the libraries' recipe (maximum information at the EAP, one area at a time) on the same banks.
 */
export function measurementBudgets({ cuts, prior }: ModelNumbers): Budget[] {
  const sizes = [
    { size: 500, must: 1, aim: 0.1 },
    { size: 10_000, must: 20, aim: 2 },
  ];
  const context = contextOf({ track: TRACK, audience: 'adult', cuts, prior }, LENGTH, null);
  return sizes.flatMap(({ size, must, aim }) => {
    const bank = expertBank(size);
    const ours = attempts(bank, prior, (answers, seed) =>
      next(bank, answers, seed, {
        track: TRACK,
        extra: 0,
        audience: 'adult',
        excluded: [],
        cuts,
        prior,
      }),
    );
    const recipe = createArm('maxinfo-eap', bank, context);
    const person = { theta: [], attemptSeed: 0, answerSeed: 0 };
    const theirs = attempts(bank, prior, (answers) => recipe.next(answers, person));
    const name = `bank of ${size.toLocaleString('en')}`;
    const row = (what: string, times: readonly number[], share: number) => ({
      what: `${what}, ${name}, ${share === 0.5 ? 'median' : 'p95'}`,
      measured: quantile(times, share),
      unit: 'ms' as const,
    });
    return [
      {
        ...row('next task', ours.choices, 0.5),
        must,
        aim,
        note: `${ours.choices.length} choices; the very first ${ours.first.toFixed(1)} ms`,
      },
      { ...row('next task', ours.choices, 0.95), must, aim },
      {
        ...row('posterior from scratch', ours.posteriors, 0.5),
        must: 1,
        note: `${ours.posteriors.length} attempts, three areas at once`,
      },
      {
        ...row('  maxinfo-eap recipe, next task', theirs.choices, 0.5),
        note: 'one area, no rules',
      },
      row('  maxinfo-eap recipe, next task', theirs.choices, 0.95),
    ];
  });
}
