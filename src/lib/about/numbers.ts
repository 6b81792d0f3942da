import type { InOneLanguage } from '../content/localize';
import type { NumbersFile, SourcedNumber } from '../content/numbers';
import type { Publication } from '../content/publications';

/** Where a number comes from: each publication once, with the surveys that it quotes. */
export function sourcesOf(
  number: InOneLanguage<SourcedNumber>,
  sources: InOneLanguage<NumbersFile>['sources'],
  publications: readonly InOneLanguage<Publication>[],
): { title: string; names: string[] }[] {
  const ids = new Set(number.figures.map(({ source }) => source));
  const quoted = sources.filter(({ id }) => ids.has(id));
  return publications.flatMap(({ id, title }) => {
    const names = quoted.filter(({ publication }) => publication === id).map(({ name }) => name);
    return names.length > 0 ? [{ title, names }] : [];
  });
}
