import scale from 'virtual:content/scale';
import { localeOf } from '$lib/i18n/locale';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => {
  const [{ model: text }, model] =
    localeOf(params.lang) === 'da'
      ? await Promise.all([import('$lib/i18n/da/model'), import('virtual:content/model/da')])
      : await Promise.all([import('$lib/i18n/en/model'), import('virtual:content/model/en')]);
  return { text, model: model.default, contentVersion: scale.version };
};
