import type { Problem } from '../compiler/problem';
import type { Rule } from './rule';
import { passages, type Passage } from './strings';

/** LIX (Björnsson 1968): words per sentence plus the share of words longer than six letters, in %. */
const WARN_ABOVE = 35;
const FAIL_ABOVE = 45;
/** LIX says little about shorter passages. */
const PASSAGE_WORDS = 20;
const LONGEST_SENTENCE = 18;

/** Abbreviations that always lead on, so that a capital or a figure after them begins no sentence. */
const LEADS_ON = new Set(
  'kl nr ca fx f.eks bl.a dvs evt inkl ekskl tlf hr fr dr jf sml mr mrs ms e.g i.e approx incl'.split(
    ' ',
  ),
);

/**
 * The sentences of a passage. A full stop after an abbreviation that leads on ("kl. 10", "nr. 3") or
 * before a small letter ("3. maj", "osv. og") ends none; closing quotes and brackets belong to the
 * sentence; a colon, a new line and the "|" between the cells of a row divide as a full stop does.
 */
export function sentencesOf(text: string): string[] {
  const found: string[] = [];
  let from = 0;
  for (const match of text.matchAll(/[.!?:…]+["»”’')\]]*\s+|\s*[\n|]\s*/gu)) {
    const end = match.index + match[0].length;
    if (!endsSentence(text.slice(from, match.index), match[0], text.slice(end))) continue;
    found.push(text.slice(from, end));
    from = end;
  }
  found.push(text.slice(from));
  return found
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 0);
}

function endsSentence(before: string, mark: string, after: string): boolean {
  if (/[\n|:]/.test(mark)) return true;
  // "Er det dig?" spurgte hun – and every abbreviation in the middle of a sentence.
  if (/^[^\p{L}\d]*\p{Ll}/u.test(after)) return false;
  if (!mark.startsWith('.') || mark.startsWith('..')) return true;
  const word = before.match(/[\p{L}\d.]+$/u)?.[0].toLowerCase() ?? '';
  return !LEADS_ON.has(word);
}

/** Words, numbers and addresses; "og/eller" is two. */
const wordsOf = (text: string) => text.match(/[\p{L}\p{N}][\p{L}\p{N}.:@'’-]*/gu) ?? [];

/** An address is looked at, not read, so its length makes nothing harder. */
const isLong = (word: string) =>
  !/@|\.\p{L}{2}/u.test(word) && word.replace(/[^\p{L}]/gu, '').length > 6;

/** Readability index of a passage; about 25 is easy, 45 is official prose. */
export function lix(text: string): number {
  const words = wordsOf(text);
  if (words.length === 0) return 0;
  return (
    words.length / sentencesOf(text).length + (100 * words.filter(isLong).length) / words.length
  );
}

/** Danish is easy to read, and no sentence in either language is long. */
export const readingEase: Rule = ({ tasks }) =>
  tasks.flatMap((source) => passages(source).flatMap(easeProblems));

/** What makes one passage hard to read. */
export function easeProblems({ locale, file, path, value }: Passage): Problem[] {
  const problems: Problem[] = [];
  for (const sentence of sentencesOf(value)) {
    const words = wordsOf(sentence).length;
    if (words > LONGEST_SENTENCE)
      problems.push(
        file.problem(
          path,
          `a sentence of ${words} words ("${sentence.slice(0, 40)}…"); write at most ${LONGEST_SENTENCE}, or two sentences`,
        ),
      );
  }
  const ease = lix(value);
  if (locale === 'da' && wordsOf(value).length >= PASSAGE_WORDS && ease > WARN_ABOVE)
    problems.push(
      file.problem(
        path,
        `reading ease LIX ${ease.toFixed(0)}; aim at ${WARN_ABOVE} or less with shorter words and sentences`,
        ease > FAIL_ABOVE ? 'error' : 'warning',
      ),
    );
  return problems;
}
