import { forLocale, localeOf } from '$lib/i18n/locale';
import type { LayoutLoad } from './$types';

export const prerender = true;
export const trailingSlash = 'always';

export const load: LayoutLoad = async ({ params }) => {
  const locale = localeOf(params.lang);
  const { app } = await forLocale(locale, {
    da: () => import('$lib/i18n/da/app'),
    en: () => import('$lib/i18n/en/app'),
  });
  return { locale, app };
};
