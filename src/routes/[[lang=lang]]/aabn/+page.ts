import { localeOf } from '$lib/i18n/locale';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => {
  const [{ carry }, { report }, model] =
    localeOf(params.lang) === 'da'
      ? await Promise.all([
          import('$lib/i18n/da/carry'),
          import('$lib/i18n/da/report'),
          import('virtual:content/model/da'),
        ])
      : await Promise.all([
          import('$lib/i18n/en/carry'),
          import('$lib/i18n/en/report'),
          import('virtual:content/model/en'),
        ]);
  return { text: carry.open, report, model: model.default };
};
