import type { Locale } from '../content/ids';

/** Catalogue and rules in one language; only where offers are shown. */
export async function loadOffers(locale: Locale) {
  const { default: catalogue } = await (locale === 'da'
    ? import('virtual:content/offers/da')
    : import('virtual:content/offers/en'));
  return catalogue;
}
