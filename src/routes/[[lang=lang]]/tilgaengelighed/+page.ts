import { localeOf } from '$lib/i18n/locale';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => {
  const [{ accessibility: text }, { host: hostText }, { default: host }] =
    localeOf(params.lang) === 'da'
      ? await Promise.all([
          import('$lib/i18n/da/accessibility'),
          import('$lib/i18n/da/host'),
          import('virtual:content/host/da'),
        ])
      : await Promise.all([
          import('$lib/i18n/en/accessibility'),
          import('$lib/i18n/en/host'),
          import('virtual:content/host/en'),
        ]);
  return { text, hostText, host };
};
