import type { Locale } from '../content/ids';

/** A hard word in one language; see `content/words.yaml`. */
export interface Word {
  readonly id: string;
  /** As it stands in the word list. */
  readonly word: string;
  /** The other forms in which it stands in texts: "appen", "apps". */
  readonly forms: readonly string[];
  readonly explanation: string;
  /** Whether it may be explained in a task: it gives no answer away. */
  readonly inTasks: boolean;
}

/** The word list of one language; fetched once, then the module system keeps it. */
export const loadWords = async (locale: Locale): Promise<readonly Word[]> =>
  (locale === 'da'
    ? await import('virtual:content/words/da')
    : await import('virtual:content/words/en')
  ).default;
