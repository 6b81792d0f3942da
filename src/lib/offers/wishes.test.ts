import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offers } from '../i18n/da/offers';
import { NO_WISHES } from './evidence';
import { readWishes, wishesInWords } from './wishes';

const named = (id: string) => ({ hk: 'HK' })[id] ?? id;

describe('saved wishes', () => {
  it('come back as they were wished', () => {
    const wishes = { ...NO_WISHES, situation: 'senior' as const, inPerson: true, union: 'hk' };
    expect(readWishes(JSON.parse(JSON.stringify(wishes)))).toEqual(wishes);
  });

  it('are no wishes, whatever else was stored', () => {
    fc.assert(
      fc.property(fc.anything(), (saved) => {
        const { inPerson, online } = readWishes(saved);
        expect(typeof inPerson).toBe('boolean');
        expect(typeof online).toBe('boolean');
      }),
    );
    expect(readWishes(null)).toEqual(NO_WISHES);
    expect(readWishes({ inPerson: 'yes', situation: 7 })).toEqual(NO_WISHES);
  });

  it('know no situation or line of work that the form does not offer', () => {
    expect(readWishes({ situation: 'pirate', sector: '__proto__' })).toEqual(NO_WISHES);
  });

  it('are told back in the words they were chosen by', () => {
    expect(
      wishesInWords(
        { ...NO_WISHES, situation: 'senior', online: true, union: 'hk' },
        offers,
        named,
      ),
    ).toEqual([offers.wishes.situations.senior, offers.wishes.online, 'Jeg er medlem af HK']);
    expect(wishesInWords(undefined, offers, named)).toEqual([]);
  });
});
