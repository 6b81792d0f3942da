import { LOCALES } from '../ids';
import type { Rule } from './rule';

/** Fewer words seldom say what there is to see. */
const LEAST_WORDS = 3;

/** Whoever cannot see an image is told what it shows; its text in the document is its alt text. */
export const altText: Rule = ({ tasks }) =>
  tasks.flatMap(({ task, texts }) =>
    LOCALES.flatMap((locale) =>
      (task.document ?? [])
        .filter((block) => block.as === 'image')
        .flatMap(({ id }) => {
          const { file, text } = texts[locale];
          const words = text.document?.[id]?.match(/[\p{L}\p{N}]+/gu) ?? [];
          if (words.length >= LEAST_WORDS) return [];
          return file.problem(
            ['document', id],
            `the image "${id}" is described in ${words.length} ${words.length === 1 ? 'word' : 'words'}; say in at least ${LEAST_WORDS} what there is to see`,
          );
        }),
    ),
  );
