import type { Locale } from '../content/ids';
import { forLocale } from '../i18n/locale';

/** Catalogue and rules in one language; only where offers are shown. */
export async function loadOffers(locale: Locale) {
  const { default: catalogue } = await forLocale(locale, {
    da: () => import('virtual:content/offers/da'),
    en: () => import('virtual:content/offers/en'),
  });
  return catalogue;
}
