import { AREA_COUNT, type Bank } from './bank';
import { levels } from './levels';
import type { Answer, Posterior } from './posterior';

/** How far the measurement of one area has come. */
export interface AreaStatus {
  /** Tasks given, missing answers included. */
  readonly given: number;
  /** Tasks that said something: scores and "I don't know yet". */
  readonly answered: number;
  /** Probability of the likeliest stage. */
  readonly stageCertainty: number;
  /** Sure enough of its stage, on enough answers, to leave its remaining tasks to the others. */
  readonly closed: boolean;
}

/** When an area counts as measured (MEASUREMENT.md). */
export interface ClosingRule {
  /** No stage is called sure on fewer answers: one lucky run must not end an area. */
  readonly minimumAnswers: number;
  readonly certainty: number;
}

export const CLOSING: ClosingRule = { minimumAnswers: 3, certainty: 0.8 };

/** Per area: tasks given and answered, certainty of the stage, closed or not. */
export function areaStatus(
  bank: Bank,
  answers: readonly Answer[],
  posterior: Posterior,
  cuts: readonly number[],
  rule: ClosingRule = CLOSING,
): AreaStatus[] {
  const given = new Array<number>(AREA_COUNT).fill(0);
  const answered = new Array<number>(AREA_COUNT).fill(0);
  for (const { item, outcome } of answers) {
    const k = bank.area[item]!;
    given[k]!++;
    if (outcome !== 'missing') answered[k]!++;
  }
  return levels(posterior, cuts).map(({ stageCertainty }, k) => ({
    given: given[k]!,
    answered: answered[k]!,
    stageCertainty,
    closed: answered[k]! >= rule.minimumAnswers && stageCertainty >= rule.certainty,
  }));
}
