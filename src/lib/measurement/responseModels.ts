/**
 * Probabilities and Fisher information of the response models. θ and difficulties are in logits on
 * the logistic metric (no 1.7). Slopes are per logit.
 */

/** σ(x), without overflow for any finite x. */
function logistic(x: number): number {
  return x >= 0 ? 1 / (1 + Math.exp(-x)) : 1 - 1 / (1 + Math.exp(x));
}

/**
 * Category probabilities of the generalized partial credit model (Muraki 1992),
 * P(s | θ) ∝ exp Σ_{j≤s} a(θ − δ_j); with one threshold it is the 2PL, and with `guess` c the 3PL
 * P(1 | θ) = c + (1 − c)σ(a(θ − δ1)) (Birnbaum 1968).
 *
 * @param into filled with P(0)..P(m) and returned; its length is m + 1
 */
export function categoryProbabilities(
  theta: number,
  slope: number,
  thresholds: ArrayLike<number>,
  guess: number,
  into: Float64Array = new Float64Array(thresholds.length + 1),
): Float64Array {
  const m = thresholds.length;
  let logit = 0;
  let top = 0;
  into[0] = 0;
  for (let s = 1; s <= m; s++) {
    logit += slope * (theta - thresholds[s - 1]!);
    into[s] = logit;
    if (logit > top) top = logit;
  }
  let sum = 0;
  for (let s = 0; s <= m; s++) sum += into[s] = Math.exp(into[s]! - top);
  for (let s = 0; s <= m; s++) into[s]! /= sum;
  if (guess > 0) {
    into[0]! *= 1 - guess;
    into[1] = guess + (1 - guess) * into[1]!;
  }
  return into;
}

/** Σ s·P(s), in score points. */
export function expectedScore(probabilities: ArrayLike<number>): number {
  let mean = 0;
  for (let s = 1; s < probabilities.length; s++) mean += s * probabilities[s]!;
  return mean;
}

/**
 * Fisher information about θ, per logit². GPCM: a²·Var(score) (Muraki 1993). 3PL:
 * a²·(Q/P)·((P − c)/(1 − c))² (Lord 1980), written so that it stays finite as P → c → 0.
 *
 * @param probabilities P(0)..P(m) at θ, as from `categoryProbabilities`
 */
export function information(
  slope: number,
  guess: number,
  probabilities: ArrayLike<number>,
): number {
  if (guess > 0) {
    const p = probabilities[1]!;
    const unguessed = (p - guess) / (1 - guess);
    return (slope * slope * unguessed * unguessed * probabilities[0]!) / p;
  }
  const mean = expectedScore(probabilities);
  let variance = 0;
  for (let s = 0; s < probabilities.length; s++) variance += (s - mean) ** 2 * probabilities[s]!;
  return slope * slope * variance;
}

/** The 4PL of Barton and Lord (1981): P = c + (d − c)σ(a(θ − b)). */
export interface FourParameters {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

/** Probability of a right answer under the 4PL. */
export function probability4PL(theta: number, { a, b, c, d }: FourParameters): number {
  return c + (d - c) * logistic(a * (theta - b));
}

/**
 * Fisher information under the 4PL (Magis 2013): P′²/(PQ) with P′ = a(d − c)σ(1 − σ). The upper
 * asymptote stands in P′, which is where it is most often forgotten.
 */
export function information4PL(theta: number, item: FourParameters): number {
  const right = logistic(item.a * (theta - item.b));
  const p = probability4PL(theta, item);
  const slope = item.a * (item.d - item.c) * right * (1 - right);
  return slope === 0 ? 0 : (slope * slope) / (p * (1 - p));
}
