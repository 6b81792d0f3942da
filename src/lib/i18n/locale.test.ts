import { describe, expect, it } from 'vitest';
import { formatDate, inLocale, localeOf, otherLocale, withoutLocale } from './locale';

describe('a path', () => {
  it('comes back from the other language as it was', () => {
    for (const path of ['/', '/tilbud/', '/mine-data/'])
      for (const locale of ['da', 'en'] as const)
        expect(withoutLocale(inLocale(path, locale))).toBe(path);
  });

  it('is not cut where a page only begins like a locale', () => {
    expect(withoutLocale('/enhed/')).toBe('/enhed/');
  });
});

describe('a locale', () => {
  it('is Danish unless the path says otherwise', () => {
    expect(localeOf(undefined)).toBe('da');
    expect(localeOf('en')).toBe('en');
    expect(otherLocale('da')).toBe('en');
    expect(otherLocale('en')).toBe('da');
  });
});

describe('a date', () => {
  it('is written as people write it', () => {
    expect(formatDate('2026-11-20T08:00:00Z', 'da')).toBe('20. november 2026');
    expect(formatDate('2026-11-20T08:00:00Z', 'en')).toBe('20 November 2026');
  });

  it('is shown as it was stored when it is no date', () => {
    expect(formatDate('engang', 'da')).toBe('engang');
  });
});
