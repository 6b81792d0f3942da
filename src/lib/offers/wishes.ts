import type { OffersText } from '../i18n/text';
import { NO_WISHES, SECTOR_CHOICES, SITUATION_CHOICES, type Wishes } from './evidence';

/** Wishes as they were saved, whatever that was: what is unknown or of another shape was not wished. */
export function readWishes(saved: unknown): Wishes {
  if (typeof saved !== 'object' || saved === null) return NO_WISHES;
  const found = saved as Record<string, unknown>;
  const flag = (key: string) => Object.hasOwn(found, key) && found[key] === true;
  const word = (key: string) =>
    Object.hasOwn(found, key) && typeof found[key] === 'string' ? found[key] : null;
  const oneOf = <T extends string>(key: string, choices: readonly T[]) =>
    choices.find((choice) => choice === word(key)) ?? null;
  return {
    situation: oneOf('situation', SITUATION_CHOICES),
    inPerson: flag('inPerson'),
    online: flag('online'),
    union: word('union'),
    language: word('language'),
    sector: oneOf('sector', SECTOR_CHOICES),
  };
}

/** Saved wishes as the sentences they were chosen by, for the person's own list. */
export function wishesInWords(
  saved: unknown,
  text: OffersText,
  nameOfUnion: (id: string) => string,
): string[] {
  const { situation, sector, inPerson, online, union, language } = readWishes(saved);
  const { wishes } = text;
  return [
    situation && wishes.situations[situation],
    sector && wishes.sectors[sector],
    inPerson && wishes.inPerson,
    online && wishes.online,
    union && wishes.memberOf(nameOfUnion(union)),
    language === 'en' && wishes.english,
  ].filter((sentence): sentence is string => typeof sentence === 'string' && sentence !== '');
}
