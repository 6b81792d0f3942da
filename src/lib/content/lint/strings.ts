import type { TaskSource } from '../compiler/task-source';
import type { YamlFile } from '../compiler/yaml-file';
import { LOCALES, type Locale } from '../ids';

/** Every text in a nested value, with the path that leads to it. */
export function strings(value: unknown, path: string[] = []): { path: string[]; value: string }[] {
  if (typeof value === 'string') return [{ path, value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => strings(inner, [...path, key]));
}

/** A text that a citizen meets, and where an editor finds it. */
export interface Passage {
  readonly locale: Locale;
  readonly file: YamlFile;
  readonly path: readonly (string | number)[];
  readonly value: string;
}

/** Everything a citizen reads of a task: its text files, and what each score is called. */
export function passages({ file, task, texts }: TaskSource): Passage[] {
  return LOCALES.flatMap((locale) => [
    // What may be typed in a field is compared, and nobody reads it.
    ...strings({ ...texts[locale].text, fields: undefined }).map((text) => ({
      locale,
      file: texts[locale].file,
      ...text,
    })),
    ...task.scoring.map(({ words }, index) => ({
      locale,
      file,
      path: ['scoring', index, 'words', locale],
      value: words[locale],
    })),
  ]);
}
