import type { Locale } from '../content/ids';
import type { TaskFacets } from '../content/sheet';

/** What tasks can be told apart by, in the order of the page. */
export const FACETS = ['area', 'competence', 'level', 'interaction', 'skin', 'audience'] as const;
export type Facet = (typeof FACETS)[number];

export type Chosen = Readonly<Partial<Record<Facet, string>>>;
type Row = Pick<TaskFacets, Facet>;

const valuesOf = (row: Row, facet: Facet): string[] => [row[facet]].flat().map(String);

/** The rows that have every chosen value. */
export function filtered<R extends Row>(rows: readonly R[], chosen: Chosen): R[] {
  return rows.filter((row) =>
    FACETS.every((facet) => {
      const wanted = chosen[facet];
      return wanted === undefined || valuesOf(row, facet).includes(wanted);
    }),
  );
}

/**
 * The values of a facet that the other choices leave, with how many tasks each would show. A chosen
 * value stays in the list, so that it can be taken back.
 */
export function countsOf(
  rows: readonly Row[],
  chosen: Chosen,
  facet: Facet,
  locale: Locale,
): { readonly value: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  const own = chosen[facet];
  if (own !== undefined) counts.set(own, 0);
  for (const row of filtered(rows, { ...chosen, [facet]: undefined }))
    for (const value of valuesOf(row, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => a.value.localeCompare(b.value, locale, { numeric: true }));
}
