import * as v from 'valibot';
import { AREA_IDS, STAGE_IDS } from './ids';
import { CompetenceCode, Localized } from './model';
import { LevelRange, SECTORS, SITUATIONS, type Situation } from './offer';
import { Slug } from './task';

/** What a person can say about themselves; "anyone" is a property of offers, not of people. */
export type PersonSituation = Exclude<Situation, 'anyone'>;
const PERSON_SITUATIONS = SITUATIONS.filter(
  (situation): situation is PersonSituation => situation !== 'anyone',
);

const stage = (description: string) =>
  v.optional(v.pipe(v.picklist(STAGE_IDS), v.description(description)));

export const StageCondition = v.pipe(
  v.strictObject({
    is: stage('Exactly this stage: basic, independent or advanced.'),
    atMost: stage('This stage or a lower one.'),
    atLeast: stage('This stage or a higher one.'),
    probability: v.pipe(
      v.number(),
      v.minValue(0.5),
      v.maxValue(1),
      v.description('How sure the measurement must be: 0.5 (more likely than not) to 1.'),
    ),
  }),
  v.check(
    ({ is, atMost, atLeast }) => [is, atMost, atLeast].filter(Boolean).length === 1,
    'write exactly one of "is", "atMost" and "atLeast"',
  ),
);
export type StageCondition = v.InferOutput<typeof StageCondition>;

/**
 * What the measurement must say about one area. Every line must hold. An area whose result is not
 * known never meets a condition, except `known: false`: not measured is not low.
 */
export const AreaCondition = v.pipe(
  v.strictObject({
    area: v.pipe(v.picklist(AREA_IDS), v.description('brug, analyse or opdagelse.')),
    known: v.optional(
      v.pipe(
        v.literal(false),
        v.description('false: fires only while we do not know the result yet. Stands alone.'),
      ),
    ),
    stage: v.optional(v.pipe(StageCondition, v.description('The stage, and how sure it must be.'))),
    levels: v.optional(
      v.pipe(LevelRange, v.description('All levels that are still likely lie within these.')),
    ),
    competences: v.optional(
      v.pipe(
        v.array(
          v.strictObject({
            id: CompetenceCode,
            evidence: v.pipe(
              v.picklist(['shown', 'notYet']),
              v.description('shown: the person did it. notYet: met it, and it did not work yet.'),
            ),
          }),
        ),
        v.check((list) => list.length > 0, 'write at least one competence, or remove the line'),
        v.check(
          (list) => new Set(list.map(({ id }) => id)).size === list.length,
          'a competence stands here twice; keep one',
        ),
        v.description('What the person has shown, or not yet, in single competences.'),
      ),
    ),
    selfRating: v.optional(
      v.pipe(
        v.picklist(['higher', 'lower']),
        v.description('The person rated themselves surely higher, or lower, than measured.'),
      ),
    ),
  }),
  v.check(
    ({ known, stage, levels, competences, selfRating }) =>
      (known === false) !== Boolean(stage ?? levels ?? competences ?? selfRating),
    'write "known: false" alone, or at least one of stage, levels, competences and selfRating',
  ),
);
export type AreaCondition = v.InferOutput<typeof AreaCondition>;

/** What the person must have said they want. Every line must hold; a wish is never guessed. */
export const WishCondition = v.pipe(
  v.strictObject({
    situation: v.optional(
      v.pipe(
        v.array(v.picklist(PERSON_SITUATIONS)),
        v.check((list) => list.length > 0, 'write at least one situation, or remove the line'),
        v.description('The person said one of these: senior, working, school, newToDanish.'),
      ),
    ),
    inPerson: v.optional(
      v.pipe(v.literal(true), v.description('true: the person would like to meet somebody.')),
    ),
    online: v.optional(
      v.pipe(v.literal(true), v.description('true: the person would like to learn from home.')),
    ),
    union: v.optional(
      v.pipe(
        Slug,
        v.description('Id of the union the person belongs to; "any" for a member of any union.'),
      ),
    ),
    language: v.optional(
      v.pipe(
        v.string(),
        v.regex(/^[a-z]{2,3}$/, 'write a language code, for example en'),
        v.description('The person would like help in this language: da, en …'),
      ),
    ),
    sector: v.optional(
      v.pipe(
        v.array(v.picklist(SECTORS)),
        v.check((list) => list.length > 0, 'write at least one sector, or remove the line'),
        v.description('The person works in one of these lines of work.'),
      ),
    ),
  }),
  v.check(
    (wishes) => Object.keys(wishes).length > 0,
    'write at least one wish, or remove "wishes"',
  ),
);
export type WishCondition = v.InferOutput<typeof WishCondition>;

export const Rule = v.pipe(
  v.strictObject({
    id: v.pipe(Slug, v.description('Unique name of the rule, for example "brug-start-senior".')),
    evidence: v.optional(
      v.pipe(
        v.array(AreaCondition),
        v.check((list) => list.length > 0, 'write at least one area, or remove "evidence"'),
        v.check(
          (list) => new Set(list.map(({ area }) => area)).size === list.length,
          'an area stands here twice; gather its conditions in one place',
        ),
        v.description('What the measurement must say. All of it must hold.'),
      ),
    ),
    wishes: v.optional(
      v.pipe(
        WishCondition,
        v.description('What the person must have wished. All of it must hold.'),
      ),
    ),
    offers: v.pipe(
      v.array(Slug),
      v.check((list) => list.length > 0, 'write at least one offer id'),
      v.check((list) => new Set(list).size === list.length, 'an offer stands here twice; keep one'),
      v.description('Ids of offers, the best first.'),
    ),
    weight: v.pipe(
      v.number(),
      v.integer(),
      v.minValue(1),
      v.maxValue(10),
      v.description('How much the rule counts: 1 (a gentle hint) to 10 (clearly the next step).'),
    ),
    reason: v.pipe(
      Localized,
      v.description(
        'One warm sentence to the reader: why this. It must be true whenever the rule fires.',
      ),
    ),
  }),
  v.check(
    ({ evidence, wishes }) => Boolean(evidence ?? wishes),
    'a rule needs "evidence" or "wishes"; otherwise it would fire for everybody',
  ),
);
export type Rule = v.InferOutput<typeof Rule>;

/** What decides whether a rule fires and for what: everything but its words. */
export type RuleLogic = Omit<Rule, 'reason'>;

/** `content/rules.yaml`: from what we know and what the person wishes to offers, with the reason. */
export const RulesFile = v.strictObject({
  rules: v.pipe(v.array(Rule), v.description('All rules; their order does not matter.')),
});
export type RulesFile = v.InferOutput<typeof RulesFile>;
