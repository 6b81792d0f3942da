import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { compile } from '../../src/lib/content/compiler/compile';
import { readSources } from '../../src/lib/content/compiler/sources';
import { lintOffers } from '../../src/lib/offers/lint';
import { INTERACTIONS } from '../../src/lib/tasks/authoring';

const ROOT = process.cwd();
const SOURCES = readSources(ROOT);

const TASK = 'content/tasks/brug/reply-button/task.yaml';
const DA = 'content/tasks/brug/reply-button/da.yaml';
const COMPOSE = 'content/tasks/opdagelse/greenhouse-water/task.yaml';
const COMPOSE_DA = 'content/tasks/opdagelse/greenhouse-water/da.yaml';
const OFFERS = 'content/offers/hk.yaml';
const RULES = 'content/rules.yaml';
const MODEL = 'content/model.yaml';
const HOST = 'content/host.yaml';
const WORDS = 'content/words.yaml';
const NUMBERS = 'content/numbers.yaml';
const PUBLICATIONS = 'content/publications.yaml';

const compiled = (sources: ReadonlyMap<string, string>) =>
  compile(sources, { interactions: INTERACTIONS, lintOffers });

/** The text with the first match replaced, and the line on which the match begins. */
function broken(text: string, from: RegExp, to: string): { text: string; line: number } {
  const match = from.exec(text);
  if (!match) throw new Error(`${from} is not in the file`);
  const line = text.slice(0, match.index).split('\n').length;
  return { text: text.replace(from, to), line };
}

interface Slip {
  readonly what: string;
  readonly file: string;
  readonly from: RegExp;
  readonly to: string;
  /** What the editor is told. */
  readonly says: RegExp;
}

const SLIPS: readonly Slip[] = [
  {
    what: 'a word in a task that is none of the choices',
    file: TASK,
    from: /certainty: .*/,
    to: 'certainty: sure',
    says: /^"certainty": expected "low", "medium" or "high", found "sure"$/,
  },
  {
    what: 'a misspelt field in a task',
    file: TASK,
    from: /audience:/,
    to: 'audiense:',
    says: /^"audiense" is not a field here; check the spelling or remove it$/,
  },
  {
    what: 'a competence of another area',
    file: TASK,
    from: /competence: .*/,
    to: 'competence: "1.2"',
    says: /^competence 1\.2 does not belong to brug; choose one that content\/model\.yaml lists there$/,
  },
  {
    what: 'a solution that does not earn what it says',
    file: TASK,
    from: /- \{ score: 2, response/,
    to: '- { score: 1, response',
    says: /^this response gives 2 points and so score 2, not 1; mend one of the two$/,
  },
  {
    what: 'a task that is not YAML',
    file: TASK,
    from: /interaction: .*/,
    to: 'interaction: : choice',
    says: /^this is not valid YAML/,
  },
  {
    what: 'a tab in a task',
    file: TASK,
    from: /^ {2}multiple:/m,
    to: '\tmultiple:',
    says: /^a tab stands at the beginning of the line; use spaces$/,
  },
  {
    what: 'a text without words',
    file: DA,
    from: /title: .*/,
    to: 'title: ""',
    says: /^"title" is empty; write something$/,
  },
  {
    what: 'a text for an option that the task does not have',
    file: DA,
    from: /^ {2}reply:/m,
    to: '  answer:',
    says: /^"options\.answer" belongs to nothing in task\.yaml; remove it or mend the id$/,
  },
  {
    what: 'a value that a slot does not have',
    file: COMPOSE,
    from: /when: \{ is: \{ only: night \} \}/,
    to: 'when: { is: { only: nite } }',
    says: /^the slot "only" has no value "nite"; mend it$/,
  },
  {
    what: 'a hidden test that no answer passes',
    file: COMPOSE,
    from: /when: \{ is: \{ tank: tell \} \}/,
    to: 'when: { did: [tank=tell, tank=again] }',
    says: /^no answer makes this rule hold; mend it or remove it$/,
  },
  {
    what: 'words for a value that a slot does not have',
    file: COMPOSE_DA,
    from: /^ {2}tank=again:/m,
    to: '  tank=agian:',
    says: /^"compose\.tank=agian" belongs to nothing in task\.yaml; remove it or mend the id$/,
  },
  {
    what: 'spellings for a kind of text that there is not',
    file: COMPOSE_DA,
    from: /^ {4}ten:/m,
    to: '    tenn:',
    says: /^"tenn" is no value of "minutes" that spellings can be written for$/,
  },
  {
    what: 'a day in an offer that is not in the calendar',
    file: OFFERS,
    from: /checked: .*/,
    to: "checked: '2026-02-30'",
    says: /write a day as YYYY-MM-DD/,
  },
  {
    what: 'an offer at a level that does not exist',
    file: OFFERS,
    from: /levels: .*/,
    to: 'levels: { from: 1, to: 7 }',
    says: /^"offers\.0\.levels\.to": expected 1, 2, 3, 4, 5 or 6, found 7$/,
  },
  {
    what: 'an offer with an address that is none',
    file: OFFERS,
    from: /^ {4}url: .*/m,
    to: '    url: hk.dk',
    says: /"offers\.0\.url"/,
  },
  {
    what: 'a rule that leads to an offer that does not exist',
    file: RULES,
    from: /- bibliotek-it-hjaelp/,
    to: '- bibliotek-it-hjaelpen',
    says: /^there is no offer "bibliotek-it-hjaelpen"; mend the id or remove the line$/,
  },
  {
    what: 'a rule that counts too much',
    file: RULES,
    from: /weight: 5/,
    to: 'weight: 50',
    says: /^"rules\.0\.weight" must be at most 10, but is 50$/,
  },
  {
    what: 'a rule in an area that does not exist',
    file: RULES,
    from: /area: brug/,
    to: 'area: forbrug',
    says: /expected "brug", "analyse" or "opdagelse", found "forbrug"/,
  },
  {
    what: 'a model whose areas go together too closely',
    file: MODEL,
    from: /correlation: .*/,
    to: 'correlation: 1',
    says: /^"prior\.correlation" must be at most 0\.95, but is 1$/,
  },
  {
    what: 'a statement of the model at a level that does not exist',
    file: MODEL,
    from: /level: 2/,
    to: 'level: 9',
    says: /^"areas\.0\.statements\.1\.level" must be at most 6, but is 9$/,
  },
  {
    what: 'cut scores that do not rise',
    file: MODEL,
    from: /values: .*/,
    to: 'values: [-1.5, 0.75, 0, 0.75, 1.5]',
    says: /^cut scores must rise: 0 does not come after 0\.75, so mend one of them$/,
  },
  {
    what: 'a phone number of a host without its digits',
    file: HOST,
    from: /phone:/,
    to: 'phone: ring os op',
    says: /^"contact\.phone": write eight digits in pairs, in quotes: "12 34 56 78"$/,
  },
  {
    what: 'a made-up e-mail address of a host',
    file: HOST,
    from: /email:/,
    to: 'email: kontakt@kommunen.example',
    says: /^"contact\.email": this is a made-up address; write the real one, or leave it empty/,
  },
  {
    what: 'a help page that leads to an offer that does not exist',
    file: HOST,
    from: /- mitid-support/,
    to: '- mitid-hotline',
    says: /^there is no offer "mitid-hotline"; mend the id or remove the line$/,
  },
  {
    what: 'a help page that leads to no person',
    file: HOST,
    from: /- mitid-support/,
    to: '- sikkerdigital-raad',
    says: /^"sikkerdigital-raad" is not both free for everybody and with a person/,
  },
  {
    what: 'a statement of accessibility somewhere else than in WAS-Tool',
    file: HOST,
    from: /statement:/,
    to: 'statement: https://kommunen.dk/was',
    says: /^"accessibility\.statement": write the address that WAS-Tool gave you/,
  },
  {
    what: 'a word without an explanation in one language',
    file: WORDS,
    from: /en: The program you see websites in\./,
    to: 'en: ""',
    says: /^"words\.6\.explanation\.en" is empty; write something$/,
  },
  {
    what: 'a word that is explained twice',
    file: WORDS,
    from: /word: \{ da: wifi, en: wifi \}/,
    to: 'word: { da: Virus, en: wifi }',
    says: /^"Virus" is explained twice; keep it under one word$/,
  },
  {
    what: 'a word with an explanation that is hard to read',
    file: WORDS,
    from: /da: En computer et andet sted, som sender hjemmesider til dig\./,
    to: 'da: En computer et andet sted, som sender hjemmesider til dig og til alle de andre, der også gerne vil se dem nu.',
    says: /^a sentence of 2\d words/,
  },
  {
    what: 'a number without a source that is there',
    file: NUMBERS,
    from: /- \{ of: population, share: 28, year: '2025', source: add \}/,
    to: "- { of: population, share: 28, year: '2025', source: avisen }",
    says: /^there is no "avisen" under "sources"; mend the id or add it$/,
  },
  {
    what: 'a share of more than all',
    file: NUMBERS,
    from: /- \{ of: population, share: 78/,
    to: '- { of: population, share: 780',
    says: /^"numbers\.1\.figures\.0\.share" must be at most 100, but is 780$/,
  },
  {
    what: 'a number that is said in figures and in words',
    file: NUMBERS,
    from: /- \{ of: population, share: 57,/,
    to: '- { of: population, share: 57, words: { da: mange, en: many },',
    says: /^"numbers\.2\.figures\.0": write either "share" or "words", not both and not neither$/,
  },
  {
    what: 'a source that no publication stands for',
    file: NUMBERS,
    from: /publication: ai-panel/,
    to: 'publication: avisen',
    says: /^there is no "avisen" under "publications" in publications\.yaml/,
  },
  {
    what: 'a publication without the one who made it',
    file: PUBLICATIONS,
    from: /by:/,
    to: 'author:',
    says: /^"publications\.0\.author" is not a field here; check the spelling or remove it$/,
  },
];

test('the content as it is compiles', () => {
  const { content, problems } = compiled(SOURCES);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(content).not.toBeNull();
});

describe('one slip by an editor stops the content and names file, line and what to do', () => {
  test.each(SLIPS)('$what', ({ file, from, to, says }) => {
    const { text, line } = broken(SOURCES.get(file)!, from, to);
    const { content, problems } = compiled(new Map(SOURCES).set(file, text));
    expect(content).toBeNull();

    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors).toContainEqual({
      severity: 'error',
      file,
      line,
      message: expect.stringMatching(says),
    });
    for (const error of errors) {
      expect(SOURCES.has(error.file), error.file).toBe(true);
      expect(error.line).toBeGreaterThan(0);
      // A sentence for a person: no object printed, nothing left empty, no name of a type.
      expect(error.message).not.toMatch(/\[object|undefined|NaN|\bat .*:\d+:\d+|Error:/);
      expect(error.message).toMatch(/\S+ \S+ \S+/);
    }
  });

  test.each([TASK, DA, MODEL, RULES, HOST, WORDS, NUMBERS, PUBLICATIONS])(
    '%s is missing',
    (file) => {
      const sources = new Map(SOURCES);
      sources.delete(file);
      const { content, problems } = compiled(sources);
      expect(content).toBeNull();
      expect(problems[0]).toMatchObject({
        severity: 'error',
        file,
        line: 1,
        message: expect.stringMatching(/^this file is missing/),
      });
    },
  );
});

describe('for real', () => {
  const copy = mkdtempSync(join(tmpdir(), 'barometer-broken-'));
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  test(
    '`vite build` with a broken task fails and prints file and line',
    { timeout: 180_000 },
    () => {
      for (const part of ['content', 'src', 'static', 'package.json', 'tsconfig.json'])
        cpSync(join(ROOT, part), join(copy, part), { recursive: true });
      for (const part of ['svelte.config.js', 'vite.config.ts'])
        cpSync(join(ROOT, part), join(copy, part));
      symlinkSync(resolve(ROOT, 'node_modules'), join(copy, 'node_modules'));
      // What `npm ci` does.
      expect(run(copy, 'svelte-kit', 'sync').status).toBe(0);

      const { text, line } = broken(
        readFileSync(join(copy, TASK), 'utf8'),
        /certainty: .*/,
        'certainty: sure',
      );
      writeFileSync(join(copy, TASK), text);

      const { status, output } = run(copy, 'vite', 'build');
      expect(status).not.toBe(0);
      expect(output).toContain(`${TASK}:${line}  error  "certainty": expected`);
    },
  );
});

/** Runs a program of `node_modules` and gathers all it writes. */
function run(cwd: string, program: string, ...args: string[]) {
  // Vitest says that this is a test, and Vite would build for one.
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(join('node_modules/.bin', program), args, {
    cwd,
    env,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}
