import type { Finding } from '../../content/compiler/interaction';
import { altFinding } from '../../content/lint/alt-text';
import type { TaskText } from '../../content/task';
import { journey as danish } from '../../i18n/da/journey';
import { journey as english } from '../../i18n/en/journey';
import { classify, OTHER } from '../typed';
import type { SceneDefinition } from './definition';
import { elementsOf } from './elements';
import { variantsSentence } from './references';
import { PLACEHOLDER } from './texts';

/** Buttons that stand around every task: one more of that name, and nobody knows which is which. */
const TAKEN = [danish, english].flatMap(({ task }) => [task.answer, task.unknown, task.help]);

/** Whether the texts of one language fit the scene: variants, placeholders, bars, images, fields. */
export function textProblems(definition: SceneDefinition, text: TaskText): Finding[] {
  const elements = elementsOf(definition).map(({ element }) => element);
  const kinds = new Map(elements.map(({ id, as }) => [id, as]));
  return [
    ...elements
      .filter(
        ({ id, on }) => on && [text.scene?.[id] ?? []].flat().some((it) => TAKEN.includes(it)),
      )
      .map(({ id }) => ({
        path: ['scene', id],
        message: `"${[text.scene![id]!].flat()[0]}" is the name of a button beside every task; call this one something else`,
      })),
    ...Object.entries(text.scene ?? {}).flatMap(([key, varied]) => {
      const path = ['scene', key];
      const lists =
        Array.isArray(varied) && varied.length !== definition.variants
          ? [{ path, message: variantsSentence('text', varied.length, definition.variants) }]
          : [];
      const each = [varied]
        .flat()
        .flatMap((words) => [
          ...placeholderFindings(definition, words, path),
          ...(kinds.get(key) === 'bar' ? barFindings(definition, text, words, path) : []),
          ...(kinds.get(key) === 'image' ? altFinding(key, words, path) : []),
        ]);
      return [...lists, ...each];
    }),
    ...elements.flatMap(({ id, as, binds }) =>
      as === 'field' && binds !== undefined ? fieldFindings(definition, text, id, binds) : [],
    ),
  ];
}

function placeholderFindings({ state }: SceneDefinition, words: string, path: string[]): Finding[] {
  return [...words.matchAll(PLACEHOLDER)]
    .filter(([, name]) => !Object.hasOwn(state, name!))
    .map(([placeholder, name]) => ({
      path,
      message: `"${placeholder}" stands for a variable that is not there; add "${name}" to "state", or mend the name`,
    }));
}

/** "Onsdag: 40 | 40": words that carry the figure, and a length from 0 to 100. */
function barFindings(
  { state }: SceneDefinition,
  text: TaskText,
  words: string,
  path: string[],
): Finding[] {
  const cells = words.split('|').map((cell) => cell.trim());
  const [, name] = /^\{([a-z0-9-]+)\}$/.exec(cells[1] ?? '') ?? [];
  const lengths =
    name !== undefined && Object.hasOwn(state, name)
      ? state[name]!.flatMap((value) => text.scene?.[`value.${name}=${value}`] ?? value)
      : [cells[1] ?? ''];
  const drawn = lengths.every((length) => /^\d{1,3}$/.test(length) && Number(length) <= 100);
  if (cells.length === 2 && drawn && /\d|\{/.test(cells[0]!)) return [];
  return [
    {
      path,
      message: 'a bar is words with the figure, and its length from 0 to 100: "Onsdag: 40 | 40"',
    },
  ];
}

/** Every value that can be typed has its spellings, and each spelling leads to its own value. */
function fieldFindings(
  { state }: SceneDefinition,
  text: TaskText,
  id: string,
  binds: string,
): Finding[] {
  const values = Object.hasOwn(state, binds) ? state[binds]! : [];
  const typed = values.slice(1).filter((value) => value !== OTHER);
  const fields = text.fields ?? {};
  // A field without any spelling is missing as a whole, and that is told elsewhere.
  if (!Object.hasOwn(fields, id)) return [];
  const spellings = fields[id]!;
  const path = ['fields', id];
  return [
    ...typed
      .filter((value) => !Object.hasOwn(spellings, value))
      .map((value) => ({
        path,
        message: `"fields.${id}.${value}" has no spelling; write at least one`,
      })),
    ...Object.keys(spellings)
      .filter((value) => !typed.includes(value))
      .map((value) => ({
        path: [...path, value],
        message: `"${value}" is not a value that can be typed for "${binds}"; mend it or remove it`,
      })),
    ...typed
      .filter((value) => Object.hasOwn(spellings, value))
      .flatMap((value) =>
        spellings[value]!.flatMap((spelling, index) => {
          const words = typeof spelling === 'string' ? spelling : asTyped(spelling.words);
          const reached = classify(values, spellings, words);
          if (reached === value) return [];
          return {
            path: [...path, value, index],
            message: `"${words}" already counts as "${reached}"; make the spellings differ`,
          };
        }),
      ),
  ];
}

const asTyped = (words: readonly string[]) => words.map((word) => word.split('|')[0]).join(' ');
