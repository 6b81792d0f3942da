import type { AreaId } from '$lib/content/ids';
import { localeOf } from '$lib/i18n/locale';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => {
  const [{ design }, { tasks }, model] =
    localeOf(params.lang) === 'da'
      ? await Promise.all([
          import('$lib/i18n/da/design'),
          import('$lib/i18n/da/tasks'),
          import('virtual:content/model/da'),
        ])
      : await Promise.all([
          import('$lib/i18n/en/design'),
          import('$lib/i18n/en/tasks'),
          import('virtual:content/model/en'),
        ]);
  const areaNames = Object.fromEntries(
    model.default.areas.map(({ id, name }) => [id, name]),
  ) as Record<AreaId, string>;
  return { design, tasks, areaNames };
};
