import type { Locale } from '../content/ids';
import type { ReadingText } from '../i18n/text';

/** The messages of this room; they come when they are needed. */
export const loadText = async (locale: Locale): Promise<ReadingText> =>
  (locale === 'da' ? await import('../i18n/da/reading') : await import('../i18n/en/reading'))
    .reading;

/** The language of the page, also where nobody hands it down: the start page has no Kit. */
export const pageLocale = (): Locale => (document.documentElement.lang === 'en' ? 'en' : 'da');
