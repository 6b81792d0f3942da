import { LOCALES } from '../ids';
import { easeProblems } from '../lint/reading-ease';
import type { WordsFile } from '../words';
import type { Problem } from './problem';
import type { YamlFile } from './yaml-file';

/** What a schema cannot say about `words.yaml`: no id and no form twice, and easy explanations. */
export function checkWords(file: YamlFile, { words }: WordsFile): Problem[] {
  const problems: Problem[] = [];
  const ids = new Set<string>();
  words.forEach(({ id }, index) => {
    if (ids.has(id))
      problems.push(
        file.problem(['words', index, 'id'], `the id "${id}" is used twice; rename one`),
      );
    ids.add(id);
  });
  for (const locale of LOCALES) {
    const known = new Map<string, string>();
    words.forEach((entry, index) => {
      const { word, forms = [], explanation } = entry[locale];
      for (const form of [word, ...forms]) {
        const other = known.get(form.toLowerCase());
        if (other !== undefined)
          problems.push(
            file.problem(
              ['words', index, locale],
              `"${form}" stands under "${other}" already; keep it under one word`,
            ),
          );
        known.set(form.toLowerCase(), entry.id);
      }
      const path = ['words', index, locale, 'explanation'];
      problems.push(...easeProblems({ locale, file, path, value: explanation }));
    });
  }
  return problems;
}
