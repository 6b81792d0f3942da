import * as v from 'valibot';
import { AREA_IDS, STAGE_IDS } from './ids';

/** Text in both languages of the product. */
export const Localized = v.pipe(
  v.strictObject({
    da: v.pipe(v.string(), v.nonEmpty(), v.description('Danish text, plain and warm, "du".')),
    en: v.pipe(v.string(), v.nonEmpty(), v.description('English text with the same content.')),
  }),
  v.description('A text in Danish (da) and English (en).'),
);
export type Localized = v.InferOutput<typeof Localized>;

const level = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(1),
  v.maxValue(6),
  v.description('Level 1 to 6.'),
);

export const CompetenceCode = v.pipe(
  v.string(),
  v.regex(/^[1-5]\.[1-6]$/, 'write a DigComp 3.0 competence in quotes, for example "1.2"'),
  v.description('DigComp 3.0 competence, in quotes: "1.2".'),
);

const Statement = v.strictObject({
  id: v.pipe(v.string(), v.description('Kept with a saved self-rating: never reuse it.')),
  level,
  text: v.pipe(Localized, v.description('Begins "Jeg kan …" / "I can …".')),
});

/** `content/model.yaml`: the common language of the whole product. */
export const Model = v.strictObject({
  version: v.pipe(v.string(), v.description('Changes when levels, cuts or areas change.')),
  framework: v.strictObject({
    name: v.string(),
    citation: v.string(),
  }),
  areas: v.pipe(
    v.array(
      v.strictObject({
        id: v.picklist(AREA_IDS),
        name: Localized,
        summary: Localized,
        competences: v.array(CompetenceCode),
        statements: v.pipe(
          v.array(Statement),
          v.description('At least one "jeg kan" statement for each of the six levels.'),
        ),
        selfRating: v.pipe(
          v.array(v.string()),
          v.length(3),
          v.description('Ids of the three statements asked before the first task.'),
        ),
      }),
    ),
    v.length(AREA_IDS.length),
  ),
  competences: v.array(v.strictObject({ id: CompetenceCode, name: Localized })),
  stages: v.pipe(
    v.array(
      v.strictObject({
        id: v.picklist(STAGE_IDS),
        levels: v.tuple([level, level]),
        name: Localized,
        summary: Localized,
      }),
    ),
    v.length(STAGE_IDS.length),
  ),
  levels: v.pipe(
    v.array(
      v.strictObject({
        level,
        name: Localized,
        typicalDifficulty: v.pipe(
          v.number(),
          v.description('Difficulty in logits of a typical task at this level.'),
        ),
      }),
    ),
    v.length(6),
  ),
  cutScores: v.strictObject({
    values: v.pipe(
      v.array(v.number()),
      v.length(5),
      v.description('Where levels 2, 3, 4, 5 and 6 begin, in logits; they must rise.'),
    ),
    responseProbability: v.pipe(v.number(), v.minValue(0.5), v.maxValue(0.9)),
    basis: Localized,
  }),
  experts: v.strictObject({
    discrimination: v.pipe(
      v.strictObject({ twoScores: v.number(), moreScores: v.number() }),
      v.description('Slope given to a task that no data has calibrated yet.'),
    ),
    stepSpread: v.pipe(v.number(), v.description('Distance in logits between score steps.')),
    uncertainty: v.pipe(
      v.strictObject({ low: v.number(), medium: v.number(), high: v.number() }),
      v.description('SD in logits of an expert’s level, by the certainty the expert gave.'),
    ),
    basis: Localized,
  }),
  prior: v.strictObject({
    correlation: v.pipe(v.number(), v.minValue(0), v.maxValue(0.95)),
    basis: Localized,
  }),
});
export type Model = v.InferOutput<typeof Model>;
export type Statement = v.InferOutput<typeof Statement>;
