import type { Locale } from '../content/ids';
import type { Word } from '../content/words';
import { forLocale } from '../i18n/locale';

/** The word list of one language; fetched once, then the module system keeps it. */
export const loadWords = async (locale: Locale): Promise<readonly Word[]> => {
  const { default: words } = await forLocale(locale, {
    da: () => import('virtual:content/words/da'),
    en: () => import('virtual:content/words/en'),
  });
  return words;
};
