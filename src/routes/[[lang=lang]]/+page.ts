import { localeOf } from '$lib/i18n/locale';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => {
  const [{ journey }, { tasks }, selfRating] =
    localeOf(params.lang) === 'da'
      ? await Promise.all([
          import('$lib/i18n/da/journey'),
          import('$lib/i18n/da/tasks'),
          import('virtual:content/self-rating/da'),
        ])
      : await Promise.all([
          import('$lib/i18n/en/journey'),
          import('$lib/i18n/en/tasks'),
          import('virtual:content/self-rating/en'),
        ]);
  return { journey, tasks, selfRating: selfRating.default };
};
