import * as v from 'valibot';
import { isCalendarDay } from './calendar-day';
import { AREA_IDS, AUDIENCE_IDS, LEVELS } from './ids';
import { CompetenceCode, Localized } from './model';
import { Slug } from './task';

/** Who stands behind an offer. `app` is this product itself: always there, also without a network. */
export const PROVIDER_TYPES = ['public', 'ngo', 'union', 'private', 'app'] as const;
export type ProviderType = (typeof PROVIDER_TYPES)[number];

/** Whom an offer suits. `anyone` stands alone: it means every situation, also one we never asked about. */
export const SITUATIONS = ['senior', 'working', 'school', 'newToDanish', 'anyone'] as const;
export type Situation = (typeof SITUATIONS)[number];

/** How one takes part. The first in an offer's list is its usual form. */
export const COURSE_MODES = ['inPerson', 'phone', 'online', 'selfStudy'] as const;
export type CourseMode = (typeof COURSE_MODES)[number];

/** Lines of work that an offer can be made for. */
export const SECTORS = ['care', 'trades', 'office', 'service', 'education'] as const;
export type Sector = (typeof SECTORS)[number];

const ROOT_ADDRESS = /^https:\/\/([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}\/?$/;

/** True for `https://name.dk` or `https://name.dk/`: deep links rot, so only the front door is kept. */
export function isRootAddress(address: string): boolean {
  return ROOT_ADDRESS.test(address);
}

const rootAddress = v.pipe(
  v.string(),
  v.check(
    isRootAddress,
    'write only the front door of the site, beginning with https, for example "https://vuc.dk/"',
  ),
);

const level = v.picklist(LEVELS);

/** A run of levels, both ends included. */
export const LevelRange = v.pipe(
  v.strictObject({
    from: v.pipe(level, v.description('Lowest level, 1 to 6.')),
    to: v.pipe(level, v.description('Highest level, 1 to 6; the same as "from" for one level.')),
  }),
  v.check(({ from, to }) => from <= to, '"from" must not be higher than "to"; swap them'),
);
export type LevelRange = v.InferOutput<typeof LevelRange>;

const atLeastOne = <const T extends readonly string[]>(words: T, description: string) =>
  v.pipe(
    v.array(v.picklist(words)),
    v.check((list) => list.length > 0, 'write at least one'),
    v.check((list) => new Set(list).size === list.length, 'something stands here twice; keep one'),
    v.description(description),
  );

export const Provider = v.strictObject({
  id: v.pipe(Slug, v.description('Short name of the provider; the file has the same name.')),
  name: v.pipe(v.string(), v.nonEmpty(), v.description('The name as the provider writes it.')),
  type: v.pipe(
    v.picklist(PROVIDER_TYPES),
    v.description(
      'public: state or municipality. ngo: association. union: trade union. private: company or mixed. app: this product.',
    ),
  ),
  url: v.pipe(
    v.nullish(rootAddress, null),
    v.description('Front door of the provider’s own site. Leave it out if nobody has checked one.'),
  ),
});
export type Provider = v.InferOutput<typeof Provider>;

/** One offer as it stands in its provider's file; field names follow schema.org `Course` where they fit. */
export const OfferEntry = v.strictObject({
  id: v.pipe(
    Slug,
    v.description('Unique over all files. Saved plans point at it: never reuse it.'),
  ),
  name: v.pipe(Localized, v.description('What it is called, in a few words.')),
  description: v.pipe(
    Localized,
    v.description('One or two plain sentences: what it is and whom it is good for. No prices.'),
  ),
  how: v.pipe(
    Localized,
    v.description('One first step that the reader can take today, said directly to "du".'),
  ),
  areas: atLeastOne(AREA_IDS, 'The areas it helps with: brug, analyse, opdagelse.'),
  levels: v.pipe(LevelRange, v.description('The levels it is right for. 1 is the very beginning.')),
  competences: v.pipe(
    v.optional(v.array(CompetenceCode), []),
    v.description('DigComp 3.0 competences it trains, in quotes. Leave out if it is broad.'),
  ),
  audience: atLeastOne(AUDIENCE_IDS, 'adult, school (pupils and students) or work.'),
  situations: v.pipe(
    atLeastOne(SITUATIONS, 'Whom it suits. "anyone" stands alone.'),
    v.check(
      (list) => list.length === 1 || !list.includes('anyone'),
      '"anyone" already means everybody; write only "anyone", or only the others',
    ),
  ),
  sectors: v.pipe(
    v.optional(v.array(v.picklist(SECTORS)), []),
    v.description('Only for offers made for a line of work. Leave out if it is for all.'),
  ),
  region: v.pipe(
    v.optional(v.union([v.literal('national'), v.array(v.string())]), 'national'),
    v.description('"national" (also if left out), or a list of places.'),
  ),
  courseMode: atLeastOne(
    COURSE_MODES,
    'How one takes part; the usual way first: inPerson, phone, online, selfStudy.',
  ),
  inLanguage: v.pipe(
    v.array(
      v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'write a language code, for example da or en')),
    ),
    v.check((list) => list.length > 0, 'write at least one language code, for example da'),
    v.description('Language codes, only those we know of: da, en …'),
  ),
  cost: v.pipe(
    v.picklist(['free', 'ask', 'member']),
    v.description(
      'free: costs nothing. ask: it differs, or we do not know. member: comes with a membership. Never an amount.',
    ),
  ),
  membership: v.pipe(
    v.nullish(Slug, null),
    v.description('Id of the union one must belong to. Leave out if no membership is needed.'),
  ),
  human: v.pipe(v.boolean(), v.description('true if one meets, speaks or writes with a person.')),
  url: v.pipe(
    v.nullish(rootAddress, null),
    v.description('Front door of a checked site, https. Leave out if nobody has checked one.'),
  ),
  path: v.pipe(
    v.nullish(
      v.pipe(
        v.string(),
        v.regex(/^\/([a-z0-9-]+\/)*$/, 'write a path inside the app, for example "/resultat/"'),
      ),
      null,
    ),
    v.description('Only for the app’s own offers: the page inside the app. Works without network.'),
  ),
  phone: v.pipe(
    v.nullish(
      v.pipe(
        v.string(),
        v.regex(/^\d\d \d\d \d\d \d\d$/, 'write eight digits in pairs, in quotes: "12 34 56 78"'),
      ),
      null,
    ),
    v.description('Phone number that a person has checked. Leave out otherwise.'),
  ),
  workload: v.pipe(
    v.nullish(
      v.pipe(
        v.string(),
        v.regex(
          /^P(?=[\dT])(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?)?$/,
          'write an ISO 8601 duration, for example PT45M or P2D',
        ),
      ),
      null,
    ),
    v.description('Time it takes (ISO 8601: PT45M, P2D). Leave out unless the provider says so.'),
  ),
  checked: v.pipe(
    v.string(),
    v.check(isCalendarDay, 'write a day as YYYY-MM-DD, for example 2026-11-20'),
    v.description(
      'The day a person last checked that this is true. 2026-11-20 is the day the vetted list was taken over into this catalogue; change it when you have asked the provider.',
    ),
  ),
  confidence: v.pipe(
    v.picklist(['high', 'medium', 'low']),
    v.description(
      'high: stands in the vetted list with an address or number. medium: provider is vetted, but details differ from place to place. low: vetted by name only.',
    ),
  ),
  source: v.pipe(v.string(), v.nonEmpty(), v.description('Where we know it from.')),
});
export type OfferEntry = v.InferOutput<typeof OfferEntry>;

/** `content/offers/<provider>.yaml`: one provider and what it offers. */
export const ProviderFile = v.strictObject({
  provider: v.pipe(Provider, v.description('Who offers it.')),
  offers: v.pipe(
    v.array(OfferEntry),
    v.check((list) => list.length > 0, 'a provider needs at least one offer'),
    v.description('What the provider offers.'),
  ),
});
export type ProviderFile = v.InferOutput<typeof ProviderFile>;

/** An offer as the app uses it: it carries its provider with it. */
export interface Offer extends OfferEntry {
  provider: Provider;
}

/** What is matched on: everything but the words, which may be in one language or both. */
export type OfferFacts = Omit<Offer, 'name' | 'description' | 'how'>;
