/**
 * P(|Z| > z) for a standard normal Z, by the continued-fraction-free rational form of Abramowitz and
 * Stegun 7.1.26 (error below 2e-7): enough for a p-value that is printed with three digits.
 */
export function twoSided(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const poly =
    t *
    (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return Math.min(1, poly * Math.exp(-x * x));
}

/** Level of each test for unfair tasks. One in a hundred fair tasks is flagged by chance. */
export const ALPHA = 0.01;
/** z for `ALPHA` two-sided plus z for a power of 80 %: 2.576 + 0.842. */
const SEEN = 3.417;

/** The smallest true effect that is found at `ALPHA` in four of five studies like this one. */
export const detectable = (standardError: number): number => SEEN * standardError;
