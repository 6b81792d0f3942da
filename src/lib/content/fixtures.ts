import { stringify } from 'yaml';
// Tests only: the interactions are the real ones, so that a rule is tried on what authors write.
import { INTERACTIONS } from '../tasks/authoring';
import type { Authoring } from './compiler/compile';
import type { Problem } from './compiler/problem';
import { readTask, type TaskSource } from './compiler/task-source';
import { AREA_IDS, LEVELS, STAGE_IDS, type AreaId } from './ids';
import type { Rule, Subject } from './lint/rule';
import type { Model } from './model';
import type { InteractionId } from './task';

/** Factories for the tests of this room. Nothing in the product imports this file. */

export { INTERACTIONS };

type Fields = Record<string, unknown>;

const both = (text: string) => ({ da: text, en: text });

const COMPETENCES: Record<AreaId, string[]> = {
  brug: ['1.3', '2.1'],
  analyse: ['1.2', '2.5'],
  opdagelse: ['5.2', '5.3'],
};

/** A whole model, valid by schema and by `checkModel`. */
export function aModel(changes: Partial<Model> = {}): Model {
  return {
    version: '1',
    framework: { name: 'DigComp', citation: 'DigComp 3.0' },
    areas: AREA_IDS.map((id) => ({
      id,
      name: both(id),
      summary: both(`About ${id}`),
      competences: COMPETENCES[id],
      statements: LEVELS.map((level) => ({
        id: `${id}-${level}`,
        level,
        text: both(`I can do ${id} at level ${level}.`),
      })),
      selfRating: [`${id}-2`, `${id}-4`, `${id}-6`],
    })),
    competences: Object.values(COMPETENCES)
      .flat()
      .map((id) => ({ id, name: both(`Competence ${id}`) })),
    stages: STAGE_IDS.map((id, index) => ({
      id,
      levels: [2 * index + 1, 2 * index + 2],
      name: both(id),
      summary: both(`About ${id}`),
    })),
    levels: LEVELS.map((level) => ({
      level,
      name: both(`Level ${level}`),
      typicalDifficulty: [-2.9, -2.15, -1.4, -0.65, 0.1, 0.85][level - 1]!,
    })),
    cutScores: {
      values: [-1.5, -0.75, 0, 0.75, 1.5],
      responseProbability: 0.67,
      basis: both('Set by experts.'),
    },
    experts: {
      discrimination: { twoScores: 1.2, moreScores: 1 },
      stepSpread: 1,
      uncertainty: { low: 0.8, medium: 0.6, high: 0.4 },
      basis: both('Estimates.'),
    },
    prior: { correlation: 0.7, basis: both('A careful guess.') },
    ...changes,
  };
}

const scores = (...points: number[]) =>
  points.map((atLeast, index) => ({
    score: index + 1,
    atLeast,
    words: both(`Score ${index + 1}.`),
  }));

const texts = (ids: string[]) => Object.fromEntries(ids.map((id) => [id, `Text ${id}`]));

const ITEMS = ['one', 'two', 'three', 'four', 'five', 'six'];
const OPTIONS = ['best', 'good', 'poor', 'bad', 'worse', 'worst'];
const KEY = { one: 'left', two: 'right', three: 'left', four: 'right', five: 'left', six: 'right' };

/** What each interaction adds to a task file and to its text files. */
const KINDS: Record<InteractionId, { task: Fields; text: Fields }> = {
  choice: {
    task: {
      definition: {
        options: OPTIONS.map((id, index) => ({ id, credit: Math.max(0, 2 - index) })),
      },
      scoring: scores(1, 2),
      solutions: [
        { score: 2, response: { selected: ['best'] } },
        { score: 1, response: { selected: ['good'] } },
        { score: 0, blind: true, response: { selected: ['poor'] } },
        { score: 0, unknown: true },
      ],
    },
    text: {
      options: Object.fromEntries(
        OPTIONS.map((id) => [id, { label: `Label ${id}`, reason: `Reason ${id}` }]),
      ),
    },
  },
  order: {
    task: {
      definition: { order: ITEMS },
      scoring: scores(5, 6),
      solutions: [
        { score: 2, response: { order: ITEMS } },
        { score: 1, response: { order: [...ITEMS.slice(1), 'one'] } },
        { score: 0, blind: true, response: { order: [...ITEMS].reverse() } },
        { score: 0, unknown: true },
      ],
    },
    text: { items: texts(ITEMS), ends: { first: 'First', last: 'Last' } },
  },
  sort: {
    task: {
      definition: { items: ITEMS, bins: ['left', 'right'], key: KEY },
      scoring: scores(5, 6),
      solutions: [
        { score: 2, response: { placed: KEY } },
        { score: 1, response: { placed: { ...KEY, one: 'right' } } },
        { score: 0, blind: true, response: { placed: { ...KEY, one: 'right', two: 'left' } } },
        { score: 0, unknown: true },
      ],
    },
    text: { items: texts(ITEMS), bins: texts(['left', 'right']) },
  },
  spot: {
    task: {
      document: ITEMS.map((id) => ({ id, as: 'text' })),
      definition: { regions: ITEMS, targets: ['one', 'two', 'three'] },
      scoring: scores(2, 3),
      solutions: [
        { score: 2, response: { marked: ['one', 'two', 'three'] } },
        { score: 1, response: { marked: ['one', 'two'] } },
        { score: 0, blind: true, response: { marked: ITEMS } },
        { score: 0, unknown: true },
      ],
    },
    text: { document: texts(ITEMS) },
  },
  // Which three of six are right, and in which way.
  compose: {
    task: {
      definition: {
        slots: [
          { id: 'parts', as: 'several', values: ITEMS, most: 3 },
          { id: 'way', as: 'select', values: ['left', 'right', 'ahead'] },
        ],
        shown: [{ id: 'three', when: { chosen: { parts: 3 } } }],
        score: [
          { points: 1, when: { did: ['parts=one', 'parts=two', 'parts=three'] } },
          { points: 1, when: { is: { way: 'left' } } },
        ],
      },
      scoring: scores(1, 2),
      solutions: [
        { score: 2, response: { filled: { parts: ['one', 'two', 'three'], way: 'left' } } },
        { score: 1, response: { filled: { parts: ['one'], way: 'left' } } },
        { score: 0, blind: true, response: { filled: { parts: ['four'], way: 'right' } } },
        { score: 0, unknown: true },
      ],
    },
    text: {
      compose: {
        ...texts(['parts', 'way', 'shown.three']),
        ...texts(ITEMS.map((id) => `parts=${id}`)),
        ...texts(['way=left', 'way=right', 'way=ahead']),
      },
    },
  },
  // A door behind five others, and a lamp in the room behind it.
  scene: {
    task: {
      skin: 'app',
      definition: {
        state: { lamp: ['off', 'on'] },
        start: 'hall',
        screens: {
          hall: {
            elements: [
              ...ITEMS.map((id) => ({ id, as: 'button', on: { goto: 'empty' } })),
              { id: 'door', as: 'button', on: { goto: 'room' } },
            ],
          },
          empty: { back: 'hall', elements: [{ id: 'nothing', as: 'text' }] },
          room: {
            back: 'hall',
            elements: [
              { id: 'switch', as: 'switch', binds: 'lamp' },
              { id: 'look', as: 'button', on: { evidence: 'looked', say: 'seen' } },
            ],
          },
        },
        goal: { is: { lamp: 'on' } },
        score: [
          { points: 2, when: { is: { lamp: 'on' }, did: ['looked'] } },
          { points: 1, when: { is: { lamp: 'on' }, not: { did: ['looked'] } } },
        ],
      },
      scoring: scores(1, 2),
      solutions: [
        { score: 2, response: { steps: ['door', 'switch', 'look'] } },
        { score: 1, response: { steps: ['one', 'back', 'door', 'switch'] } },
        { score: 0, blind: true, response: { steps: ['one', 'back', 'two'] } },
        { score: 0, unknown: true },
      ],
    },
    text: {
      scene: {
        ...texts(['hall', 'empty', 'room', ...ITEMS, 'door', 'nothing', 'switch', 'look']),
        'say.seen': 'Seen.',
      },
    },
  },
};

export interface TaskChanges {
  id?: string;
  /** The area it measures; its folder lies there too unless `folder` says otherwise. */
  area?: AreaId;
  folder?: string;
  interaction?: InteractionId;
  /** Fields of task.yaml that differ; `undefined` leaves one out. */
  task?: Fields;
  /** The same for both text files. */
  text?: Fields;
  da?: Fields;
  en?: Fields;
}

export interface WrittenTask {
  folder: string;
  /** Path → YAML text, as an author would have it on disk. */
  files: Record<string, string>;
}

/** A valid task as files, with the given differences. */
export function writtenTask(changes: TaskChanges = {}): WrittenTask {
  const { id = 'a-task', area = 'brug', interaction = 'sort' } = changes;
  const folder = changes.folder ?? `content/tasks/${area}/${id}`;
  const kind = KINDS[interaction];
  const task = {
    version: 1,
    area,
    competence: COMPETENCES[area][0],
    level: 3,
    certainty: 'medium',
    family: id,
    audience: ['adult', 'school', 'work'],
    interaction,
    skin: 'plain',
    ai: false,
    ...kind.task,
    access: 'Nothing differs.',
    ...changes.task,
  };
  const text = {
    title: 'A title',
    question: 'Which one?',
    can: 'do it',
    explain: 'Look twice.',
    ...kind.text,
    ...changes.text,
  };
  return {
    folder,
    files: {
      [`${folder}/task.yaml`]: stringify(task, { aliasDuplicateObjects: false, lineWidth: 0 }),
      [`${folder}/da.yaml`]: stringify({ ...text, ...changes.da }, { lineWidth: 0 }),
      [`${folder}/en.yaml`]: stringify({ ...text, ...changes.en }, { lineWidth: 0 }),
    },
  };
}

/** A task as the rules see it. Throws when it is not valid by itself. */
export function aTask(changes: TaskChanges = {}): TaskSource & { written: WrittenTask } {
  const written = writtenTask(changes);
  const sources = new Map(Object.entries(written.files));
  const { source, problems } = readTask(written.folder, sources, INTERACTIONS);
  if (!source) throw new Error(`not a valid task: ${JSON.stringify(problems)}`);
  return { ...source, written };
}

/** What a rule finds in these tasks. */
export function lint(rule: Rule, tasks: TaskSource[], changes: Partial<Subject> = {}): Problem[] {
  return rule({
    model: aModel(),
    tasks,
    interactions: INTERACTIONS,
    lessons: new Set<string>(),
    ...changes,
  });
}

/** Where `fragment` first stands in one of a task's files, as a problem says it. */
export function where(
  { written: { folder, files } }: { written: WrittenTask },
  name: 'task' | 'da' | 'en',
  fragment: string,
): { file: string; line: number } {
  const file = `${folder}/${name}.yaml`;
  return { file, line: lineOf(files[file]!, fragment) };
}

/** 1-based line on which `fragment` first stands. */
export function lineOf(text: string, fragment: string): number {
  const index = text.indexOf(fragment);
  if (index < 0) throw new Error(`"${fragment}" does not stand in the text`);
  return text.slice(0, index).split('\n').length;
}

/** Twelve tasks an area that meet every rule of the bank as a whole. */
export function aBank(change: (task: TaskChanges, index: number) => TaskChanges = (task) => task) {
  return AREA_IDS.flatMap((area) =>
    Array.from({ length: 12 }, (_, index) =>
      aTask(
        change(
          {
            id: `${area}-${index + 1}`,
            area,
            interaction: (['sort', 'order', 'spot', 'choice'] as const)[index % 4]!,
            task: { level: (index % 6) + 1, ai: index < 3 },
          },
          index,
        ),
      ),
    ),
  );
}

const OFFER = {
  id: 'an-offer',
  name: both('A course'),
  description: both('You learn it there.'),
  how: both('Ring them up.'),
  areas: [...AREA_IDS],
  levels: { from: 1, to: 6 },
  audience: ['adult'],
  situations: ['anyone'],
  courseMode: ['inPerson'],
  inLanguage: ['da'],
  cost: 'free',
  human: true,
  phone: '12 34 56 78',
  checked: '2026-11-20',
  confidence: 'high',
  source: 'The vetted list',
};

const RULE = {
  id: 'a-rule',
  wishes: { inPerson: true },
  offers: ['an-offer'],
  weight: 3,
  reason: both('You would like to meet somebody.'),
};

/** A host that has filled in everything. */
const HOST = {
  organisation: 'A library',
  contact: {
    phone: '12 34 56 78',
    email: 'help@a-library.dk',
    address: ['A road 1', '1000 Town'],
  },
  help: { desk: both('At the desk.'), offers: ['an-offer'] },
  accessibility: {
    checked: '2026-11-20',
    statement: 'https://was.digst.dk/a-library-dk',
    complaints: { name: 'A body', url: 'https://body.dk/' },
  },
  privacy: { serverLog: both('Nothing.') },
};

const WORD = { id: 'a-word', word: both('Word'), explanation: both('It means this.') };

const PUBLICATION = {
  id: 'a-report',
  title: 'A report',
  by: both('Some people'),
  gives: both('A number.'),
};

const NUMBERS = {
  sources: [{ id: 'a-survey', name: both('A survey'), publication: 'a-report' }],
  numbers: [
    {
      id: 'a-number',
      group: 'people',
      statement: both('They say so.'),
      figures: [{ of: 'population', share: 28, year: '2025', source: 'a-survey' }],
    },
  ],
};

/** A tiny content, valid but for the size of its bank: three tasks, one offer, one rule. */
export function someSources(): Map<string, string> {
  const tasks = [
    writtenTask({ id: 'sorting', area: 'brug', interaction: 'sort' }),
    writtenTask({ id: 'spotting', area: 'analyse', interaction: 'spot' }),
    writtenTask({ id: 'ordering', area: 'opdagelse', interaction: 'order' }),
  ];
  return new Map([
    ['content/model.yaml', stringify(aModel(), { aliasDuplicateObjects: false })],
    ['content/rules.yaml', stringify({ rules: [RULE] })],
    ['content/words.yaml', stringify({ words: [WORD] })],
    [
      'content/offers/provider.yaml',
      stringify({
        provider: { id: 'provider', name: 'Provider', type: 'public' },
        offers: [OFFER],
      }),
    ],
    ['content/host.yaml', stringify(HOST)],
    ['content/publications.yaml', stringify({ publications: [PUBLICATION] })],
    ['content/numbers.yaml', stringify(NUMBERS)],
    ...tasks.flatMap(({ files }) => Object.entries(files)),
  ]);
}

/** A content with a bank large enough for every rule. */
export function wholeSources(): Map<string, string> {
  const sources = someSources();
  for (const path of sources.keys()) if (path.startsWith('content/tasks/')) sources.delete(path);
  for (const { written } of aBank())
    for (const [path, text] of Object.entries(written.files)) sources.set(path, text);
  return sources;
}

/** What the rooms above bring, without their checks of the catalogue. */
export const AUTHORING: Authoring = { interactions: INTERACTIONS, lintOffers: () => [] };

/** Replaces a text in one file, and says so when it is not there. */
export function edit(
  sources: Map<string, string>,
  path: string,
  from: string,
  to: string,
): Map<string, string> {
  const text = sources.get(path);
  if (!text?.includes(from)) throw new Error(`"${from}" does not stand in ${path}`);
  return sources.set(path, text.replace(from, to));
}
