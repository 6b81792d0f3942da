import { describe, expect, test } from 'vitest';
import { inOneLanguage } from '../content/localize';
import { fold, search, type Query } from './search';
import { offer, provider } from './test-offers';

const catalogue = inOneLanguage(
  [
    offer('cafe', {
      name: { da: 'Åben café', en: 'Open café' },
      description: { da: 'Lær om mails.', en: 'Learn about mail.' },
      provider: provider({ id: 'seniors', name: 'Ældre Sagen', type: 'ngo' }),
      cost: 'ask',
    }),
    offer('hotline', {
      name: { da: 'Ring og spørg', en: 'Call and ask' },
      areas: ['analyse'],
      courseMode: ['phone'],
    }),
    offer('again', {
      name: { da: 'Læs igen', en: 'Read again' },
      areas: ['brug', 'opdagelse'],
      courseMode: ['selfStudy', 'online'],
      human: false,
      provider: provider({ id: 'app', name: 'Barometer', type: 'app' }),
    }),
  ],
  'da',
);
const found = (query: Query) => search(catalogue, query, 'da').map(({ id }) => id);

describe('the search on /tilbud', () => {
  test('shows everything in the order of the Danish alphabet when nothing is asked', () => {
    expect(found({})).toEqual(['again', 'hotline', 'cafe']);
    expect(found({ text: '  ' })).toHaveLength(3);
  });

  test('finds a piece of a word in name, description or provider, whatever the case', () => {
    expect(found({ text: 'SPØR' })).toEqual(['hotline']);
    expect(found({ text: 'mail' })).toEqual(['cafe']);
    expect(found({ text: 'sagen' })).toEqual(['cafe']);
  });

  test('needs every word, in any place and order', () => {
    expect(found({ text: 'mails ældre' })).toEqual(['cafe']);
    expect(found({ text: 'mails barometer' })).toEqual([]);
  });

  test('does not mind missing accents or Danish letters', () => {
    expect(found({ text: 'cafe' })).toEqual(['cafe']);
    expect(found({ text: 'aeldre' })).toEqual(['cafe']);
    expect(found({ text: 'aaben' })).toEqual(['cafe']);
    expect(fold('A\u030Aben CAFÉ')).toBe(fold('åben café'));
  });

  test('narrows by area, provider, form, price and human', () => {
    expect(found({ area: 'opdagelse' })).toEqual(['again']);
    expect(found({ providerType: 'ngo' })).toEqual(['cafe']);
    expect(found({ form: 'online' })).toEqual(['again']);
    expect(found({ free: true })).toEqual(['again', 'hotline']);
    expect(found({ human: true, free: true })).toEqual(['hotline']);
    expect(found({ human: false, free: false })).toHaveLength(3);
  });

  test('leaves the catalogue as it was', () => {
    search(catalogue, {}, 'da');
    expect(catalogue.map(({ id }) => id)).toEqual(['cafe', 'hotline', 'again']);
  });
});
