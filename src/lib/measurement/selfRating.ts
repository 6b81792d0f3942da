import { createBank } from './bank';
import type { AreaLevels } from './levels';
import { posterior, type Posterior, type Prior } from './posterior';

/** A "jeg kan" statement: the area it is about and the level (1-based) it describes. */
export interface SelfStatement {
  readonly area: number;
  readonly level: number;
}

/** Not yet, partly, yes; null when it was not answered, which is not the same as "not yet". */
export type SelfAnswer = 0 | 1 | 2 | null;

/**
 * Self-reports follow ability loosely and a statement's level is its author's word, so both are set
 * low on purpose: three answers leave a self-rating about as wide as two levels, and a gap is spoken
 * of only where it is plain. Slope per logit; τ in logits as for the experts' middle certainty.
 */
const SELF_SLOPE = 1;
const SELF_UNCERTAINTY = 0.6;

/**
 * How high a person rates themselves, on the scale of the tasks. A statement about level n is a GPCM
 * item with the scores 0, 1, 2: "yes" overtakes "partly" where level n begins, and "partly" overtakes
 * "not yet" where the level below begins. Below level 2 the first level's width is carried on.
 *
 * @param answers in the order of `statements`
 * @param cuts where levels 2, 3, 4 … begin, in logits, rising; at least two
 * @throws RangeError when a statement has no place in the areas or levels, or the prior is refused
 */
export function selfPosterior(
  statements: readonly SelfStatement[],
  answers: readonly SelfAnswer[],
  cuts: readonly number[],
  prior: Prior,
): Posterior {
  const width = cuts[1]! - cuts[0]!;
  const begins = (level: number) => cuts[level - 2] ?? cuts[0]! - (2 - level) * width;
  const column = <T>(value: (statement: SelfStatement, i: number) => T) => statements.map(value);
  const bank = createBank({
    ids: column((_, i) => `self-rating ${i + 1}`),
    versions: column(() => 1),
    area: column(({ area }) => area),
    slope: column(() => SELF_SLOPE),
    thresholds: column(({ level }) =>
      level >= 1 && level <= cuts.length + 1 ? [begins(level - 1), begins(level)] : [],
    ),
    guess: column(() => 0),
    uncertainty: column(() => SELF_UNCERTAINTY),
    family: column(() => ''),
    competence: column(() => ''),
    interaction: column(() => ''),
    skin: column(() => ''),
    audience: column(() => ['all']),
  });
  return posterior(
    bank,
    statements.map((_, item) => ({ item, outcome: answers[item] ?? 'missing' })),
    prior,
  );
}

/** The self-rating of one area against what was measured. */
export interface SelfGap {
  /** Which way the self-rating lies, or null when no gap may be spoken of. */
  readonly direction: 'higher' | 'lower' | null;
  /** P(self-rated level is on that side of the measured one); the likelier side when null. */
  readonly probability: number;
  /** Expected self-rated minus expected measured level, in levels. */
  readonly difference: number;
}

/** A gap is spoken of at this probability, and when it is at least one whole level. */
export const GAP_PROBABILITY = 0.9;
const GAP_LEVELS = 1;

/**
 * Compares levels from `selfPosterior` with measured ones, per area, as independent: both
 * uncertainties count. Nothing is taken from how other people with the same score rate themselves:
 * that comparison makes a gap out of regression to the mean.
 */
export function compareSelf(
  self: readonly AreaLevels[],
  measured: readonly AreaLevels[],
): SelfGap[] {
  return self.map((mine, k) => {
    const theirs = measured[k]!;
    let higher = 0;
    let lower = 0;
    let difference = 0;
    mine.levelProbability.forEach((p, i) =>
      theirs.levelProbability.forEach((q, j) => {
        if (i > j) higher += p * q;
        if (i < j) lower += p * q;
        difference += p * q * (i - j);
      }),
    );
    const probability = Math.max(higher, lower);
    const speak = probability >= GAP_PROBABILITY && Math.abs(difference) >= GAP_LEVELS;
    return {
      direction: !speak ? null : higher > lower ? 'higher' : 'lower',
      probability,
      difference,
    };
  });
}
