import * as v from 'valibot';
import type { Locale } from './ids';
import { noneTwice, Slug } from './task';

const text = v.pipe(v.string(), v.nonEmpty());

const WordText = v.strictObject({
  word: v.pipe(text, v.description('The word as it stands in the word list.')),
  forms: v.optional(
    v.pipe(
      v.array(text),
      noneTwice,
      v.description(
        'Other forms in which it stands in texts, each written out. In small letters it is found ' +
          'however it is written, with a capital only just so.',
      ),
    ),
  ),
  explanation: v.pipe(text, v.description('What it means, in one or two short sentences.')),
});

const WordEntry = v.strictObject({
  id: v.pipe(Slug, v.description('Unique name of the word, for example "cookie".')),
  inTasks: v.optional(
    v.pipe(
      v.boolean(),
      v.description(
        'True if it may be explained inside a task too. Only where it gives no answer away; after ' +
          'the task every word is explained.',
      ),
    ),
  ),
  da: WordText,
  en: WordText,
});

/** `content/words.yaml`: the hard words that no text could do without, and what they mean. */
export const WordsFile = v.strictObject({
  words: v.pipe(v.array(WordEntry), v.description('All words; their order does not matter.')),
});
export type WordsFile = v.InferOutput<typeof WordsFile>;

/** The words in one language, every field written out. */
export const wordsIn = ({ words }: WordsFile, locale: Locale) =>
  words
    .map(({ id, inTasks = false, ...texts }) => {
      const { word, forms = [], explanation } = texts[locale];
      return { id, word, forms, explanation, inTasks };
    })
    .sort((a, b) => a.word.localeCompare(b.word, locale));
