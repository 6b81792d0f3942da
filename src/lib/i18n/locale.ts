import { LOCALES, type Locale } from '../content/ids';

/** The locale of a `[[lang]]` route parameter: no prefix is Danish. */
export const localeOf = (param: string | undefined): Locale => (param === 'en' ? 'en' : 'da');

/**
 * A module in one language. A record and not a condition: the minifier would make one call of the two
 * in `da ? import(a) : import(b)`, which then fetches what both need.
 */
export const forLocale = <T>(locale: Locale, modules: Record<Locale, () => Promise<T>>) =>
  modules[locale]();

/** Path of a page in a locale: `path` is `/` or `/tilbud/`, with its slash at both ends. */
export const inLocale = (path: string, locale: Locale): string =>
  locale === 'da' ? path : `/${locale}${path}`;

/** A path without its locale prefix. */
export const withoutLocale = (path: string): string => path.replace(/^\/en(?=\/)/, '');

/** The other language of the product. */
export const otherLocale = (locale: Locale): Locale =>
  LOCALES.find((candidate) => candidate !== locale) ?? locale;

/** "Brug, Analyse og Opdagelse" / "Use, Analysis and Discovery". */
export const listOf = (names: readonly string[], locale: Locale): string =>
  new Intl.ListFormat(locale === 'da' ? 'da-DK' : 'en-GB').format(names);

/** "20. november 2026" / "20 November 2026", in the person's own time zone. */
export function formatDate(iso: string, locale: Locale): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(locale === 'da' ? 'da-DK' : 'en-GB', { dateStyle: 'long' }).format(
    date,
  );
}
