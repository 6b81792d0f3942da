import type { Interactions } from '../compiler/interaction';
import type { Problem } from '../compiler/problem';
import type { TaskSource } from '../compiler/task-source';
import { LOCALES } from '../ids';
import type { Rule } from './rule';
import { strings } from './strings';

/**
 * Both languages tell the same: a part that may be left out stands in both, or in neither, and what is
 * filled in ("{wifi}") is filled in in both.
 */
export const translations: Rule = ({ tasks, interactions }) =>
  tasks.flatMap((source) => [...leftOut(source, interactions), ...filledIn(source)]);

function leftOut({ task, texts }: TaskSource, interactions: Interactions): Problem[] {
  const more = Object.entries(interactions[task.interaction].moreTexts(task.definition));
  const parts = [
    ['intro'],
    ...more.flatMap(([section, keys]) => keys.map((key) => [section, key])),
  ];
  return parts.flatMap((path) => {
    const without = LOCALES.filter((locale) => at(texts[locale].text, path) === undefined);
    if (without.length === 0 || without.length === LOCALES.length) return [];
    return without.map((locale) =>
      texts[locale].file.problem(
        path.slice(0, -1),
        `"${path.join('.')}" stands only in the other language; translate it, or remove it there`,
      ),
    );
  });
}

const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? (inner as Record<string, unknown>)[key]
        : undefined,
    value,
  );

/** Only the texts of a scene are filled in; elsewhere a brace is a brace. */
function filledIn({ texts }: TaskSource): Problem[] {
  const placeholders = LOCALES.map(
    (locale) =>
      new Map(
        strings({ scene: texts[locale].text.scene }).map(({ path, value }) => [
          path.join(' '),
          { path, names: [...new Set(value.match(/\{[a-z0-9-]+\}/g))] },
        ]),
      ),
  );
  return LOCALES.flatMap((locale, index) => {
    const others = placeholders.filter((_, other) => other !== index);
    return [...placeholders[index]!].flatMap(([key, { path, names }]) =>
      [...new Set(others.flatMap((other) => other.get(key)?.names ?? []))]
        .filter((name) => !names.includes(name))
        .map((name) =>
          texts[locale].file.problem(
            path,
            `"${name}" stands here only in the other language; write it in both`,
          ),
        ),
    );
  });
}
