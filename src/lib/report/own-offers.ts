import type { ShownOffer } from '../offers/search';

/** Id of the explanations on the result's page. */
export const EXPLANATIONS_ID = 'opgaver';
const RESULT_PAGE = '/resultat/';

/**
 * An offer as it stands on the result's own page. "Read again" leads to that page, which is where one
 * already is: from here it leads on to the explanations.
 */
export const onResultPage = <O extends Pick<ShownOffer, 'path'>>(offer: O): O =>
  offer.path === RESULT_PAGE ? { ...offer, path: `${RESULT_PAGE}#${EXPLANATIONS_ID}` } : offer;
