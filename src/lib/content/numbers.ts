import * as v from 'valibot';
import { Localized } from './model';
import { Slug } from './task';

/** Whom a number is about: all of Denmark, people at Digital Optur's workshops, or firms. */
const CONCERNED = ['population', 'participants', 'firms'] as const;

/** Under which heading a number stands. */
const NUMBER_GROUPS = ['people', 'participants', 'firms'] as const;
export type NumberGroup = (typeof NUMBER_GROUPS)[number];

const Figure = v.pipe(
  v.strictObject({
    of: v.pipe(v.picklist(CONCERNED), v.description('Whom it is about.')),
    share: v.pipe(
      v.nullish(v.pipe(v.number(), v.minValue(0), v.maxValue(100)), null),
      v.description('Per cent, exactly as the source has it. Drawn as a bar.'),
    ),
    words: v.pipe(
      v.nullish(Localized, null),
      v.description('Instead of a share, where the source gives no plain one: "nearly half".'),
    ),
    year: v.pipe(
      v.nullish(
        v.pipe(
          v.string(),
          v.regex(/^\d{4}(–\d{4})?$/, 'write a year in quotes, for example "2025"'),
        ),
        null,
      ),
      v.description(
        'Year of the data. Leave it out where the source does not say: the page says so.',
      ),
    ),
    source: v.pipe(Slug, v.description('Id of an entry under "sources".')),
  }),
  v.check(
    ({ share, words }) => (share === null) !== (words === null),
    'write either "share" or "words", not both and not neither',
  ),
);

/** `content/numbers.yaml`: the numbers about others that the product may show. */
export const NumbersFile = v.strictObject({
  sources: v.array(
    v.strictObject({
      id: Slug,
      name: v.pipe(Localized, v.description('The survey, or the part of the publication.')),
      publication: v.pipe(Slug, v.description('Id in publications.yaml of where we read it.')),
    }),
  ),
  numbers: v.pipe(
    v.array(
      v.strictObject({
        id: v.pipe(Slug, v.description('Unique.')),
        group: v.picklist(NUMBER_GROUPS),
        statement: v.pipe(Localized, v.description('What so many say or do, as a sentence.')),
        selfRating: v.pipe(
          v.optional(v.boolean(), false),
          v.description('true if people rated themselves: then it is never put beside a result.'),
        ),
        figures: v.pipe(v.array(Figure), v.minLength(1)),
      }),
    ),
    v.minLength(1),
  ),
});
export type NumbersFile = v.InferOutput<typeof NumbersFile>;
export type SourcedNumber = NumbersFile['numbers'][number];
