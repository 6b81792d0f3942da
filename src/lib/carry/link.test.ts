import { describe, expect, it } from 'vitest';
import { codeIn, linkOf } from './link';

describe('a link', () => {
  it('leads to the page of its language, with the code where no server sees it', () => {
    const link = linkOf('sQab', 'https://barometer.example', 'da');
    expect(link).toBe('https://barometer.example/aabn/#sQab');
    expect(linkOf('sQab', 'https://barometer.example', 'en')).toBe(
      'https://barometer.example/en/aabn/#sQab',
    );
    expect(new URL(link).pathname + new URL(link).search).toBe('/aabn/');
  });
});

describe('the code in a text', () => {
  it.each([
    ['a link', 'https://barometer.example/aabn/#sQab-_9'],
    ['a fragment', '#sQab-_9'],
    ['the code alone', 'sQab-_9'],
    ['one broken into lines', ' sQab\r\n  -_9\n'],
    ['a link after some words', 'Mit resultat: https://barometer.example/aabn/#sQab-_9 '],
  ])('is found in %s', (_what, text) => {
    expect(codeIn(text)).toBe('sQab-_9');
  });

  it('is empty where there is none, and bounded in a text of any length', () => {
    expect(codeIn('')).toBe('');
    expect(codeIn(' \n')).toBe('');
    expect(codeIn('x'.repeat(50_000_000)).length).toBeLessThan(5_000);
  });
});
