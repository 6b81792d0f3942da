import { forLocale, localeOf } from '$lib/i18n/locale';
import type { PageLoad } from './$types';

// The journey wakes up by its own script, without Kit's client: see `$lib/journey/start.ts`.
export const csr = false;

export const load: PageLoad = ({ params }) =>
  forLocale(localeOf(params.lang), {
    da: () => import('$lib/i18n/da/start'),
    en: () => import('$lib/i18n/en/start'),
  });
