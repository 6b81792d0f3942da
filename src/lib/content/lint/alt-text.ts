import { LOCALES } from '../ids';
import type { Rule } from './rule';

/** Fewer words seldom say what there is to see. */
const LEAST_WORDS = 3;

/** What is wrong with the description of an image; nothing when it says enough. */
export function altFinding(id: string, description: string, path: string[]) {
  const { length } = description.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (length >= LEAST_WORDS) return [];
  const message = `the image "${id}" is described in ${length} ${length === 1 ? 'word' : 'words'}; say in at least ${LEAST_WORDS} what there is to see`;
  return [{ path, message }];
}

/** Whoever cannot see an image is told what it shows; its text in the document is its alt text. */
export const altText: Rule = ({ tasks }) =>
  tasks.flatMap(({ task, texts }) =>
    LOCALES.flatMap((locale) =>
      (task.document ?? [])
        .filter((block) => block.as === 'image')
        .flatMap(({ id }) => {
          const { file, text } = texts[locale];
          return altFinding(id, text.document?.[id] ?? '', ['document', id]).map(
            ({ path, message }) => file.problem(path, message),
          );
        }),
    ),
  );
