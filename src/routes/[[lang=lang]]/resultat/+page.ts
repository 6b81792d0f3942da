import { localeOf } from '$lib/i18n/locale';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => {
  const [{ report }, { offers }, { data }, model] =
    localeOf(params.lang) === 'da'
      ? await Promise.all([
          import('$lib/i18n/da/report'),
          import('$lib/i18n/da/offers'),
          import('$lib/i18n/da/data'),
          import('virtual:content/model/da'),
        ])
      : await Promise.all([
          import('$lib/i18n/en/report'),
          import('$lib/i18n/en/offers'),
          import('$lib/i18n/en/data'),
          import('virtual:content/model/en'),
        ]);
  return { report, offers, fileWord: data.export.file, model: model.default };
};
