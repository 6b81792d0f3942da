import type { CompetenceId } from '../content/ids';
// From where they stand: the room's index would bring the self-rating along before the first task.
import { createBank, type Bank, type BankData } from '../measurement/bank';
import type { Prior } from '../measurement/posterior';

/** What an attempt is measured with: the compiled numbers, with the bank made ready. */
export interface Scale {
  readonly version: string;
  readonly bank: Bank;
  /** Competence of each item of the bank, by index. */
  readonly competenceOf: readonly CompetenceId[];
  readonly cuts: readonly number[];
  readonly prior: Prior;
  /** Per area the statements of the self-rating, with their levels. */
  readonly selfRating: readonly (readonly { readonly id: string; readonly level: number }[])[];
}

/** The same as the compiler writes it, in JSON. */
export interface ScaleData extends Omit<Scale, 'bank' | 'competenceOf'> {
  readonly bank: BankData;
}

/** Makes the compiled numbers ready for use; throws RangeError if the bank is unusable. */
export function toScale(data: ScaleData): Scale {
  return { ...data, bank: createBank(data.bank), competenceOf: data.bank.competence };
}
