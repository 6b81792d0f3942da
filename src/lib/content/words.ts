import * as v from 'valibot';
import type { Locale } from './ids';
import { Localized } from './model';
import { noneTwice, Slug } from './task';

const Forms = v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), noneTwice);

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
        forms: v.optional(
          v.pipe(
            v.strictObject({ da: Forms, en: Forms }),
            v.description(
              'Other forms in which it stands in texts, each written out. In small letters it is ' +
                'found however it is written, with a capital only just so.',
            ),
          ),
        ),
        inTasks: v.optional(
          v.pipe(
            v.boolean(),
            v.description(
              'True if it may be explained inside a task too. Only where it gives no answer away; ' +
                'after the task every word is explained.',
            ),
          ),
        ),
      }),
    ),
    v.minLength(1),
    v.description('In any order; the page sorts them in each language.'),
  ),
});
export type WordsFile = v.InferOutput<typeof WordsFile>;

/** A hard word in one language. */
export interface Word {
  readonly id: string;
  /** As it stands in the word list. */
  readonly word: string;
  /** The other forms in which it stands in texts: "appen", "apps". */
  readonly forms: readonly string[];
  readonly explanation: string;
  /** Whether it may be explained in a task: it gives no answer away. */
  readonly inTasks: boolean;
}

/** The words in one language, in its alphabet, every field written out. */
export const wordsIn = (words: WordsFile['words'], locale: Locale): Word[] =>
  words
    .map(({ id, word, forms, explanation, inTasks = false }) => ({
      id,
      word: word[locale],
      forms: forms?.[locale] ?? [],
      explanation: explanation[locale],
      inTasks,
    }))
    .sort((a, b) => a.word.localeCompare(b.word, locale));
