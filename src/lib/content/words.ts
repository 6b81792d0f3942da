import * as v from 'valibot';
import { Localized } from './model';
import { Slug } from './task';

/** `content/words.yaml`: the hard words of the product, each in one or two plain sentences. */
export const WordsFile = v.strictObject({
  words: v.pipe(
    v.array(
      v.strictObject({
        id: v.pipe(Slug, v.description('Unique. Links point at it: never reuse it.')),
        word: v.pipe(Localized, v.description('The word as it stands in tasks and on pages.')),
        explanation: v.pipe(
          Localized,
          v.description('One or two plain sentences, without another hard word.'),
        ),
      }),
    ),
    v.minLength(1),
    v.description('In any order; the page sorts them in each language.'),
  ),
});
export type WordsFile = v.InferOutput<typeof WordsFile>;
export type Word = WordsFile['words'][number];
