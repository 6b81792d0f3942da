import { lix } from '../content/lint/reading-ease';
import type { Localized } from '../content/model';
import type { Finding } from './finding';

/** The only phone numbers a person has checked: Cyberhotline and MitID Support. */
export const VETTED_PHONES: readonly string[] = ['33 37 00 37', '33 98 00 10'];

/** Severity, place within the entry, and what to do. */
export type Complaint = [Finding['severity'], (string | number)[], string];

/** Longest sentence, in words, that a tired reader still follows. */
const LONGEST_SENTENCE = 18;

/** Reading ease (LIX) above which a Danish passage of some length is hard going, or too hard. */
const HARD = 35;
const TOO_HARD = 45;
const PASSAGE_WORDS = 20;

const PHONE_LIKE = /\b\d(?:[ .-]?\d){7}\b/g;
const PRICE_LIKE = /\d\s?(kr\b|kroner|dkk|€|eur\b)|(kr\.|dkk|€)\s?\d/i;
const DEEP_LINK = /\b[a-z0-9-]+\.[a-z]{2,}\/[a-z0-9]/i;
const MARKUP = /[{}<>]/;

/** What must not stand in a text that a citizen reads, and sentences too long to follow. */
export function wording(text: Localized, at: (string | number)[]): Complaint[] {
  const found: Complaint[] = [];
  for (const language of ['da', 'en'] as const) {
    const path = [...at, language];
    const words = text[language];
    for (const number of words.match(PHONE_LIKE) ?? [])
      if (!VETTED_PHONES.includes(number))
        found.push(['error', path, `nobody has checked the number ${number}; remove it`]);
    if (PRICE_LIKE.test(words))
      found.push(['error', path, 'prices change and are never written here; use "cost: ask"']);
    if (DEEP_LINK.test(words))
      found.push(['error', path, 'write only the front door of a site, for example borger.dk']);
    if (MARKUP.test(words)) found.push(['error', path, 'this is plain text; remove { } < >']);
    for (const sentence of words.split(/[.!?:]\s+/)) {
      const length = sentence.split(/\s+/).filter(Boolean).length;
      if (length > LONGEST_SENTENCE)
        found.push([
          'warning',
          path,
          `a sentence has ${length} words; split it so that none has more than ${LONGEST_SENTENCE}`,
        ]);
    }
  }
  const ease = lix(text.da);
  if (ease > HARD && text.da.split(/\s+/).length >= PASSAGE_WORDS)
    found.push([
      ease > TOO_HARD ? 'error' : 'warning',
      [...at, 'da'],
      `reading ease LIX ${ease.toFixed(0)}; aim at ${HARD} or less with shorter words and sentences`,
    ]);
  return found;
}
