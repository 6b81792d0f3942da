import type { Level } from '../content/ids';

/** Strongest colour of the band: text and lines on it stay readable. */
const MOST_OPACITY = 0.85;
const LEVELS = 6;

/** Levels from and to, both included. */
export interface LevelRange {
  readonly from: Level;
  readonly to: Level;
}

/** How strongly each level is coloured: in proportion to its probability, the likeliest the most. */
export function opacities(levelProbability: readonly number[]): number[] {
  const most = Math.max(...levelProbability);
  return levelProbability.map((probability) =>
    most > 0 ? Math.round((1000 * MOST_OPACITY * probability) / most) / 1000 : 0,
  );
}

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
  return opacities(levelProbability).map((opacity, index) => ({
    offset: Math.round((1000 * (index + 0.5)) / levelProbability.length) / 1000,
    opacity,
  }));
}

const percent = (share: number) => `${Math.round(1e4 * share) / 100}%`;

/** Where a level begins on the barometer, as an SVG length. */
export const startOf = (level: number): string => percent((level - 1) / LEVELS);
/** The middle of a level on the barometer. */
export const middleOf = (level: number): string => percent((level - 0.5) / LEVELS);
/** How wide so many levels are. */
export const widthOf = ({ from, to }: LevelRange): string => percent((to - from + 1) / LEVELS);

/**
 * Where a few words about a range of levels stand above it: in its middle, or, near an end of the
 * barometer, from that end of the range, so that they never reach over the edge.
 */
export function labelPlace(range: LevelRange): { x: string; anchor: 'start' | 'middle' | 'end' } {
  const middle = (range.from + range.to) / 2;
  if (middle < 2) return { x: startOf(range.from), anchor: 'start' };
  if (middle > 5) return { x: startOf(range.to + 1), anchor: 'end' };
  return { x: middleOf(middle), anchor: 'middle' };
}

/** Expected level, 1 to 6, for a curve over time. */
export function expectedLevel(levelProbability: readonly number[]): number {
  return levelProbability.reduce((sum, probability, index) => sum + probability * (index + 1), 0);
}
