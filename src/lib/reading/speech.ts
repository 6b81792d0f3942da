import type { Locale } from '../content/ids';

/** What we look at in a `SpeechSynthesisVoice`. */
export interface Voice {
  /** "da-DK"; Android writes "da_DK". */
  readonly lang: string;
  /** Whether it speaks on the device. Another one would send the text away. */
  readonly localService: boolean;
  readonly default: boolean;
}

/** The country whose speech people here know best. */
const COUNTRY: Readonly<Record<Locale, string>> = { da: 'dk', en: 'gb' };

/** A voice of the device that speaks the language, or null: then nothing is offered. */
export function chooseVoice<V extends Voice>(voices: readonly V[], locale: Locale): V | null {
  const own = voices.filter(
    ({ lang, localService }) => localService && languageOf(lang)[0] === locale,
  );
  const ofCountry = own.filter(({ lang }) => languageOf(lang)[1] === COUNTRY[locale]);
  const best = ofCountry.length > 0 ? ofCountry : own;
  return best.find((voice) => voice.default) ?? best[0] ?? null;
}

const languageOf = (tag: string) => tag.toLowerCase().split(/[-_]/);

/** About twelve seconds: Chrome falls silent in the middle of what takes longer than fifteen. */
const MOST_CHARACTERS = 160;

/**
 * Divides a text into pieces that are spoken one after the other: at the end of a sentence where there
 * is one, else at a comma, else between words. Nothing but white space is lost.
 *
 * @returns no piece longer than `most` (at least 2), none empty
 */
export function piecesOf(text: string, most = MOST_CHARACTERS): string[] {
  const pieces: string[] = [];
  let rest = text.replace(/\s+/g, ' ').trim();
  while (rest.length > most) {
    const end = cutOf(rest, most);
    pieces.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  if (rest !== '') pieces.push(rest);
  return pieces;
}

/** Where to cut a text that is longer than `most`. */
function cutOf(text: string, most: number): number {
  // A piece may be followed by the space at which it is cut.
  const reach = text.slice(0, most + 1);
  for (const pattern of [/^.*[.!?…:][”"’')]* /, /^.*[,;–] /, /^.* /]) {
    const end = pattern.exec(reach)?.[0].length ?? 0;
    if (end > 0) return end;
  }
  const splitsCharacter = /[\uD800-\uDBFF]$/.test(text.slice(0, most));
  return splitsCharacter ? most - 1 : most;
}
