import { localeOf } from '$lib/i18n/locale';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => {
  const [{ report }, { offers }, { data }, { carry }, model] =
    localeOf(params.lang) === 'da'
      ? await Promise.all([
          import('$lib/i18n/da/report'),
          import('$lib/i18n/da/offers'),
          import('$lib/i18n/da/data'),
          import('$lib/i18n/da/carry'),
          import('virtual:content/model/da'),
        ])
      : await Promise.all([
          import('$lib/i18n/en/report'),
          import('$lib/i18n/en/offers'),
          import('$lib/i18n/en/data'),
          import('$lib/i18n/en/carry'),
          import('virtual:content/model/en'),
        ]);
  return { report, offers, carry, fileWord: data.export.file, model: model.default };
};
