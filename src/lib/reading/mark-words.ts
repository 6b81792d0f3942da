import type { Word } from '../content/words';

/** A part of a text: as it stands, or a hard word with its explanation. */
export interface Segment {
  readonly text: string;
  readonly word?: Word;
}

/** What a word may not touch: "app" is no word in "appelsin", "e-app", "app@post" or "app.example". */
const TOUCHED_BEFORE = /[\p{L}\p{N}_@/.-]$/u;
const TOUCHED_AFTER = /^([\p{L}\p{N}_@/-]|[.'’:][\p{L}\p{N}])/u;

interface Form {
  readonly form: string;
  readonly word: Word;
}

/** A page marks a hundred passages with the same words: sorted once, found by their first letter. */
const sorted = new WeakMap<readonly Word[], ReadonlyMap<string, readonly Form[]>>();

/** All forms by their first letter in small, the longest first. */
function formsOf(words: readonly Word[]): ReadonlyMap<string, readonly Form[]> {
  let forms = sorted.get(words);
  if (!forms) {
    const all = words
      .flatMap((word) => [word.word, ...word.forms].map((form) => ({ form, word })))
      .sort((a, b) => b.form.length - a.form.length);
    const byLetter = new Map<string, Form[]>();
    for (const found of all) {
      const letter = firstLetter(found.form, 0);
      byLetter.set(letter, [...(byLetter.get(letter) ?? []), found]);
    }
    forms = byLetter;
    sorted.set(words, forms);
  }
  return forms;
}

const firstLetter = (text: string, start: number) => text.charAt(start).toLowerCase();

/**
 * Finds the hard words in a text: whole words, each marked where it first stands; where two begin
 * together, the longer one. The segments joined are the text.
 *
 * A form in small letters is found however it is written; one with a capital only as it stands, so
 * that "IT" is not found in "Is it so?".
 *
 * @param known ids of words that were marked just before and need no second mark
 */
export function markWords(
  text: string,
  words: readonly Word[],
  known: ReadonlySet<string> = new Set(),
): Segment[] {
  const forms = formsOf(words);
  const formAt = (start: number) =>
    forms
      .get(firstLetter(text, start))
      ?.find(
        ({ form }) =>
          isWrittenAt(form, text, start) && !TOUCHED_AFTER.test(text.slice(start + form.length)),
      );

  const marked = new Set(known);
  const segments: Segment[] = [];
  let from = 0;
  for (let start = 0; start < text.length; start++) {
    // One character before, which can be two units long.
    if (TOUCHED_BEFORE.test(text.slice(Math.max(0, start - 2), start))) continue;
    const found = formAt(start);
    if (!found) continue;
    const end = start + found.form.length;
    if (!marked.has(found.word.id)) {
      marked.add(found.word.id);
      if (start > from) segments.push({ text: text.slice(from, start) });
      segments.push({ text: text.slice(start, end), word: found.word });
      from = end;
    }
    start = end - 1;
  }
  if (from < text.length) segments.push({ text: text.slice(from) });
  return segments;
}

function isWrittenAt(form: string, text: string, start: number): boolean {
  const written = text.slice(start, start + form.length);
  return written === form || (form === form.toLowerCase() && written.toLowerCase() === form);
}
