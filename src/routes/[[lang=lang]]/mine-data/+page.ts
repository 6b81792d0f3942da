import { localeOf } from '$lib/i18n/locale';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => {
  const [{ data: text }, { offers }, { plan }, { walk }] =
    localeOf(params.lang) === 'da'
      ? await Promise.all([
          import('$lib/i18n/da/data'),
          import('$lib/i18n/da/offers'),
          import('$lib/i18n/da/plan'),
          import('$lib/i18n/da/walk'),
        ])
      : await Promise.all([
          import('$lib/i18n/en/data'),
          import('$lib/i18n/en/offers'),
          import('$lib/i18n/en/plan'),
          import('$lib/i18n/en/walk'),
        ]);
  return { text, offers, plan, finds: walk.finds };
};
