/**
 * Two steps on purpose: Kit puts the styles of whatever is one dynamic import away into the HTML of
 * every page.
 */
export const fetchCompose = () => import('./interaction').then(({ compose }) => compose);
