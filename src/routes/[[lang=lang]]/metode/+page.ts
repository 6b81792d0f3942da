import scale from 'virtual:content/scale';
import { localeOf } from '$lib/i18n/locale';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => {
  const { method } = await (localeOf(params.lang) === 'da'
    ? import('$lib/i18n/da/method')
    : import('$lib/i18n/en/method'));
  return { method, correlation: scale.prior.correlation };
};
