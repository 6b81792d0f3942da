import type { Locale } from '../content/ids';
import { inLocale } from '../i18n/locale';

/** Characters of the longest text that is searched for a code. */
const MAX_TEXT = 4_000;

/** Where a code is opened: on the same host, in a fragment, which no browser sends to a server. */
export function linkOf(code: string, origin: string, locale: Locale): string {
  return `${origin}${inLocale('/aabn/', locale)}#${code}`;
}

/**
 * The code in what a person pasted: a link or the code alone, perhaps broken into lines by a mail
 * program. Of a text that is far too long for either only the beginning is looked at.
 */
export function codeIn(text: string): string {
  const bounded = text.slice(0, MAX_TEXT);
  return bounded.slice(bounded.lastIndexOf('#') + 1).replace(/\s+/g, '');
}
