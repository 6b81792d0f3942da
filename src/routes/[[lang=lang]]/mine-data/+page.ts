import { localeOf } from '$lib/i18n/locale';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => {
  const [{ data: text }, { offers }] =
    localeOf(params.lang) === 'da'
      ? await Promise.all([import('$lib/i18n/da/data'), import('$lib/i18n/da/offers')])
      : await Promise.all([import('$lib/i18n/en/data'), import('$lib/i18n/en/offers')]);
  return { text, offers };
};
