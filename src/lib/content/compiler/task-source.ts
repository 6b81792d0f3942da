import { LOCALES, type Locale, type TaskId } from '../ids';
import { TaskFile, TaskText } from '../task';
import type { Interactions } from './interaction';
import type { Problem } from './problem';
import type { Sources } from './sources';
import { YamlFile } from './yaml-file';

/** One task as its author wrote it, valid by itself. */
export interface TaskSource {
  readonly id: TaskId;
  readonly folder: string;
  readonly file: YamlFile;
  readonly task: TaskFile;
  readonly texts: Record<Locale, { file: YamlFile; text: TaskText }>;
}

/** Reads one task folder; null with problems where it cannot be used. */
export function readTask(
  folder: string,
  sources: Sources,
  interactions: Interactions,
): { source: TaskSource | null; problems: Problem[] } {
  const id = folder.split('/').at(-1) ?? '';
  const problems: Problem[] = [];

  const open = (name: string): YamlFile | null => {
    const path = `${folder}/${name}.yaml`;
    const text = sources.get(path);
    if (text === undefined) {
      problems.push({
        severity: 'error',
        file: path,
        line: 1,
        message: 'this file is missing; every task needs task.yaml, da.yaml and en.yaml',
      });
      return null;
    }
    const file = new YamlFile(path, text);
    problems.push(...file.syntaxProblems);
    return file.syntaxProblems.length > 0 ? null : file;
  };

  const file = open('task');
  const checked = file?.check(TaskFile);
  problems.push(...(checked?.problems ?? []));
  let task = checked?.value;
  if (file && task) {
    const definition = file.checkPart(interactions[task.interaction].definition, task.definition, [
      'definition',
    ]);
    problems.push(...definition.problems);
    task = definition.value === undefined ? undefined : { ...task, definition: definition.value };
  }

  const texts = {} as Record<Locale, { file: YamlFile; text: TaskText }>;
  for (const locale of LOCALES) {
    const textFile = open(locale);
    const text = textFile?.check(TaskText);
    problems.push(...(text?.problems ?? []));
    if (!textFile || !text?.value) continue;
    texts[locale] = { file: textFile, text: text.value };
    if (task) problems.push(...textProblems(task, interactions, textFile, text.value));
  }

  if (!file || !task || !LOCALES.every((locale) => texts[locale]))
    return { source: null, problems };
  return { source: { id, folder, file, task, texts }, problems };
}

const SECTIONS = [
  'document',
  'options',
  'items',
  'bins',
  'ends',
  'scene',
  'compose',
  'fields',
] as const;

/** Every id of the task has a text in this language, and no text is left over. */
function textProblems(
  task: TaskFile,
  interactions: Interactions,
  file: YamlFile,
  text: TaskText,
): Problem[] {
  const interaction = interactions[task.interaction];
  const needed: Partial<Record<(typeof SECTIONS)[number], readonly string[]>> = {
    ...interaction.texts(task.definition),
    ...(task.document ? { document: task.document.map((block) => block.id) } : {}),
  };
  const more: typeof needed = interaction.moreTexts(task.definition);
  const problems: Problem[] = [];
  for (const section of SECTIONS) {
    const ids = needed[section] ?? [];
    const known = new Set([...ids, ...(more[section] ?? [])]);
    const present: object = text[section] ?? {};
    for (const id of ids)
      if (!Object.hasOwn(present, id))
        problems.push(file.problem([section], `"${section}.${id}" has no text; add it`));
    for (const id of Object.keys(present))
      if (!known.has(id))
        problems.push(
          file.problem(
            [section, id],
            `"${section}.${id}" belongs to nothing in task.yaml; remove it or mend the id`,
          ),
        );
  }
  for (const { path = [], message, severity } of interaction.textProblems(task.definition, text))
    problems.push(file.problem(path, message, severity));
  return problems;
}
