import type { Locale } from './ids';

/** `T` with every `{ da, en }` replaced by a string. */
export type InOneLanguage<T> = T extends { da: string; en: string }
  ? string
  : T extends readonly (infer Item)[]
    ? InOneLanguage<Item>[]
    : T extends object
      ? { [Key in keyof T]: InOneLanguage<T[Key]> }
      : T;

/** Picks one language out of compiled content, so that a phone downloads only that one. */
export function inOneLanguage<T>(value: T, locale: Locale): InOneLanguage<T> {
  return pick(value, locale) as InOneLanguage<T>;
}

function pick(value: unknown, locale: Locale): unknown {
  if (Array.isArray(value)) return value.map((item) => pick(item, locale));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  if (entries.length === 2 && 'da' in value && 'en' in value)
    return (value as Record<Locale, unknown>)[locale];
  return Object.fromEntries(entries.map(([key, inner]) => [key, pick(inner, locale)]));
}
