import { localeOf } from '$lib/i18n/locale';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => {
  const [{ words: text }, { default: words }] =
    localeOf(params.lang) === 'da'
      ? await Promise.all([import('$lib/i18n/da/words'), import('virtual:content/words/da')])
      : await Promise.all([import('$lib/i18n/en/words'), import('virtual:content/words/en')]);
  return { text, words };
};
