import { describe, expect, it } from 'vitest';

const files = import.meta.glob<Record<string, unknown>>('./{da,en}/*.ts', { eager: true });

/** Every message of a file by its path; functions are called with numbers and words that fit. */
function messages(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const call = value as (...args: unknown[]) => string;
    return [1, 2].map((count) => [`${path}(${count})`, call(...Array(call.length).fill(count))]);
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => messages(inner, `${path}.${key}`));
}

const locales = ['da', 'en'] as const;
const rooms = [...new Set(Object.keys(files).map((path) => path.split('/').at(-1)!))];

describe('messages', () => {
  it.each(rooms)('%s says the same things in both languages', (room) => {
    const [danish, english] = locales.map((locale) => messages(files[`./${locale}/${room}`]));
    expect(english?.map(([path]) => path)).toEqual(danish?.map(([path]) => path));
    for (const [path, text] of [...(danish ?? []), ...(english ?? [])]) {
      expect(text.trim(), path).not.toBe('');
      expect(text, path).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  it.each(rooms)('%s uses no exam words', (room) => {
    for (const locale of locales)
      for (const [path, text] of messages(files[`./${locale}/${room}`]))
        expect(text, path).not.toMatch(
          /\b(forkert|dumpet|bestået|eksamen|wrong|failed the|exam)\b/i,
        );
  });
});
