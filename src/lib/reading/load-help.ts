import type { Help } from './help';
import MarkedWords from './MarkedWords.svelte';
import ReadAloudButton from './ReadAloudButton.svelte';
import { loadText, pageLocale } from './text';
import { loadWords } from './words';

/** Everything behind "Læs op" and the hard words, in one file. */
export interface LoadedHelp extends Help {
  readonly MarkedWords: typeof MarkedWords;
  readonly ReadAloudButton: typeof ReadAloudButton;
}

/** In the language of the page. */
export async function loadHelp(): Promise<LoadedHelp> {
  const locale = pageLocale();
  const [text, words] = await Promise.all([loadText(locale), loadWords(locale)]);
  return { locale, text, words, MarkedWords, ReadAloudButton };
}
