/** Strongest colour of the band: text and lines on it stay readable. */
const MOST_OPACITY = 0.85;

/**
 * Stops of a horizontal gradient over six equally wide levels: each level's middle as opaque as it
 * is likely, relative to the likeliest. Between middles the colour fades, so the band has no edge
 * that would look more certain than it is.
 *
 * @param levelProbability six probabilities that sum to 1
 */
export function bandStops(
  levelProbability: readonly number[],
): { offset: number; opacity: number }[] {
  const most = Math.max(...levelProbability);
  return levelProbability.map((probability, index) => ({
    offset: Math.round((1000 * (index + 0.5)) / levelProbability.length) / 1000,
    opacity: most > 0 ? Math.round((1000 * MOST_OPACITY * probability) / most) / 1000 : 0,
  }));
}

/** "2–4", or "3" where the set is a single level. */
export function levelRange({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? String(from) : `${from}–${to}`;
}

/** Expected level, 1 to 6, for a curve over time. */
export function expectedLevel(levelProbability: readonly number[]): number {
  return levelProbability.reduce((sum, probability, index) => sum + probability * (index + 1), 0);
}
