import { AREA_COUNT, type Bank } from '../bank';
import type { Answer } from '../posterior';
import { random } from '../random';
import { categoryProbabilities } from '../responseModels';

/** A simulated citizen: true abilities, and two seeds from which everything else follows. */
export interface Citizen {
  /** True ability per area, in logits. */
  readonly theta: readonly number[];
  /** The seed of the attempt, as a person's device would draw it. */
  readonly attemptSeed: number;
  /** What this citizen answers, and what the tasks are really like, hang on this one. */
  readonly answerSeed: number;
}

/** Streams of `random` for one citizen; each is used for one thing only. */
const ATTEMPT = 0;
const ANSWERS = 1;
const ABILITY = 2;

/** Streams within a citizen's answers; the step is the task. */
const UNIFORM = 0;
const SHIFT = 1;

const toSeed = (uniform: number) => Math.floor(uniform * 0x1_0000_0000);

/** A standard normal draw (Box and Muller 1958) from two uniform streams. */
function standardNormal(seed: number, step: number, stream: number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random(seed, step, stream)));
  return radius * Math.cos(2 * Math.PI * random(seed, step, stream + 1));
}

/**
 * Citizen number `index` of a population N(0, Σ) with unit variances and one correlation, as the model
 * has it: θ_k = √ρ·g + √(1−ρ)·s_k. Depends on nothing but its arguments, so all arms meet the same
 * people, and more people can be added without changing the first ones.
 */
export function citizen(seed: number, index: number, correlation: number): Citizen {
  const draw = (k: number) => standardNormal(seed, index, ABILITY + 2 * k);
  const common = Math.sqrt(correlation) * draw(AREA_COUNT);
  return {
    theta: Array.from(
      { length: AREA_COUNT },
      (_, k) => common + Math.sqrt(1 - correlation) * draw(k),
    ),
    attemptSeed: toSeed(random(seed, index, ATTEMPT)),
    answerSeed: toSeed(random(seed, index, ANSWERS)),
  };
}

/**
 * What this citizen scores on a task. The score is drawn from the response model, guessing included,
 * with the task's true location drawn around the bank's: b + N(0, misjudged²).
 *
 * True locations are drawn anew for every citizen. A figure is then an average over everything the
 * bank may be like as well as over people, and does not hang on one lucky or unlucky draw of the bank.
 * The same citizen meets the same true task, and scores the same on it, in every arm.
 *
 * @param misjudged SD in logits of the true location around the bank's
 */
export function answer(bank: Bank, item: number, person: Citizen, misjudged: number): Answer {
  const shift = misjudged === 0 ? 0 : misjudged * standardNormal(person.answerSeed, item, SHIFT);
  const p = categoryProbabilities(
    person.theta[bank.area[item]!]! - shift,
    bank.slope[item]!,
    bank.thresholds[item]!,
    bank.guess[item]!,
  );
  let left = random(person.answerSeed, item, UNIFORM);
  let outcome = 0;
  while (outcome < p.length - 1 && left >= p[outcome]!) left -= p[outcome++]!;
  return { item, outcome };
}
