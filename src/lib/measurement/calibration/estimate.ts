import { logCurves, rowStarts } from './curves';
import { layout, withinBounds, type Design, type Layout } from './design';
import { expectedCounts } from './expectation';
import { logPrior, maximize } from './maximization';
import { NODE_COUNT } from './population';
import { scoreCounts, type Responses } from './responses';

/** Estimated parameters and what they were found with. */
export interface Estimate {
  readonly design: Design;
  readonly layout: Layout;
  /** See `Layout`. */
  readonly parameters: Float64Array;
  /** Marginal log likelihood of the answers, without the prior. */
  readonly logLik: number;
  /** Expected counts at the solution, rows as in `rowStarts`. */
  readonly counts: Float64Array;
  /** log P(score | θ) at the solution. */
  readonly logs: Float64Array;
  /** Passes over all answers. */
  readonly passes: number;
  readonly converged: boolean;
}

/** Largest change of a parameter (log slope, logits) in one EM step at which it stops. */
const TOLERANCE = 1e-5;
/** Far beyond what has ever been needed; a run that gets here is told as not converged. */
const MOST_PASSES = 1000;
/** An extrapolation further than this has left the neighbourhood it was drawn from. */
const LONGEST_LEAP = 32;

/** Where a search without experts begins: a = 1, steps from the shares of neighbouring scores. */
function start(design: Design, { size, offset }: Layout, responses: Responses): Float64Array {
  const parameters = new Float64Array(size);
  const counts = scoreCounts(
    responses,
    design.items.map(({ scores }) => scores),
  );
  design.items.forEach(({ scores, prior }, item) => {
    const at = offset[item]!;
    // Slopes that are to be one must begin as one.
    parameters[at] = prior && design.slopes === 'free' ? Math.log(prior.slope) : 0;
    for (let j = 1; j <= scores; j++) {
      const [low, high] = [counts[item]![j - 1]!, counts[item]![j]!];
      parameters[at + j] = prior ? prior.thresholds[j - 1]! : Math.log((low + 0.5) / (high + 0.5));
    }
  });
  return parameters;
}

/** Largest difference of two parameter vectors. */
function distance(a: Float64Array, b: Float64Array): number {
  let most = 0;
  for (let i = 0; i < a.length; i++) most = Math.max(most, Math.abs(a[i]! - b[i]!));
  return most;
}

/** How far two EM steps r and r + v point: −‖r‖/‖v‖, scheme S3 of Varadhan and Roland (2008). */
function leap(zero: Float64Array, one: Float64Array, two: Float64Array): Float64Array | null {
  let rr = 0;
  let vv = 0;
  for (let i = 0; i < zero.length; i++) {
    const r = one[i]! - zero[i]!;
    const v = two[i]! - one[i]! - r;
    rr += r * r;
    vv += v * v;
  }
  const alpha = Math.min(LONGEST_LEAP, Math.sqrt(rr / vv));
  if (!(alpha > 1)) return null;
  return zero.map((x, i) => {
    const r = one[i]! - x;
    const v = two[i]! - one[i]! - r;
    return x + 2 * alpha * r + alpha * alpha * v;
  });
}

/**
 * Marginal maximum likelihood by EM (Bock and Aitkin 1981; Muraki 1992 for the GPCM), or with priors
 * marginal maximum a posteriori (Mislevy 1986), made faster by SQUAREM, which never accepts a leap
 * that goes downhill.
 *
 * @throws RangeError when there is nothing to estimate
 */
export function estimate(design: Design, responses: Responses): Estimate {
  if (design.items.length === 0 || responses.persons === 0) {
    throw new RangeError('There are no answers to calibrate on.');
  }
  const where = layout(design);
  const { rows } = rowStarts(design);
  const logs = new Float64Array(rows * NODE_COUNT);
  const counts = new Float64Array(rows * NODE_COUNT);
  let passes = 0;

  /** The E-step at these parameters; returns logLik and what is maximized. */
  const look = (parameters: Float64Array) => {
    passes++;
    logCurves(design, where, parameters, logs);
    const { logLik } = expectedCounts(design, responses, logs, counts);
    return { logLik, objective: logLik + logPrior(design, where, parameters) };
  };
  const step = (parameters: Float64Array) => {
    const next = maximize(design, where, parameters, counts);
    withinBounds(design, where, next);
    return next;
  };

  let zero = start(design, where, responses);
  withinBounds(design, where, zero);
  look(zero);
  for (;;) {
    const one = step(zero);
    const atOne = look(one);
    const two = step(one);
    if (distance(one, two) < TOLERANCE || passes >= MOST_PASSES) {
      const converged = distance(one, two) < TOLERANCE;
      const { logLik } = look(two);
      return { design, layout: where, parameters: two, logLik, counts, logs, passes, converged };
    }
    const far = leap(zero, one, two);
    zero = two;
    if (far) {
      withinBounds(design, where, far);
      if (look(far).objective >= atOne.objective) {
        zero = far;
        continue;
      }
    }
    look(two);
  }
}
