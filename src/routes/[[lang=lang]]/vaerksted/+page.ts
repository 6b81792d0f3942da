import { localeOf } from '$lib/i18n/locale';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => {
  const [{ workshop }, { tasks }, { journey }, model] =
    localeOf(params.lang) === 'da'
      ? await Promise.all([
          import('$lib/i18n/da/workshop'),
          import('$lib/i18n/da/tasks'),
          import('$lib/i18n/da/journey'),
          import('virtual:content/model/da'),
        ])
      : await Promise.all([
          import('$lib/i18n/en/workshop'),
          import('$lib/i18n/en/tasks'),
          import('$lib/i18n/en/journey'),
          import('virtual:content/model/en'),
        ]);
  const { bank } = (await import('virtual:content/scale')).default;
  const areaNames = Object.fromEntries(model.default.areas.map(({ id, name }) => [id, name]));
  return { workshop, tasks, journey, areaNames, bank };
};
