import type { Offer, ProviderFile } from '../content/offer';

/** Every offer with its provider, ordered by id so that a build is reproducible. */
export type Catalogue = readonly Offer[];

/** Gathers the provider files into one catalogue. */
export function toCatalogue(files: readonly ProviderFile[]): Catalogue {
  return files
    .flatMap(({ provider, offers }) => offers.map((offer) => ({ ...offer, provider })))
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
