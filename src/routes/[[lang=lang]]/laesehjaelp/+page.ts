import { localeOf } from '$lib/i18n/locale';
import { loadText } from '$lib/reading/text';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => ({
  text: await loadText(localeOf(params.lang)),
});
