import { forLocale, localeOf } from '$lib/i18n/locale';
import { loadOffers } from '$lib/offers/load';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => {
  const locale = localeOf(params.lang);
  const [{ offers }, model, catalogue] = await Promise.all([
    forLocale(locale, {
      da: () => import('$lib/i18n/da/offers'),
      en: () => import('$lib/i18n/en/offers'),
    }),
    forLocale(locale, {
      da: () => import('virtual:content/model/da'),
      en: () => import('virtual:content/model/en'),
    }),
    loadOffers(locale),
  ]);
  const areaNames = Object.fromEntries(model.default.areas.map(({ id, name }) => [id, name]));
  return { offers, areaNames, catalogue: catalogue.offers };
};
