/** What is known about a task before the answers are looked at. */
export interface ItemPrior {
  /** Median of the lognormal prior of the slope. */
  readonly slope: number;
  /** Experts' step difficulties in logits; their mean is the centre of the location's prior. */
  readonly thresholds: readonly number[];
  /** τ: SD in logits of the experts' location. */
  readonly locationSd: number;
}

/** One task to calibrate. */
export interface ItemDesign {
  /** The ability it measures: 0 … areas − 1. */
  readonly area: number;
  /** The highest score m; scores are 0 … m. */
  readonly scores: number;
  /** Fixed lower asymptote; only where m = 1, else 0. */
  readonly guess: number;
  /** null: maximum likelihood, without any prior. */
  readonly prior: ItemPrior | null;
}

/**
 * What is estimated. Abilities are N(0, Σ) with unit variances and one common correlation.
 *
 * `slopes`: 'free', one per task (2PL, GPCM); 'shared', one for all, whose square is the variance of
 * the Rasch and partial credit models; 'one', a = 1 for all.
 */
export interface Design {
  readonly items: readonly ItemDesign[];
  readonly areas: number;
  readonly correlation: number;
  readonly slopes: 'free' | 'shared' | 'one';
}

/**
 * SD of log a around the experts' slope: in 95 of 100 tasks the slope is within a factor 1.8 of it. In
 * simulated recalibrations a wider prior (0.4) pulled the hardest and easiest tasks inwards, for where
 * slope and location cannot be told apart the mode of both is less extreme than the location alone.
 */
const LOG_SLOPE_SD = 0.3;
/** SD in logits of a step's distance from the task's location, around what the experts wrote. */
const STEP_SD = 0.5;
/** A prior narrower than this would be a fixed value. */
const LEAST_SD = 0.01;

/**
 * Parameters of all tasks in one vector: for each task log a, then δ1 … δm. An optimum is then looked
 * for where every point is a possible task.
 */
export interface Layout {
  readonly size: number;
  /** Where each task's log a stands. */
  readonly offset: readonly number[];
}

export function layout({ items }: Design): Layout {
  let size = 0;
  const offset = items.map(({ scores }) => {
    const at = size;
    size += 1 + scores;
    return at;
  });
  return { size, offset };
}

/** Bounds that no real task comes near; they keep an estimate that runs away finite. */
const LOG_SLOPE_BOUND = Math.log(20);
const THRESHOLD_BOUND = 30;

/** Moves parameters back inside the bounds, in place. */
export function withinBounds(design: Design, { offset }: Layout, parameters: Float64Array): void {
  design.items.forEach(({ scores }, item) => {
    const at = offset[item]!;
    parameters[at] = Math.min(LOG_SLOPE_BOUND, Math.max(-LOG_SLOPE_BOUND, parameters[at]!));
    for (let j = 1; j <= scores; j++) {
      const value = parameters[at + j]!;
      parameters[at + j] = Math.min(THRESHOLD_BOUND, Math.max(-THRESHOLD_BOUND, value));
    }
  });
}

/** The log prior of one task's parameters with its derivatives, added to what is there. */
export interface Accumulated {
  value: number;
  /** Gradient, length 1 + m. */
  readonly gradient: Float64Array;
  /** Negative Hessian, (1 + m)², row by row. */
  readonly information: Float64Array;
}

/** Prior of log a. A shared slope has it once, not once for each task. */
export function addSlopePrior(prior: ItemPrior, logSlope: number, into: Accumulated): void {
  const off = logSlope - Math.log(prior.slope);
  into.value -= off ** 2 / (2 * LOG_SLOPE_SD ** 2);
  into.gradient[0]! -= off / LOG_SLOPE_SD ** 2;
  into.information[0]! += 1 / LOG_SLOPE_SD ** 2;
}

/**
 * Prior of the steps: their mean (the location) ~ N(b̂, τ²), and each step's distance from the mean
 * around the experts' with SD `STEP_SD`, which keeps a step that few people took from running away.
 *
 * @param at where δ1 stands in `parameters`
 */
export function addStepPrior(
  { thresholds, locationSd }: ItemPrior,
  parameters: Float64Array,
  at: number,
  into: Accumulated,
): void {
  const m = thresholds.length;
  const sd = Math.max(LEAST_SD, locationSd);
  const expected = thresholds.reduce((a, b) => a + b, 0) / m;
  let location = 0;
  for (let j = 0; j < m; j++) location += parameters[at + j]! / m;
  const off = location - expected;
  into.value -= off ** 2 / (2 * sd ** 2);
  for (let j = 0; j < m; j++) {
    const step = parameters[at + j]! - location - (thresholds[j]! - expected);
    into.value -= step ** 2 / (2 * STEP_SD ** 2);
    into.gradient[1 + j]! -= off / (sd ** 2 * m) + step / STEP_SD ** 2;
    for (let l = 0; l < m; l++) {
      into.information[(1 + j) * (m + 1) + 1 + l]! +=
        1 / (sd ** 2 * m * m) + ((j === l ? 1 : 0) - 1 / m) / STEP_SD ** 2;
    }
  }
}
