import { localeOf } from '$lib/i18n/locale';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => {
  const [{ workshop }, { tasks }, { journey }, { reading }, model, facets] =
    localeOf(params.lang) === 'da'
      ? await Promise.all([
          import('$lib/i18n/da/workshop'),
          import('$lib/i18n/da/tasks'),
          import('$lib/i18n/da/journey'),
          import('$lib/i18n/da/reading'),
          import('virtual:content/model/da'),
          import('virtual:content/facets/da'),
        ])
      : await Promise.all([
          import('$lib/i18n/en/workshop'),
          import('$lib/i18n/en/tasks'),
          import('$lib/i18n/en/journey'),
          import('$lib/i18n/en/reading'),
          import('virtual:content/model/en'),
          import('virtual:content/facets/en'),
        ]);
  const { bank } = (await import('virtual:content/scale')).default;
  const named = (list: readonly { id: string; name: string }[]) =>
    Object.fromEntries(list.map(({ id, name }) => [id, name]));
  return {
    workshop,
    tasksText: tasks,
    journey,
    reading,
    bank,
    cuts: model.default.cutScores.values,
    areaNames: named(model.default.areas),
    competenceNames: named(model.default.competences),
    tasks: facets.default,
  };
};
