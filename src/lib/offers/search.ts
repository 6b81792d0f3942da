import type { AreaId, Locale } from '../content/ids';
import type { InOneLanguage } from '../content/localize';
import type { CourseMode, Offer, ProviderType } from '../content/offer';

/** What the reader asked for on `/tilbud`; what is left out narrows nothing. */
export interface Query {
  readonly text?: string;
  readonly area?: AreaId;
  readonly providerType?: ProviderType;
  readonly form?: CourseMode;
  /** true: only what costs nothing. */
  readonly free?: boolean;
  /** true: only where one meets, speaks or writes with a person. */
  readonly human?: boolean;
}

/** An offer in the reader's language, as the page has it. */
export type ShownOffer = InOneLanguage<Offer>;

/**
 * Offers that fit every part of the query, in the order of their names. Every word of the text must
 * occur, in part or whole, in the name, the description or the provider's name.
 */
export function search<O extends ShownOffer>(
  catalogue: readonly O[],
  query: Query,
  locale: Locale,
): O[] {
  const words = fold(query.text ?? '')
    .split(' ')
    .filter(Boolean);
  return catalogue
    .filter((offer) => {
      const text = words.length > 0 ? searchable(offer) : '';
      return (
        words.every((word) => text.includes(word)) &&
        (query.area === undefined || offer.areas.includes(query.area)) &&
        (query.providerType === undefined || offer.provider.type === query.providerType) &&
        (query.form === undefined || offer.courseMode.includes(query.form)) &&
        (!query.free || offer.cost === 'free') &&
        (!query.human || offer.human)
      );
    })
    .sort((a, b) => a.name.localeCompare(b.name, locale) || (a.id < b.id ? -1 : 1));
}

function searchable({ name, description, provider }: ShownOffer): string {
  return fold([name, description, provider.name].join(' '));
}

/** Lower case without accents; æ, ø and å as those write them who lack the keys. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replaceAll('a\u030a', 'aa')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
