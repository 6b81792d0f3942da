import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { isCalendarDay } from './calendar-day';
import { isRootAddress, OfferEntry, ProviderFile } from './offer';

const written = {
  id: 'it-help',
  name: { da: 'It-hjælp', en: 'IT help' },
  description: { da: 'Få hjælp.', en: 'Get help.' },
  how: { da: 'Spørg på biblioteket.', en: 'Ask at the library.' },
  areas: ['brug'],
  levels: { from: 1, to: 3 },
  audience: ['adult'],
  situations: ['senior'],
  courseMode: ['inPerson'],
  inLanguage: ['da'],
  cost: 'free',
  human: true,
  checked: '2026-11-20',
  confidence: 'high',
  source: 'test',
};
const accepts = (parts: object) => v.is(OfferEntry, { ...written, ...parts });

describe('an offer file', () => {
  test('says nothing about what the editor left out', () => {
    expect(v.parse(OfferEntry, written)).toEqual({
      ...written,
      competences: [],
      sectors: [],
      region: 'national',
      membership: null,
      url: null,
      path: null,
      phone: null,
      workload: null,
    });
  });

  test('refuses a field it does not know, so that a misspelt one is found', () => {
    expect(accepts({ adress: 'x' })).toBe(false);
    expect(v.is(ProviderFile, { provider: { id: 'a', name: 'A', type: 'ngo' }, offers: [] })).toBe(
      false,
    );
  });

  test.each([
    { levels: { from: 3, to: 1 } },
    { levels: { from: 0, to: 7 } },
    { areas: [] },
    { areas: ['brug', 'brug'] },
    { situations: ['anyone', 'senior'] },
    { competences: [1.2] },
    { cost: '100 kr.' },
    { phone: '33370037' },
    { path: 'https://borger.dk/' },
    { workload: '45 minutter' },
    { workload: 'PT' },
    { checked: '20.11.2026' },
    { name: { da: 'Kun dansk' } },
  ])('refuses %j', (parts) => {
    expect(accepts(parts)).toBe(false);
  });

  test.each([
    { workload: 'PT45M' },
    { workload: 'P2D' },
    { region: ['Fyn'] },
    { url: 'https://www.borger.dk/' },
    { phone: '33 37 00 37' },
    { path: '/resultat/' },
  ])('takes %j', (parts) => {
    expect(accepts(parts)).toBe(true);
  });

  test('takes only the front door of a site, over https', () => {
    for (const address of ['https://vuc.dk', 'https://vuc.dk/', 'https://www.3f.dk/'])
      expect(isRootAddress(address)).toBe(true);
    for (const address of [
      'http://vuc.dk/',
      'https://vuc.dk/kurser',
      'https://vuc.dk/?q=1',
      'https://vuc.dk/#top',
      'https://name:word@vuc.dk/',
      'https://vuc.dk:8080/',
      'https://localhost/',
      'javascript:alert(1)',
      ' https://vuc.dk/',
    ])
      expect(isRootAddress(address)).toBe(false);
  });

  test('takes only days that are in the calendar', () => {
    expect(isCalendarDay('2026-11-20')).toBe(true);
    expect(isCalendarDay('2028-02-29')).toBe(true);
    expect(isCalendarDay('2026-02-29')).toBe(false);
    expect(isCalendarDay('2026-13-01')).toBe(false);
    expect(isCalendarDay('2026-1-1')).toBe(false);
  });
});
