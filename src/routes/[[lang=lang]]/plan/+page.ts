import type { AreaId } from '$lib/content/ids';
import { localeOf } from '$lib/i18n/locale';
import { loadOffers } from '$lib/offers/load';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => {
  const locale = localeOf(params.lang);
  const [[{ plan }, { offers }, model], catalogue] = await Promise.all([
    locale === 'da'
      ? Promise.all([
          import('$lib/i18n/da/plan'),
          import('$lib/i18n/da/offers'),
          import('virtual:content/model/da'),
        ])
      : Promise.all([
          import('$lib/i18n/en/plan'),
          import('$lib/i18n/en/offers'),
          import('virtual:content/model/en'),
        ]),
    loadOffers(locale),
  ]);
  const areaNames = Object.fromEntries(
    model.default.areas.map(({ id, name }) => [id, name]),
  ) as Record<AreaId, string>;
  return { plan, offers, areaNames, catalogue: catalogue.offers };
};
