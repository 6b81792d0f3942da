import scale from 'virtual:content/scale';
import { forLocale, localeOf } from '$lib/i18n/locale';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => {
  const { method } = await forLocale(localeOf(params.lang), {
    da: () => import('$lib/i18n/da/method'),
    en: () => import('$lib/i18n/en/method'),
  });
  return { method, correlation: scale.prior.correlation };
};
