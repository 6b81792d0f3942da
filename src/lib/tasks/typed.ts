import type { Spellings } from '../content/task';

/** The value of a field for everything that no spelling is written for. */
export const OTHER = 'other';

/** Case, doubled spaces and a final full stop tell nothing about what somebody meant. */
const plain = (text: string) =>
  text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim().replace(/ ?\.$/u, '');

const isLetter = (character: string | undefined) =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** Whether `word` stands in `input` and is no part of a longer word there. */
function standsIn(word: string, input: string): boolean {
  for (let at = input.indexOf(word); at >= 0; at = input.indexOf(word, at + 1)) {
    const end = at + word.length;
    const cut =
      (isLetter(input[at - 1]) && isLetter(word[0])) ||
      (isLetter(input[end]) && isLetter(word.at(-1)));
    if (!cut) return true;
  }
  return false;
}

/**
 * What was typed, as one of a field's values: the first of them for nothing at all, the first with a
 * spelling that fits, else `other`. Only this class is ever kept, never what was typed.
 *
 * @param values the values of the field's variable, "empty" first
 * @param spellings a text is the whole input; `words` must all stand in it, "a|b" is either of two
 */
export function classify(values: readonly string[], spellings: Spellings, typed: string): string {
  const input = plain(typed);
  if (input === '') return values[0] ?? OTHER;
  const fits = (spelling: Spellings[string][number]) =>
    typeof spelling === 'string'
      ? plain(spelling) === input
      : spelling.words.every((word) =>
          word.split('|').some((either) => standsIn(plain(either), input)),
        );
  const found = values.find(
    (value) => Object.hasOwn(spellings, value) && spellings[value]!.some(fits),
  );
  return found ?? OTHER;
}
