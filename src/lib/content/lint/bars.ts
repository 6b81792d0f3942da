import { LOCALES } from '../ids';
import type { Problem } from '../compiler/problem';
import type { Rule } from './rule';

/** A bar is drawn from its value, and its text carries the figure for whoever cannot see the bar. */
export const bars: Rule = ({ tasks }) =>
  tasks.flatMap(({ file, task, texts }) =>
    (task.document ?? []).flatMap((block, index) => {
      if (block.as !== 'bar')
        return block.value === undefined
          ? []
          : file.problem(
              ['document', index, 'value'],
              `only a bar has a "value", and "${block.id}" is ${block.as}; remove the value`,
            );
      const problems: Problem[] = [];
      if (block.value === undefined)
        problems.push(
          file.problem(
            ['document', index],
            `the bar "${block.id}" has no "value"; write its length, 0 to 100`,
          ),
        );
      for (const locale of LOCALES) {
        const { file: textFile, text } = texts[locale];
        if (!/\d/.test(text.document?.[block.id] ?? ''))
          problems.push(
            textFile.problem(
              ['document', block.id],
              `the text of the bar "${block.id}" has no figure; write what the bar shows, in digits`,
            ),
          );
      }
      return problems;
    }),
  );
