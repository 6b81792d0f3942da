import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Model } from '../content/model';
import { ProviderFile } from '../content/offer';
import { RulesFile } from '../content/rules';
import { toCatalogue } from './catalogue';
import { knownResults } from './condition-space';
import { lintOffers, type LintInput } from './lint';
import { VETTED_PHONES } from './lint-wording';
import { isFreeAndHuman, match } from './match';
import * as any from './test-offers';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (file: string): unknown => parse(readFileSync(join(root, file), 'utf8'));

const providers = readdirSync(join(root, 'content/offers'))
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => `content/offers/${name}`)
  .map((file) => ({ file, content: v.parse(ProviderFile, read(file)) }));
const rules = {
  file: 'content/rules.yaml',
  content: v.parse(RulesFile, read('content/rules.yaml')),
};
const model = read('content/model.yaml') as Model;
const competences = Object.fromEntries(
  model.areas.map((area) => [area.id, area.competences]),
) as unknown as LintInput['competences'];
const catalogue = toCatalogue(providers.map(({ content }) => content));

describe('the offers and rules we ship', () => {
  test('have nothing to mend', () => {
    expect(lintOffers({ providers, rules, competences })).toEqual([]);
  });

  test('hold at least 28 offers from every kind of provider', () => {
    expect(catalogue.length).toBeGreaterThanOrEqual(28);
    expect(new Set(catalogue.map(({ provider }) => provider.type))).toEqual(
      new Set(['public', 'ngo', 'union', 'private', 'app']),
    );
  });

  test('name no phone number but the two that a person has checked', () => {
    const words = JSON.stringify(catalogue);
    expect(new Set(words.match(/\d\d \d\d \d\d \d\d/g))).toEqual(new Set(VETTED_PHONES));
  });

  test('have one offer inside the app for every area, free and for everybody', () => {
    const own = catalogue.filter(({ provider }) => provider.type === 'app');
    expect(own.flatMap(({ areas }) => areas).sort()).toEqual(['analyse', 'brug', 'opdagelse']);
    for (const offer of own)
      expect(offer).toMatchObject({
        path: '/resultat/',
        url: null,
        cost: 'free',
        situations: ['anyone'],
        levels: { from: 1, to: 6 },
      });
  });

  test('leave nobody without a choice, or without a free human among the first three', () => {
    const area = fc.option(fc.constantFrom(...knownResults(0.9)));
    const evidence = fc.record({ brug: area, analyse: area, opdagelse: area });
    fc.assert(
      fc.property(evidence, any.wishes, (found, wishes) => {
        const offered = match(catalogue, rules.content.rules, found, {
          ...wishes,
          inPerson: false,
          online: false,
          language: null,
        });
        expect(offered.length).toBeGreaterThanOrEqual(3);
        expect(offered.slice(0, 3).some(isFreeAndHuman)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test('show a union’s offer to its members only', () => {
    fc.assert(
      fc.property(any.evidence, any.wishes, (found, wishes) => {
        for (const { offer } of match(catalogue, rules.content.rules, found, wishes))
          if (offer.provider.type === 'union') expect(offer.provider.id).toBe(wishes.union);
      }),
    );
  });
});
