import { expect, test } from 'vitest';
import { EXPLANATIONS_ID, onResultPage } from './own-offers';

test('an offer that leads to the result leads on from there to the explanations', () => {
  expect(onResultPage({ path: '/resultat/' })).toEqual({ path: `/resultat/#${EXPLANATIONS_ID}` });
});

test('every other offer stays as it is', () => {
  for (const offer of [{ path: null }, { path: '/model/' }])
    expect(onResultPage(offer)).toBe(offer);
});
