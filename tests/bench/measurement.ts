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

const ATTEMPTS = 200;
/** Attempts before the clock counts, so that the compiler has done with every function involved. */
const WARM_UP = 100;
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

/** Times in milliseconds of whole attempts with answers drawn from the model. */
interface Times {
  /** The first choice of an attempt, which also builds the tables that choices are read from. */
  readonly openings: number[];
  /** Every other choice. */
  readonly choices: number[];
  readonly posteriors: number[];
  /** All choices of the very first attempt, before the compiler knew the code. */
  readonly cold: number[];
}

/**
 * Every attempt is a person of their own: measurement remembers curves by bank, and a copy of the bank
 * is one it has never met. So each choice pays for the answer it brings, as it does in life.
 */
function attempts(numbers: Bank, prior: Prior, chooser: (bank: Bank) => Choose): Times {
  const times: Times = { openings: [], choices: [], posteriors: [], cold: [] };
  for (let seed = 1 - WARM_UP; seed <= ATTEMPTS; seed++) {
    const bank = { ...numbers };
    const choose = chooser(bank);
    const roll = dice(seed);
    const theta = -2 + (4 * (seed % 20)) / 20;
    const answers: Answer[] = [];
    const mine: number[] = [];
    for (;;) {
      const item = timed(mine, () => choose(answers, seed));
      if (item === null) break;
      answers.push(respond(bank, item, theta, roll));
    }
    const fromScratch: number[] = [];
    const stranger = { ...numbers };
    timed(fromScratch, () => posterior(stranger, answers, prior));
    if (seed === 1 - WARM_UP) times.cold.push(...mine);
    if (seed <= 0) continue;
    times.openings.push(mine[0]!);
    times.choices.push(...mine.slice(1));
    times.posteriors.push(...fromScratch);
  }
  return times;
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
    const ours = attempts(
      bank,
      prior,
      (own) => (answers, seed) =>
        next(own, answers, seed, {
          track: TRACK,
          extra: 0,
          audience: 'adult',
          excluded: [],
          cuts,
          prior,
        }),
    );
    const theirs = attempts(bank, prior, (own) => {
      const recipe = createArm('maxinfo-eap', own, context);
      const person = { theta: [], attemptSeed: 0, answerSeed: 0 };
      return (answers) => recipe.next(answers, person);
    });
    const name = `bank of ${size.toLocaleString('en')}`;
    const row = (what: string, times: readonly number[], share: number) => ({
      what: `${what}, ${name}, ${share === 0.5 ? 'median' : 'p95'}`,
      measured: quantile(times, share),
      unit: 'ms' as const,
    });
    const cold = `${quantile(ours.cold, 0.5).toFixed(1)} ms, at most ${Math.max(...ours.cold).toFixed(1)}`;
    return [
      {
        ...row('next task', ours.choices, 0.5),
        must,
        aim,
        note: `${ours.choices.length} choices, after ${WARM_UP} attempts to warm up (in the first of them: median ${cold})`,
      },
      { ...row('next task', ours.choices, 0.95), must, aim },
      {
        ...row('first task', ours.openings, 0.5),
        note: `${ours.openings.length} attempts; builds the tables of the bank`,
      },
      {
        ...row('posterior from scratch', ours.posteriors, 0.5),
        must: 1,
        note: `up to ${LENGTH} answers, nothing remembered, three areas at once`,
      },
      {
        ...row('  maxinfo-eap recipe, next task', theirs.choices, 0.5),
        note: 'one area, no rules',
      },
      row('  maxinfo-eap recipe, next task', theirs.choices, 0.95),
    ];
  });
}
