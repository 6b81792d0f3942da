import { createHash } from 'node:crypto';
import { createBank, type BankData } from '../../measurement/bank';
import { openingTasks } from '../../measurement/select';
import { CalibrationFile } from '../calibration';
import { Host } from '../host';
import { AREA_IDS, LOCALES, type AreaId, type CompetenceId, type Locale } from '../ids';
import { lintTasks } from '../lint/lint';
import { Model } from '../model';
import { NumbersFile } from '../numbers';
import { ProviderFile, type Offer } from '../offer';
import { PublicationsFile } from '../publications';
import { RulesFile, type Rule } from '../rules';
import type { TaskFacets, TaskSheet } from '../sheet';
import { WordsFile } from '../words';
import { basisOf, compileBank, type Basis } from './bank';
import type { Interactions } from './interaction';
import { checkModel } from './model-checks';
import { checkHost, checkNumbers, checkPublications, checkWords, type Read } from './page-checks';
import type { Problem } from './problem';
import { CALIBRATION, type Sources } from './sources';
import { readTask, type TaskSource } from './task-source';
import { YamlFile, type Path } from './yaml-file';

/** What the rooms above the ground bring to the compiler. */
export interface Authoring {
  readonly interactions: Interactions;
  /** Checks that need the whole catalogue and all rules; `file` is a path in the repository. */
  lintOffers(input: {
    providers: readonly { file: string; content: ProviderFile }[];
    rules: { file: string; content: RulesFile };
    competences: Record<AreaId, readonly CompetenceId[]>;
  }): readonly { severity: Problem['severity']; file: string; path: Path; message: string }[];
}

/** A task's words and definition in one language; `tasks/task.ts` gives it its full type. */
export interface TaskBody {
  readonly id: string;
  readonly version: number;
  readonly interaction: string;
  readonly skin: string;
  readonly document: readonly unknown[];
  readonly definition: unknown;
  readonly cuts: readonly number[];
  readonly text: unknown;
}

/** Everything the app is built from. */
export interface Content {
  /** Hash over all of it: the content version of an attempt. */
  readonly version: string;
  readonly model: Model;
  readonly bank: BankData;
  /** Whether tasks are measured by experts' word or by answers. */
  readonly basis: Basis;
  readonly bodies: Record<AreaId, Record<Locale, TaskBody[]>>;
  /** Tasks that somebody's attempt can open with. */
  readonly opening: ReadonlySet<string>;
  /** What the workshop lists and shows. Not part of `version`: no answer depends on it. */
  readonly facets: readonly TaskFacets[];
  readonly sheets: readonly TaskSheet[];
  readonly offers: Offer[];
  readonly rules: readonly Rule[];
  /** What the pages around the test say. Not part of `version`: no answer depends on it. */
  readonly pages: {
    readonly host: Host;
    readonly words: WordsFile['words'];
    readonly numbers: NumbersFile;
    readonly publications: PublicationsFile['publications'];
  };
}

export interface Compilation {
  /** null when there is an error. */
  readonly content: Content | null;
  /** Errors first, then by file and line. */
  readonly problems: readonly Problem[];
}

const MODEL = 'content/model.yaml';
const RULES = 'content/rules.yaml';
const HOST = 'content/host.yaml';
const WORDS = 'content/words.yaml';
const NUMBERS = 'content/numbers.yaml';
const PUBLICATIONS = 'content/publications.yaml';

/** Validates every source file and compiles them; pure but for the hash. */
export function compile(sources: Sources, authoring: Authoring): Compilation {
  const problems: Problem[] = [];
  const files = new Map<string, YamlFile>();

  const open = <T>(path: string, schema: Parameters<YamlFile['check']>[0]): T | undefined => {
    const text = sources.get(path);
    if (text === undefined) {
      problems.push({ severity: 'error', file: path, line: 1, message: 'this file is missing' });
      return undefined;
    }
    const file = new YamlFile(path, text);
    files.set(path, file);
    problems.push(...file.syntaxProblems);
    if (file.syntaxProblems.length > 0) return undefined;
    const checked = file.check(schema);
    problems.push(...checked.problems);
    return checked.value as T | undefined;
  };

  const model = open<Model>(MODEL, Model);
  if (model) problems.push(...checkModel(files.get(MODEL)!, model));

  const calibration = sources.has(CALIBRATION)
    ? (open<CalibrationFile>(CALIBRATION, CalibrationFile) ?? null)
    : null;

  problems.push(...strayTaskFiles(sources));
  const folders = taskFolders(sources);
  const tasks = folders.flatMap((folder) => {
    const read = readTask(folder, sources, authoring.interactions);
    problems.push(...read.problems);
    return read.source ?? [];
  });
  if (model) {
    const lessons = new Set(foldersBelow(sources, 'content/lessons/', 1).map(lastName));
    const { interactions } = authoring;
    const whole = tasks.length === folders.length;
    const answered = calibration && { file: files.get(CALIBRATION)!, content: calibration };
    problems.push(
      ...lintTasks({ model, tasks, interactions, lessons, calibration: answered }, whole),
    );
  }

  const providerFiles = [...sources.keys()].filter((path) => path.startsWith('content/offers/'));
  const providers = providerFiles.flatMap((path) => {
    const content = open<ProviderFile>(path, ProviderFile);
    return content ? [{ file: path, content }] : [];
  });
  const rules = open<RulesFile>(RULES, RulesFile);
  // Without one of the files every offer in it would seem to be missing.
  if (model && rules && providers.length === providerFiles.length)
    for (const { severity, file, path, message } of authoring.lintOffers({
      providers,
      rules: { file: RULES, content: rules },
      competences: Object.fromEntries(
        model.areas.map(({ id, competences }) => [id, competences]),
      ) as Record<AreaId, CompetenceId[]>,
    }))
      problems.push({ severity, file, line: files.get(file)?.line(path) ?? 1, message });

  const opened = <T>(path: string, schema: Parameters<YamlFile['check']>[0]) => {
    const content = open<T>(path, schema);
    return content === undefined ? null : { file: files.get(path)!, content };
  };
  const host: Read<Host> | null = opened(HOST, Host);
  if (host && providers.length === providerFiles.length)
    problems.push(
      ...checkHost(
        host,
        providers.flatMap(({ content }) => content.offers),
      ),
    );
  const words: Read<WordsFile> | null = opened(WORDS, WordsFile);
  if (words) problems.push(...checkWords(words));
  const publications: Read<PublicationsFile> | null = opened(PUBLICATIONS, PublicationsFile);
  if (publications) problems.push(...checkPublications(publications));
  const numbers: Read<NumbersFile> | null = opened(NUMBERS, NumbersFile);
  if (numbers && publications) problems.push(...checkNumbers(numbers, publications.content));

  problems.sort(
    (a, b) =>
      a.severity.localeCompare(b.severity) || a.file.localeCompare(b.file) || a.line - b.line,
  );
  const broken = problems.some(({ severity }) => severity === 'error');
  if (broken || !model || !rules || !host || !words || !numbers || !publications)
    return { content: null, problems };

  const compiled = {
    model,
    bank: compileBank(tasks, model, authoring.interactions, calibration),
    basis: basisOf(tasks, calibration),
    bodies: bodiesOf(tasks),
    offers: providers
      .flatMap(({ content }) =>
        content.offers.map((offer) => ({ ...offer, provider: content.provider })),
      )
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    rules: rules.rules,
  };
  const version = createHash('sha256').update(JSON.stringify(compiled)).digest('hex').slice(0, 12);
  const pages = {
    host: host.content,
    words: words.content.words,
    numbers: numbers.content,
    publications: publications.content.publications,
  };
  const opening = openingOf(compiled.bank, model);
  const facets = tasks.map(facetsOf);
  const sheets = tasks.map((source) => sheetOf(source, problems));
  return { content: { version, ...compiled, opening, facets, sheets, pages }, problems };
}

const lastName = (path: string) => path.split('/').at(-1) ?? '';

/** Folders that hold YAML files `depth` levels below `prefix`. */
function foldersBelow(sources: Sources, prefix: string, depth: number): string[] {
  const found = new Set<string>();
  for (const path of sources.keys()) {
    if (!path.startsWith(prefix)) continue;
    const folders = path.slice(prefix.length).split('/').slice(0, -1);
    if (folders.length >= depth) found.add(prefix + folders.slice(0, depth).join('/'));
  }
  return [...found].sort();
}

/** A file that stands where no task looks would otherwise be left out without a word. */
function strayTaskFiles(sources: Sources): Problem[] {
  return [...sources.keys()]
    .filter((path) => path.startsWith('content/tasks/'))
    .filter((path) => !/^content\/tasks\/[^/]+\/[^/]+\/(task|da|en)\.yaml$/.test(path))
    .map((file) => ({
      severity: 'error',
      file,
      line: 1,
      message:
        'nothing reads this file; a task is content/tasks/<area>/<id>/ with task.yaml, da.yaml and en.yaml',
    }));
}

const taskFolders = (sources: Sources) => foldersBelow(sources, 'content/tasks/', 2);

function openingOf(data: BankData, model: Model): ReadonlySet<string> {
  const bank = createBank(data);
  return new Set(
    bank.audiences.flatMap((audience) =>
      openingTasks(bank, {
        audience,
        track: 'normal',
        extra: 0,
        excluded: [],
        cuts: model.cutScores.values,
        prior: model.prior,
      }).map((item) => bank.ids[item]!),
    ),
  );
}

function facetsOf({ id, task, texts }: TaskSource): TaskFacets {
  const { area, competence, level, interaction, skin, audience } = task;
  const title = { da: texts.da.text.title, en: texts.en.text.title };
  return { id, title, area, competence, level, interaction, skin, audience };
}

function sheetOf({ id, folder, task }: TaskSource, problems: readonly Problem[]): TaskSheet {
  const { definition: _definition, document: _document, editorial: _editorial, ...shown } = task;
  const findings = problems
    .filter(({ file }) => file.startsWith(`${folder}/`))
    .map(({ file, line, message }) => ({ where: `${lastName(file)}:${line}`, message }));
  return { id, ...shown, findings };
}

function bodiesOf(tasks: readonly TaskSource[]): Content['bodies'] {
  const bodies = {} as Content['bodies'];
  for (const area of AREA_IDS) {
    bodies[area] = {} as Record<Locale, TaskBody[]>;
    for (const locale of LOCALES)
      bodies[area][locale] = tasks
        .filter(({ task }) => task.area === area)
        .map(({ id, task, texts }) => ({
          id,
          version: task.version,
          interaction: task.interaction,
          skin: task.skin,
          document: task.document ?? [],
          definition: task.definition,
          cuts: task.scoring.map(({ atLeast }) => atLeast),
          text: texts[locale].text,
        }));
  }
  return bodies;
}
