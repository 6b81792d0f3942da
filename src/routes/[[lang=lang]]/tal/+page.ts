import { localeOf } from '$lib/i18n/locale';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => {
  const [{ numbers: text }, { default: numbers }, { default: publications }] =
    localeOf(params.lang) === 'da'
      ? await Promise.all([
          import('$lib/i18n/da/numbers'),
          import('virtual:content/numbers/da'),
          import('virtual:content/publications/da'),
        ])
      : await Promise.all([
          import('$lib/i18n/en/numbers'),
          import('virtual:content/numbers/en'),
          import('virtual:content/publications/en'),
        ]);
  return { text, numbers, publications };
};
