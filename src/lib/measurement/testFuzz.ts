import { createBank, type Bank } from './bank';
import { levels } from './levels';
import { posterior, type Answer, type Outcome, type Posterior } from './posterior';
import { next, type SelectionContext, type Track } from './select';
import { bankData, dice, type TaskRow } from './testBanks';

/**
 * Answer patterns no person would give, on banks no editor would write. The unit tests take a few
 * thousand of them, `npm run test:long` a million. Everything follows from the seed, so that a pattern
 * that fails can be run again alone.
 */

/** A new bank after so many patterns; building its tables costs more than a pattern. */
export const PATTERNS_PER_BANK = 200;
/** One pattern in so many is a whole attempt, chosen task by task and then replayed. */
const ATTEMPT_EVERY = 20;
const MOST_ANSWERS = 40;

type Roll = () => number;
const pick = <T>(roll: Roll, list: readonly T[]): T => list[Math.floor(roll() * list.length)]!;
const between = (roll: Roll, low: number, high: number) => low + (high - low) * roll();

/** Mostly plausible, now and then at the very edge of what a bank may hold. */
function fuzzedTask(roll: Roll): TaskRow {
  const wild = roll() < 0.2;
  const steps = pick(roll, [1, 1, 2, 2, 3, 6]);
  const reach = wild ? 100 : 3;
  return {
    area: pick(roll, [0, 1, 2]),
    slope: wild ? pick(roll, [1e-9, 0.01, 5, 30, 100]) : between(roll, 0.3, 2.5),
    thresholds: Array.from({ length: steps }, () => between(roll, -reach, reach)),
    guess: steps === 1 ? pick(roll, [0, 0, 0.25, 0.5, 0.99]) : 0,
    uncertainty: wild ? pick(roll, [0, 3, 10]) : pick(roll, [0, 0.4, 0.6, 0.8]),
    family: pick(roll, ['', '', 'a', 'b', 'c']),
    competence: pick(roll, ['1.1', '1.2', '2.1']),
    interaction: pick(roll, ['sort', 'spot', 'order']),
    skin: pick(roll, ['', 'mail', 'web']),
    audience: pick(roll, [['adult'], ['adult', 'school'], ['school']]),
  };
}

function fuzzedBank(seed: number): Bank {
  const roll = dice(seed);
  const size = 1 + Math.floor(60 * roll());
  return createBank(bankData(Array.from({ length: size }, () => fuzzedTask(roll))));
}

function fuzzedOutcome(roll: Roll, bank: Bank, item: number): Outcome {
  const highest = bank.thresholds[item]!.length;
  return pick<Outcome>(roll, [
    ...(['unknown', 'missing', 0, highest] as const),
    Math.floor(roll() * (highest + 1)),
  ]);
}

function fuzzedContext(roll: Roll): SelectionContext {
  return {
    track: pick<Track>(roll, ['short', 'normal', 'thorough']),
    extra: pick(roll, [0, 0, 3]),
    audience: pick(roll, ['adult', 'adult', 'school', 'nobody']),
    excluded: pick(roll, [[], ['task-0', 'task-7', 'long-gone']]),
    cuts: pick(roll, [
      [-1.5, -0.75, 0, 0.75, 1.5],
      [-1, 0, 1],
      [-6.99, 0, 6.99],
    ]),
    prior: { correlation: pick(roll, [0, 0.5, 0.7, 0.95]) },
    seedShare: pick(roll, [0, 0.2]),
  };
}

/** What is wrong with a posterior, or null. */
function flaw(now: Posterior, cuts: readonly number[]): string | null {
  for (const [k, density] of now.density.entries()) {
    let sum = 0;
    for (const p of density) {
      if (!(p >= 0)) return `the density of area ${k} holds ${p}`;
      sum += p;
    }
    if (!(Math.abs(sum - 1) < 1e-9)) return `the density of area ${k} sums to ${sum}`;
    if (!(Math.abs(now.mean[k]!) <= 7)) return `the mean of area ${k} is ${now.mean[k]}`;
    if (!(now.covariance[k]![k]! >= 0)) return `the variance of area ${k} is not one`;
    if (!now.covariance[k]!.every(Number.isFinite)) return `a covariance of area ${k} is not one`;
  }
  for (const [k, area] of levels(now, cuts).entries()) {
    const sum = area.levelProbability.reduce((a, b) => a + b, 0);
    const { from, to, probability } = area.levelSet;
    const whole =
      area.levelProbability.every((p) => p >= 0 && p <= 1) &&
      Math.abs(sum - 1) < 1e-9 &&
      area.stageProbability[area.stage] === area.stageCertainty &&
      from >= 1 &&
      from <= to &&
      to <= cuts.length + 1 &&
      probability >= 0.9 - 1e-9 &&
      Number.isFinite(area.mean) &&
      area.sd >= 0;
    if (!whole) return `the levels of area ${k} are ${JSON.stringify(area)}`;
  }
  return null;
}

const same = (a: Posterior, b: Posterior) =>
  a.density.every((row, k) => row.every((p, i) => p === b.density[k]![i])) &&
  a.mean.every((m, k) => m === b.mean[k]) &&
  a.covariance.every((row, k) => row.every((c, j) => c === b.covariance[k]![j]));

function isTask(bank: Bank, answers: readonly Answer[], item: number | null): boolean {
  if (item === null) return true;
  return bank.ids[item] !== undefined && !answers.some((answer) => answer.item === item);
}

/** Any tasks of the bank, each once, with any outcomes: looked at, and looked at again backwards. */
function checkPattern(bank: Bank, twin: Bank, roll: Roll): string | null {
  const context = fuzzedContext(roll);
  const seed = Math.floor(roll() * 0x1_0000_0000);
  const count = Math.floor(roll() * (Math.min(MOST_ANSWERS, bank.size) + 1));
  const items = [...bank.area.keys()];
  const answers = Array.from({ length: count }, (): Answer => {
    const item = items.splice(Math.floor(roll() * items.length), 1)[0]!;
    return { item, outcome: fuzzedOutcome(roll, bank, item) };
  });
  const now = posterior(bank, answers, context.prior);
  const wrong = flaw(now, context.cuts);
  if (wrong !== null) return wrong;
  if (!same(now, posterior(twin, [...answers].reverse(), context.prior))) {
    return 'the posterior hangs on the order of the answers';
  }
  const item = next(bank, answers, seed, context);
  if (!isTask(bank, answers, item)) return `the next task is ${item}`;
  if (next(twin, answers, seed, context) !== item) return 'the next task is another one in replay';
  return null;
}

/** A whole attempt, then every choice again, last first, on a bank that has seen nothing of it. */
function checkAttempt(bank: Bank, twin: Bank, roll: Roll): string | null {
  const context = fuzzedContext(roll);
  const seed = Math.floor(roll() * 0x1_0000_0000);
  const answers: Answer[] = [];
  for (;;) {
    const item = next(bank, answers, seed, context);
    if (item === null) break;
    if (!isTask(bank, answers, item)) return `task ${answers.length} of an attempt is ${item}`;
    answers.push({ item, outcome: fuzzedOutcome(roll, bank, item) });
    if (answers.length > bank.size) return 'the attempt does not end';
  }
  for (let n = answers.length; n >= 0; n--) {
    const again = next(twin, answers.slice(0, n), seed, context);
    if (again !== (answers[n]?.item ?? null)) return `task ${n} is another one in replay`;
  }
  return flaw(posterior(bank, answers, context.prior), context.cuts);
}

/**
 * Runs patterns `from` to below `to`; `from` must stand at the start of a bank.
 *
 * @returns one sentence per pattern that failed, with its number
 */
export function fuzz(from: number, to: number, seed = 1): string[] {
  const failures: string[] = [];
  let bank = fuzzedBank(0);
  let twin = bank;
  for (let n = from; n < to; n++) {
    if (n % PATTERNS_PER_BANK === 0 || n === from) {
      const bankSeed = seed * 1_000_003 + Math.floor(n / PATTERNS_PER_BANK);
      bank = fuzzedBank(bankSeed);
      twin = fuzzedBank(bankSeed);
    }
    const roll = dice(seed * 7_368_787 + n);
    const wrong =
      n % ATTEMPT_EVERY === 0 ? checkAttempt(bank, twin, roll) : checkPattern(bank, twin, roll);
    if (wrong !== null) failures.push(`Pattern ${n} of seed ${seed}: ${wrong}.`);
  }
  return failures;
}
