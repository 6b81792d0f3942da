import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PROTOTYPE_KEYS } from './fixtures';
import { classify, OTHER } from './typed';

const VALUES = ['empty', 'other', 'full', 'words'];
const SPELLINGS = {
  full: ['Bogby Bibliotek', '=SUM(B2:B5)'],
  words: [{ words: ['åbningstid|åbningstider', 'bogby'] }],
};
const as = (typed: string) => classify(VALUES, SPELLINGS, typed);
const spaces = fc.stringMatching(/^[ \t\n]{0,4}$/);

describe('what is typed in a field', () => {
  test('is empty when there is nothing but spaces', () => {
    fc.assert(
      fc.property(spaces, (typed) => {
        expect(as(typed)).toBe('empty');
      }),
    );
  });

  test('is the same whatever its case, spaces and final full stop', () => {
    fc.assert(
      fc.property(spaces, spaces, fc.boolean(), fc.boolean(), (before, after, loud, stop) => {
        const typed = `${before}${loud ? 'BOGBY   BIBLIOTEK' : 'bogby bibliotek'}${stop ? '.' : ''}${after}`;
        expect(as(typed)).toBe('full');
      }),
    );
    expect(as('=sum(b2:b5)')).toBe('full');
  });

  test('may hold its words in any order and among others', () => {
    const others = fc.array(fc.constantFrom('i', 'dag', '"søg"', 'kl. 10'), { maxLength: 3 });
    fc.assert(
      fc.property(others, others, others, fc.boolean(), (a, b, c, first) => {
        const [one, two] = first ? ['bogby', 'åbningstider'] : ['Åbningstid,', 'Bogby'];
        expect(as([...a, one, ...b, two, ...c].join(' '))).toBe('words');
      }),
    );
  });

  test('needs every word, and each as a word of its own', () => {
    expect(as('åbningstider')).toBe(OTHER);
    expect(as('åbningstider bogbyen')).toBe(OTHER);
    expect(as('nåbningstid bogby')).toBe(OTHER);
  });

  test('is always one of the values, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom(...PROTOTYPE_KEYS)), (typed) => {
        expect(VALUES).toContain(as(typed));
        expect(classify([...VALUES, 'constructor'], {}, typed)).toMatch(/^(empty|other)$/);
      }),
    );
  });

  test('every spelling leads to its own value', () => {
    for (const spelling of SPELLINGS.full) expect(as(spelling)).toBe('full');
  });
});
