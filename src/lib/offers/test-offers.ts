import fc from 'fast-check';
import { AREA_IDS, LEVELS, STAGE_IDS, type AreaId } from '../content/ids';
import { PROVIDER_TYPES, type Offer, type Provider } from '../content/offer';
import type { Rule } from '../content/rules';
import {
  NO_WISHES,
  SITUATION_CHOICES,
  type AreaEvidence,
  type Evidence,
  type Wishes,
} from './evidence';

/** Factories and arbitraries for tests: a test names only what it is about. */

export function provider(parts: Partial<Provider> = {}): Provider {
  return { id: 'library', name: 'Library', type: 'public', url: null, ...parts };
}

export function offer(id: string, parts: Partial<Offer> = {}): Offer {
  return {
    id,
    name: { da: `Navn ${id}`, en: `Name ${id}` },
    description: { da: 'Kort og godt.', en: 'Short and good.' },
    how: { da: 'Spørg på biblioteket.', en: 'Ask at the library.' },
    areas: ['brug'],
    levels: { from: 1, to: 6 },
    competences: [],
    audience: ['adult', 'school', 'work'],
    situations: ['anyone'],
    sectors: [],
    region: 'national',
    courseMode: ['inPerson'],
    inLanguage: ['da'],
    cost: 'free',
    membership: null,
    human: true,
    url: null,
    path: null,
    phone: null,
    workload: null,
    checked: '2026-11-20',
    confidence: 'high',
    source: 'test',
    provider: provider(),
    ...parts,
  };
}

export function rule(id: string, offers: string[], parts: Partial<Rule> = {}): Rule {
  return { id, offers, weight: 5, reason: { da: `Fordi ${id}.`, en: `Because ${id}.` }, ...parts };
}

/** Surely at one stage, unless told otherwise. */
export function measured(
  stage: 'basic' | 'independent' | 'advanced',
  parts: Partial<AreaEvidence> = {},
): AreaEvidence {
  const from = (STAGE_IDS.indexOf(stage) * 2 + 1) as 1 | 3 | 5;
  return {
    known: true,
    stageProbability: { basic: 0, independent: 0, advanced: 0, [stage]: 1 },
    levelSet: { from, to: (from + 1) as 2 | 4 | 6 },
    competences: {},
    selfGap: null,
    ...parts,
  };
}

export const NOTHING_MEASURED: Evidence = { brug: null, analyse: null, opdagelse: null };

export function wishing(parts: Partial<Wishes>): Wishes {
  return { ...NO_WISHES, ...parts };
}

const COMPETENCES = ['1.1', '1.2', '2.3', '2.6', '3.4', '4.1', '4.2', '4.3', '5.1', '5.4'];
const UNIONS = ['hk', '3f', 'dm'];

const range = fc
  .tuple(fc.constantFrom(...LEVELS), fc.constantFrom(...LEVELS))
  .map(([a, b]) => (a <= b ? { from: a, to: b } : { from: b, to: a }));

export const areaEvidence: fc.Arbitrary<AreaEvidence> = fc.record({
  known: fc.boolean(),
  stageProbability: fc
    .tuple(fc.nat(20), fc.nat(20), fc.nat(20))
    .filter(([a, b, c]) => a + b + c > 0)
    .map(([a, b, c]) => ({
      basic: a / (a + b + c),
      independent: b / (a + b + c),
      advanced: c / (a + b + c),
    })),
  levelSet: range,
  competences: fc.dictionary(
    fc.constantFrom(...COMPETENCES),
    fc.constantFrom('shown' as const, 'notYet' as const),
  ),
  selfGap: fc.constantFrom('higher' as const, 'lower' as const, null),
});

export const evidence: fc.Arbitrary<Evidence> = fc.record({
  brug: fc.option(areaEvidence),
  analyse: fc.option(areaEvidence),
  opdagelse: fc.option(areaEvidence),
});

export const wishes: fc.Arbitrary<Wishes> = fc.record({
  situation: fc.option(fc.constantFrom(...SITUATION_CHOICES)),
  inPerson: fc.boolean(),
  online: fc.boolean(),
  union: fc.option(fc.constantFrom(...UNIONS)),
  language: fc.option(fc.constantFrom('da', 'en')),
  sector: fc.option(fc.constantFrom('care' as const, 'trades' as const, 'office' as const)),
});

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

/** A small catalogue of the offers a … g, each of any kind. */
export const catalogue: fc.Arbitrary<Offer[]> = fc.tuple(
  ...IDS.map((id) =>
    fc
      .record({
        areas: fc.subarray([...AREA_IDS], { minLength: 1 }),
        levels: range,
        situations: fc.oneof(
          fc.constant<Offer['situations']>(['anyone']),
          fc.subarray([...SITUATION_CHOICES], { minLength: 1 }),
        ),
        sectors: fc.subarray(['care' as const, 'trades' as const]),
        courseMode: fc.subarray(['inPerson', 'phone', 'online', 'selfStudy'] as const, {
          minLength: 1,
        }),
        inLanguage: fc.subarray(['da', 'en'], { minLength: 1 }),
        cost: fc.constantFrom('free' as const, 'ask' as const),
        membership: fc.option(fc.constantFrom(...UNIONS)),
        human: fc.boolean(),
        provider: fc.constantFrom(...PROVIDER_TYPES).map((type) => provider({ type })),
      })
      .map((parts) => offer(id, { ...parts, courseMode: [...parts.courseMode] })),
  ),
);

const areaCondition = (area: AreaId) =>
  fc.oneof(
    fc.constant({ area, known: false as const }),
    fc
      .record(
        {
          stage: fc
            .tuple(
              fc.constantFrom('is', 'atMost', 'atLeast'),
              fc.constantFrom(...STAGE_IDS),
              fc.constantFrom(0.5, 0.6, 0.8, 0.95),
            )
            .map(([how, stage, probability]) => ({ [how]: stage, probability })),
          levels: range,
          competences: fc.uniqueArray(
            fc.record({
              id: fc.constantFrom(...COMPETENCES),
              evidence: fc.constantFrom('shown' as const, 'notYet' as const),
            }),
            { minLength: 1, maxLength: 2, selector: ({ id }) => id },
          ),
          selfRating: fc.constantFrom('higher' as const, 'lower' as const),
        },
        { requiredKeys: [] },
      )
      .filter((parts) => Object.keys(parts).length > 0)
      .map((parts) => ({ area, ...parts })),
  );

const wishCondition = fc
  .record(
    {
      situation: fc.subarray([...SITUATION_CHOICES], { minLength: 1 }),
      inPerson: fc.constant(true as const),
      online: fc.constant(true as const),
      union: fc.constantFrom('any', ...UNIONS),
      language: fc.constantFrom('da', 'en'),
    },
    { requiredKeys: [] },
  )
  .filter((parts) => Object.keys(parts).length > 0);

/** Rules of every shape, over the offers a … g and one that does not exist. */
export const rules: fc.Arbitrary<Rule[]> = fc
  .array(
    fc
      .record({
        areas: fc.subarray([...AREA_IDS]),
        wishes: fc.option(wishCondition, { nil: undefined, freq: 2 }),
        offers: fc.shuffledSubarray([...IDS, 'no-such-offer'], { minLength: 1 }),
        weight: fc.integer({ min: 1, max: 10 }),
      })
      .filter(({ areas, wishes }) => areas.length > 0 || wishes !== undefined)
      .chain(({ areas, wishes, ...rest }) =>
        fc.tuple(...areas.map(areaCondition)).map((conditions) => ({
          ...rest,
          ...(conditions.length > 0 ? { evidence: conditions } : {}),
          ...(wishes ? { wishes } : {}),
        })),
      ),
    { maxLength: 8 },
  )
  .map((all) => all.map(({ offers, ...parts }, index) => rule(`rule-${index}`, offers, parts)));
