import { localeOf } from '$lib/i18n/locale';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => {
  const [{ about: text }, { host: hostText }, { default: host }, { default: publications }, model] =
    localeOf(params.lang) === 'da'
      ? await Promise.all([
          import('$lib/i18n/da/about'),
          import('$lib/i18n/da/host'),
          import('virtual:content/host/da'),
          import('virtual:content/publications/da'),
          import('virtual:content/model/da'),
        ])
      : await Promise.all([
          import('$lib/i18n/en/about'),
          import('$lib/i18n/en/host'),
          import('virtual:content/host/en'),
          import('virtual:content/publications/en'),
          import('virtual:content/model/en'),
        ]);
  return { text, hostText, host, publications, citation: model.default.framework.citation };
};
