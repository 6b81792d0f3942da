import type { ParamMatcher } from '@sveltejs/kit';

/** Danish has no prefix; every other locale stands first in the path. */
export const match = ((param): param is 'en' => param === 'en') satisfies ParamMatcher;
