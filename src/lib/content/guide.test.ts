import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ComposeDefinition } from '../tasks/compose/definition';
import { ConditionSchema } from '../tasks/condition-schema';
import { SCENE_ICONS } from '../tasks/scene/icons';
import { GROUP_KINDS, PRESS_KINDS, READ_KINDS, SCENE_SKINS, SET_KINDS } from '../tasks/scene/kinds';
import { compile } from './compiler/compile';
import { format } from './compiler/problem';
import { AUTHORING, INTERACTIONS, wholeSources } from './fixtures';
import { AREA_IDS } from './ids';
import { sentencesOf } from './lint/reading-ease';
import type { Model } from './model';
import { SKINS, TaskFile, TaskText } from './task';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const guide = read('content/README.md');

/** Fenced blocks of YAML: what stands after the language, and the block itself. */
const blocks = [...guide.matchAll(/^```yaml(?: (.*))?\n([\s\S]*?)^```$/gm)].map(
  ([, about = '', yaml]) => ({ about, yaml: yaml! }),
);
const files = blocks.filter(({ about }) => about.endsWith('.yaml'));
const prose = guide.replace(/^```[\s\S]*?^```$/gm, '');

/** The part below a heading, to the next of the same rank or a higher one. */
function below(heading: string): string {
  const start = prose.indexOf(`${heading}\n`);
  if (start < 0) throw new Error(`the guide has no "${heading}"`);
  const rank = heading.split(' ', 1)[0]!.length;
  const rest = prose.slice(start + heading.length);
  const end = rest.search(new RegExp(`^#{1,${rank}} `, 'm'));
  return end < 0 ? rest : rest.slice(0, end);
}

/** What stands as code in a text. */
const codes = (text: string) => new Set([...text.matchAll(/`([^`]+)`/g)].map(([, code]) => code!));
/** The rows of tables that begin with code; the head of a table is none of them. */
const rows = (text: string) =>
  text
    .split('\n')
    .filter((line, index, lines) => /^\| `/.test(line) && !/^\| -/.test(lines[index + 1] ?? ''));

describe('the examples of the guide', () => {
  test('are a whole task for each way to answer', () => {
    const interactions = files.flatMap(({ yaml }) => {
      const { interaction } = parse(yaml) as { interaction?: string };
      return interaction ?? [];
    });
    expect(interactions.sort()).toEqual(Object.keys(INTERACTIONS).sort());
    expect(files).toHaveLength(3 * interactions.length);
  });

  test('compile without a word', () => {
    const sources = wholeSources().set('content/model.yaml', read('content/model.yaml'));
    for (const { about, yaml } of files) sources.set(about, yaml);
    const { problems, content } = compile(sources, AUTHORING);
    expect(problems.map(format)).toEqual([]);
    expect(content!.bank.ids).toHaveLength(36 + files.length / 3);
  });

  test('of conditions are conditions', () => {
    const conditions = blocks
      .filter(({ about }) => about === 'betingelser')
      .flatMap(({ yaml }) => parse(yaml) as unknown[]);
    for (const condition of conditions)
      expect(v.safeParse(ConditionSchema, condition).issues).toBeUndefined();
    const used = new Set(conditions.flatMap((condition) => Object.keys(condition as object)));
    expect([...used].sort()).toEqual(
      ['any', 'chosen', 'count', 'did', 'is', 'not', 'order', 'steps'].sort(),
    );
  });

  test('are all one or the other', () => {
    expect(blocks.filter(({ about }) => !/\.yaml$|^betingelser$/.test(about))).toEqual([]);
  });
});

describe('the guide tells of', () => {
  const fieldsOf = (schema: { entries: object }) => Object.keys(schema.entries);
  const slots = ComposeDefinition.entries.slots.pipe[0].item.options.map(
    ({ entries }) => entries.as.pipe[0].literal,
  );
  const blockKinds = TaskFile.entries.document.wrapped.item.entries.as.pipe[0].options;

  test.each<[string, string, readonly string[]]>([
    ['every field of task.yaml', '### Felterne i `task.yaml`', fieldsOf(TaskFile)],
    ['every field of a text file', '### Felterne i `da.yaml` og `en.yaml`', fieldsOf(TaskText)],
    ['every skin', '### Dokumentet', SKINS],
    ['every block of a document', '### Dokumentet', blockKinds],
    ['every skin of a scene', '### Scenernes udseende', SCENE_SKINS],
    [
      'every kind of element',
      '### Det, der kan stå på en skærm',
      [...READ_KINDS, ...PRESS_KINDS, ...SET_KINDS, ...GROUP_KINDS],
    ],
    ['every slot of compose', '### compose: byg selv', slots],
  ])('%s', (_what, heading, names) => {
    const told = codes(rows(below(heading)).join('\n'));
    expect(names.filter((name) => !told.has(name))).toEqual([]);
  });

  test('every competence, with its name and the areas it may stand in', () => {
    const { areas, competences } = parse(read('content/model.yaml')) as Model;
    const told = rows(below('### Kompetencerne')).map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
    const known = competences.map(({ id, name }) => [
      `\`'${id}'\``,
      name.da,
      ...AREA_IDS.map((area) =>
        areas.find((each) => each.id === area)!.competences.includes(id) ? '×' : '',
      ),
    ]);
    expect(told).toEqual(known);
  });

  test('every drawing', () => {
    const text = below('### Det, der kan stå på en skærm').split('`icon: bell`')[1]!;
    expect([...codes(text)].sort()).toEqual(Object.keys(SCENE_ICONS).sort());
  });

  test('sentences that the check really says', () => {
    const sources = ['src/lib/content', 'src/lib/tasks'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
        // What is filled in may hold quotes and braces of its own.
        .map((name) => read(join(folder, name)).replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '…')),
    );
    const sentences = rows(below('## Når tjekket siger noget')).map((row) => row.split('`')[1]!);
    expect(sentences.length).toBeGreaterThan(20);
    const unsaid = sentences.filter(
      (sentence) => !sources.some((source) => source.includes(sentence)),
    );
    expect(unsaid).toEqual([]);
  });
});

describe('the guide', () => {
  test('links to what is there', () => {
    const anchors = new Set(
      [...prose.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
        heading!
          .toLowerCase()
          .replace(/[^\p{L}\p{N} _-]/gu, '')
          .replaceAll(' ', '-'),
      ),
    );
    const links = [...prose.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link!);
    const dead = links.filter((link) => {
      if (link.startsWith('https://')) return false;
      return link.startsWith('#')
        ? !anchors.has(link.slice(1))
        : !existsSync(join(root, 'content', link));
    });
    expect(dead).toEqual([]);
  });

  test('keeps its own rule of 18 words', () => {
    const long = prose
      .split('\n')
      // The names of the drawings are a list to look things up in.
      .filter((line) => !line.includes('`icon: bell`'))
      .map((line) => line.replace(/\]\([^)]*\)/g, '').replace(/`[^`]*`/g, 'X'))
      .flatMap(sentencesOf)
      .filter((sentence) => (sentence.match(/[\p{L}\p{N}][\p{L}\p{N}.’-]*/gu) ?? []).length > 18);
    expect(long).toEqual([]);
  });
});
