import { Curve, rowStarts } from './curves';
import { addSlopePrior, addStepPrior, type Accumulated, type Design, type Layout } from './design';
import { cholesky, solveWith } from './linear';
import { NODE_COUNT, NODES } from './population';

/** Longest move of one step: further out the quadratic picture of the curve no longer holds. */
const LONGEST = { logSlope: 0.5, threshold: 1 };
/** Halvings of a step before it is given up: the objective is smooth, five have always been enough. */
const HALVINGS = 6;

/**
 * The expected log likelihood of one task (without its log prior) with gradient and Fisher
 * information, at its parameters.
 *
 * @param row first row of the task in `counts`
 */
export function taskInformation(
  design: Design,
  item: number,
  parameters: Float64Array,
  at: number,
  counts: Float64Array,
  row: number,
): Accumulated {
  const { scores: m } = design.items[item]!;
  const width = m + 1;
  const curve = new Curve(design.items[item]!);
  const gradient = new Float64Array(width);
  const information = new Float64Array(width * width);
  let value = 0;
  for (let q = 0; q < NODE_COUNT; q++) {
    let people = 0;
    for (let s = 0; s <= m; s++) people += counts[(row + s) * NODE_COUNT + q]!;
    if (people < 1e-12) continue;
    curve.evaluate(NODES[q]!, parameters, at);
    const { p, slope } = curve;
    for (let s = 0; s <= m; s++) {
      const count = counts[(row + s) * NODE_COUNT + q]!;
      const expected = people * p[s]!;
      if (count > 0) value += count * Math.log(Math.max(1e-300, p[s]!));
      for (let i = 0; i < width; i++) {
        const d = slope[s * width + i]!;
        gradient[i]! += count * d;
        for (let j = 0; j <= i; j++)
          information[i * width + j]! += expected * d * slope[s * width + j]!;
      }
    }
  }
  for (let i = 0; i < width; i++)
    for (let j = i + 1; j < width; j++) information[i * width + j] = information[j * width + i]!;
  return { value, gradient, information };
}

/** The value alone, for trying a step. */
function taskValue(
  design: Design,
  item: number,
  parameters: Float64Array,
  at: number,
  counts: Float64Array,
  row: number,
): number {
  const { scores: m, prior } = design.items[item]!;
  const curve = new Curve(design.items[item]!);
  let value = 0;
  for (let q = 0; q < NODE_COUNT; q++) {
    curve.probabilities(NODES[q]!, parameters, at);
    for (let s = 0; s <= m; s++) {
      const count = counts[(row + s) * NODE_COUNT + q]!;
      if (count > 0) value += count * Math.log(Math.max(1e-300, curve.p[s]!));
    }
  }
  if (prior) {
    const sum = nothing(m);
    addSlopePrior(prior, parameters[at]!, sum);
    addStepPrior(prior, parameters, at + 1, sum);
    value += sum.value;
  }
  return value;
}

const nothing = (m: number): Accumulated => ({
  value: 0,
  gradient: new Float64Array(m + 1),
  information: new Float64Array((m + 1) ** 2),
});

const limited = (step: number, longest: number) => Math.min(longest, Math.max(-longest, step));

/**
 * One M-step: Fisher scoring for each task, each step halved until it goes uphill. (A step uphill is
 * all that EM needs; Dempster, Laird and Rubin 1977, "generalized EM".)
 *
 * @returns new parameters
 */
export function maximize(
  design: Design,
  { offset }: Layout,
  parameters: Float64Array,
  counts: Float64Array,
): Float64Array {
  const next = parameters.slice();
  const { of } = rowStarts(design);
  if (design.slopes !== 'free') {
    maximizeWithOneSlope(design, offset, of, parameters, counts, next);
    return next;
  }
  design.items.forEach(({ scores: m, prior }, item) => {
    const at = offset[item]!;
    const sum = taskInformation(design, item, parameters, at, counts, of[item]!);
    if (prior) {
      addSlopePrior(prior, parameters[at]!, sum);
      addStepPrior(prior, parameters, at + 1, sum);
    }
    const step = sum.gradient.slice();
    if (!cholesky(sum.information, m + 1)) return;
    solveWith(sum.information, m + 1, step);
    let share = 1;
    for (let halving = 0; halving < HALVINGS; halving++, share /= 2) {
      next[at] = parameters[at]! + share * limited(step[0]!, LONGEST.logSlope);
      for (let j = 1; j <= m; j++)
        next[at + j] = parameters[at + j]! + share * limited(step[j]!, LONGEST.threshold);
      // A hair's tolerance: at the top, rounding decides which way is up.
      if (taskValue(design, item, next, at, counts, of[item]!) >= sum.value - 1e-9) return;
    }
    for (let j = 0; j <= m; j++) next[at + j] = parameters[at + j]!;
  });
  return next;
}

/**
 * Slope shared by all tasks, or fixed at 1: the steps of each task are eliminated from the joint
 * equations (Schur complement), what is left is one equation for the slope.
 */
function maximizeWithOneSlope(
  design: Design,
  offset: readonly number[],
  rows: Uint32Array,
  parameters: Float64Array,
  counts: Float64Array,
  next: Float64Array,
): void {
  let gradient = 0;
  let information = 0;
  const parts = design.items.map(({ scores: m, prior }, item) => {
    const at = offset[item]!;
    const sum = taskInformation(design, item, parameters, at, counts, rows[item]!);
    if (prior) addStepPrior(prior, parameters, at + 1, sum);
    const steps = new Float64Array(m * m);
    const cross = new Float64Array(m);
    for (let i = 0; i < m; i++) {
      cross[i] = sum.information[i + 1]!;
      for (let j = 0; j < m; j++) steps[i * m + j] = sum.information[(i + 1) * (m + 1) + j + 1]!;
    }
    if (!cholesky(steps, m)) return null;
    const alone = solveWith(steps, m, sum.gradient.slice(1));
    const pull = solveWith(steps, m, cross.slice());
    gradient += sum.gradient[0]!;
    information += sum.information[0]!;
    for (let i = 0; i < m; i++) {
      gradient -= cross[i]! * alone[i]!;
      information -= cross[i]! * pull[i]!;
    }
    return { at, alone, pull };
  });
  const prior = design.items[0]?.prior;
  if (prior && design.slopes === 'shared') {
    const sum = nothing(0);
    addSlopePrior(prior, parameters[offset[0]!]!, sum);
    gradient += sum.gradient[0]!;
    information += sum.information[0]!;
  }
  const slopeStep =
    design.slopes === 'shared' && information > 0
      ? limited(gradient / information, LONGEST.logSlope)
      : 0;
  design.items.forEach((_, item) => (next[offset[item]!]! += slopeStep));
  for (const part of parts) {
    part?.alone.forEach((step, j) => {
      next[part.at + 1 + j]! += limited(step - part.pull[j]! * slopeStep, LONGEST.threshold);
    });
  }
}

/** The log prior of all parameters; 0 where there is none. */
export function logPrior(design: Design, { offset }: Layout, parameters: Float64Array): number {
  let total = 0;
  design.items.forEach(({ scores, prior }, item) => {
    if (!prior) return;
    const sum = nothing(scores);
    if (design.slopes === 'free' || (design.slopes === 'shared' && item === 0))
      addSlopePrior(prior, parameters[offset[item]!]!, sum);
    addStepPrior(prior, parameters, offset[item]! + 1, sum);
    total += sum.value;
  });
  return total;
}
