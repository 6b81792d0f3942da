/** So many people one can picture, and count at a glance. */
export const DOTS = 20;

/**
 * A quantile dotplot over levels: of twenty people with the same answers, how many belong at each
 * level. Dot i stands at the quantile (i + ½)/20 of the level distribution, so that every run of
 * neighbouring levels has its share of the twenty, give or take one.
 *
 * Kay, Kola, Hullman & Munson (2016), "When (ish) is my bus?", CHI '16.
 *
 * @param levelProbability probabilities that sum to 1, lowest level first
 * @returns dots per level, in the same order; they add up to twenty
 */
export function quantileDots(levelProbability: readonly number[]): number[] {
  const dots = levelProbability.map(() => 0);
  const last = dots.length - 1;
  let level = 0;
  let below = levelProbability[0] ?? 0;
  for (let i = 0; i < DOTS; i++) {
    const quantile = (i + 0.5) / DOTS;
    // The sum may stop a rounding error short of 1: nobody falls off the end.
    while (below < quantile && level < last) below += levelProbability[++level]!;
    dots[level]! += 1;
  }
  return dots;
}
