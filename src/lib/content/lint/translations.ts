import { LOCALES } from '../ids';
import type { Rule } from './rule';

/** Both languages tell the same: a part that may be left out stands in both, or in neither. */
export const translations: Rule = ({ tasks }) =>
  tasks.flatMap(({ texts }) => {
    const without = LOCALES.filter((locale) => texts[locale].text.intro === undefined);
    if (without.length === 0 || without.length === LOCALES.length) return [];
    return without.map((locale) =>
      texts[locale].file.problem(
        [],
        '"intro" stands only in the other language; translate it, or remove it there',
      ),
    );
  });
