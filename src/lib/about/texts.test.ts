import { describe, expect, test } from 'vitest';
import { compileContent } from '../../cli/compile-content';
import { LOCALES, type Locale } from '../content/ids';
import { lix, sentencesOf } from '../content/lint/reading-ease';
import { strings } from '../content/lint/strings';
import { inOneLanguage } from '../content/localize';
import { sourcesOf } from './numbers';
import { telephone } from './telephone';

const messages = import.meta.glob<Record<string, unknown>>('../i18n/{da,en}/*.ts', { eager: true });
const { bodies, model, offers, rules, pages } = compileContent(process.cwd()).content!;

const OURS = ['about', 'accessibility', 'help', 'host', 'numbers', 'privacy', 'words'];

/** Every text of a room, also what functions give. */
function textsOf(room: unknown): string[] {
  if (typeof room === 'string') return [room];
  if (Array.isArray(room)) return room.flatMap(textsOf);
  if (typeof room === 'function')
    return textsOf((room as (...args: unknown[]) => unknown)(...Array(room.length).fill(2)));
  return typeof room === 'object' && room !== null ? Object.values(room).flatMap(textsOf) : [];
}

const roomsOf = (locale: Locale, wanted: (name: string) => boolean) =>
  Object.entries(messages).flatMap(([path, room]) => {
    const [folder, file] = path.split('/').slice(-2);
    return folder === locale && wanted(file!.replace('.ts', '')) ? textsOf(room) : [];
  });

describe.each(LOCALES)('the pages in %s', (locale) => {
  const texts = roomsOf(locale, (name) => OURS.includes(name));

  test('have no sentence of more than 20 words', () => {
    const long = texts.flatMap(sentencesOf).filter((sentence) => sentence.split(/\s+/).length > 20);
    expect(long).toEqual([]);
  });

  test('promise neither anonymity nor eternity', () => {
    for (const text of texts) expect(text).not.toMatch(/anonym|for altid|for ever\b|forever\b/i);
  });

  test('explain words that people really meet, in the word list’s own spelling', () => {
    const read = [
      ...roomsOf(locale, (name) => name !== 'words'),
      ...strings(Object.values(bodies).map((area) => area[locale])).map(({ value }) => value),
      ...strings(inOneLanguage({ model, offers, rules, numbers: pages.numbers }, locale)).map(
        ({ value }) => value,
      ),
    ]
      .join('\n')
      .toLocaleLowerCase(locale);
    const unmet = inOneLanguage(pages.words, locale).filter(({ word }) => {
      const stem = word.toLocaleLowerCase(locale).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      // Danish and English bend words at their end: "browseren", "settings".
      return !new RegExp(`(?<![\\p{L}\\p{N}])${stem}`, 'u').test(read);
    });
    expect(unmet.map(({ word }) => word)).toEqual([]);
    expect(pages.words.length).toBeGreaterThanOrEqual(25);
  });
});

test('the Danish pages read easily', () => {
  for (const text of roomsOf('da', (name) => OURS.includes(name)))
    if (text.split(/\s+/).length >= 20) expect(lix(text), text).toBeLessThanOrEqual(40);
});

test('the numbers are those that were held against their sources, and no others', () => {
  const { numbers, sources } = pages.numbers;
  const said = numbers.flatMap(({ id, figures }) =>
    figures.map(
      ({ of, share, words, year, source }) =>
        `${id}: ${of} ${share ?? words?.en} ${year ?? '-'} ${sources.find(({ id }) => id === source)!.publication}`,
    ),
  );
  // The catalogue gives no year for Digital Optur's questions and none for the million.
  expect(said).toEqual([
    'opdagelse: population 28 2025 anbefalingskatalog',
    'opdagelse: participants 38 - anbefalingskatalog',
    'forudsaetning-for-arbejde: population 78 2025 anbefalingskatalog',
    'forudsaetning-for-arbejde: participants 87 - anbefalingskatalog',
    'vil-blive-bedre: population 57 2025 anbefalingskatalog',
    'bekymret-for-ai: population 46 2025 anbefalingskatalog',
    'gav-op: population 12 2025 anbefalingskatalog',
    'opbakning: population 16 percentage points less 2023–2025 anbefalingskatalog',
    'begraenset: population more than one million people - anbefalingskatalog',
    'svaert-at-udvikle: participants 65 - anbefalingskatalog',
    'workshop-styrkede: participants 76 - anbefalingskatalog',
    'firmaer-med-ai: firms 15% 2023 ai-panel',
    'firmaer-med-ai: firms nearly half 2025 ai-panel',
  ]);
});

test('a number names each of its sources and each publication once', () => {
  const { numbers, sources } = inOneLanguage(pages.numbers, 'en');
  const publications = inOneLanguage(pages.publications, 'en');
  const named = (id: string) =>
    sourcesOf(
      numbers.find((number) => number.id === id)!,
      sources,
      publications,
    );
  expect(named('opdagelse')).toEqual([
    {
      title: expect.stringContaining('Anbefalingskatalog'),
      names: [expect.stringContaining('population survey'), expect.stringContaining('workshops')],
    },
  ]);
  expect(named('firmaer-med-ai')).toEqual([
    { title: expect.stringContaining('AI-panel'), names: [expect.any(String)] },
  ]);
});

test('a phone dials the number that is read', () => {
  expect(telephone('33 98 00 10')).toBe('tel:+4533980010');
});
