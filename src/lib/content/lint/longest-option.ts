import { LOCALES, type Locale } from '../ids';
import type { TaskSource } from '../compiler/task-source';
import type { Rule } from './rule';

/** In how large a share of the choice tasks the best answer may be the longest one. */
const LIMIT = 0.5;

/** People who cannot answer tap the longest option; over the bank that must not pay. */
export const longestOption: Rule = ({ tasks, interactions }) => {
  const choices = tasks.filter(
    ({ task, texts }) => task.interaction === 'choice' && texts.da.text.options !== undefined,
  );
  if (choices.length < 2) return [];
  return LOCALES.flatMap((locale) => {
    const given = choices.filter((source) => keyIsLongest(source, locale, interactions));
    if (given.length <= LIMIT * choices.length) return [];
    return given.map(({ texts }) =>
      texts[locale].file.problem(
        ['options'],
        `the best answer is the longest one here and in ${given.length} of ${choices.length} choice tasks; shorten it or lengthen another`,
      ),
    );
  });
};

function keyIsLongest(
  { task, texts }: TaskSource,
  locale: Locale,
  interactions: Parameters<Rule>[0]['interactions'],
): boolean {
  const options = Object.entries(texts[locale].text.options ?? {}).map(([id, { label }]) => ({
    length: label.length,
    points: interactions.choice.points(task.definition, { selected: [id] }),
  }));
  const best = Math.max(...options.map(({ points }) => points));
  const length = Math.max(...options.map((option) => option.length));
  const longest = options.filter((option) => option.length === length);
  // Where two are equally long, length tells nobody which to tap.
  return best > 0 && longest.length === 1 && longest[0]!.points === best;
}
