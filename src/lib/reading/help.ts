import type { Locale } from '../content/ids';
import type { ReadingText } from '../i18n/text';
import type { Word } from '../content/words';

/** What reading help says, in one language. */
export interface Help {
  readonly locale: Locale;
  readonly text: ReadingText;
  readonly words: readonly Word[];
}

/** What can be read aloud by itself. */
export type Block = keyof ReadingText['aloud']['blocks'];
