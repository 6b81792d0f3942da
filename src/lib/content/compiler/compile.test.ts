import { describe, expect, test } from 'vitest';
import { aTask, AUTHORING, edit, lineOf, someSources, wholeSources } from '../fixtures';
import { compile, type Authoring } from './compile';
import { format } from './problem';
import { scored } from './scored';

type Files = Map<string, string>;
type Edit = [path: string, from: string, to: string];

const TASK = 'content/tasks/brug/brug-1/task.yaml';
const DA = 'content/tasks/brug/brug-1/da.yaml';
const OFFERS = 'content/offers/provider.yaml';
const RULES = 'content/rules.yaml';
const MODEL = 'content/model.yaml';

const compiled = (sources: Files, authoring: Authoring = AUTHORING) => compile(sources, authoring);
const edited = (...edits: Edit[]) =>
  edits.reduce((sources, [path, from, to]) => edit(sources, path, from, to), wholeSources());
const versionAfter = (...edits: Edit[]) => {
  const { content, problems } = compiled(edited(...edits));
  if (!content) throw new Error(problems.map(format).join('\n'));
  return content.version;
};

describe('a valid content', () => {
  const { content, problems } = compiled(wholeSources());

  test('compiles without a word', () => {
    expect(problems).toEqual([]);
    expect(content?.bank.ids).toHaveLength(36);
  });

  test('gives each area its task bodies in each language, in the order of the bank', () => {
    const { bodies, bank } = content!;
    for (const locale of ['da', 'en'] as const)
      expect(
        [...bodies.analyse[locale], ...bodies.brug[locale], ...bodies.opdagelse[locale]].map(
          ({ id }) => id,
        ),
      ).toEqual(bank.ids);
  });

  test('hands a screen what it shows and scores, and none of the author’s notes', () => {
    const task = content!.bodies.brug.da.find(({ id }) => id === 'brug-1')!;
    expect(task).toMatchObject({
      version: 1,
      interaction: 'sort',
      skin: 'plain',
      document: [],
      cuts: [5, 6],
      text: { title: 'A title' },
    });
    expect(Object.keys(task)).not.toEqual(expect.arrayContaining(['solutions']));
    expect(JSON.stringify(task)).not.toContain('Nothing differs.');
  });

  test('gives every offer its provider', () => {
    expect(content!.offers).toMatchObject([{ id: 'an-offer', provider: { id: 'provider' } }]);
    expect(content!.rules.map(({ id }) => id)).toEqual(['a-rule']);
  });
});

describe('a broken file gives no content, and names file and line', () => {
  test.each<[string, Edit, string, string]>([
    [
      'in a task',
      [TASK, 'certainty: medium', 'certainty: sure'],
      'certainty: sure',
      '"certainty": expected "low", "medium" or "high", found "sure"',
    ],
    [
      'in a task’s text',
      [DA, 'title: A title', 'title: ""'],
      'title:',
      '"title" is empty; write something',
    ],
    [
      'in an offer',
      [OFFERS, 'checked: 2026-11-20', 'checked: 2026-11-31'],
      'checked:',
      '"offers.0.checked": write a day as YYYY-MM-DD, for example 2026-11-20',
    ],
    [
      'in a rule',
      [RULES, 'weight: 3', 'weight: 11'],
      'weight:',
      '"rules.0.weight" must be at most 10, but is 11',
    ],
    [
      'in the model',
      [MODEL, 'correlation: 0.7', 'correlation: 1'],
      'correlation:',
      '"prior.correlation" must be at most 0.95, but is 1',
    ],
  ])('%s', (_where, change, fragment, message) => {
    const sources = edited(change);
    const { content, problems } = compiled(sources);
    expect(content).toBeNull();
    const [file] = change;
    expect(problems).toEqual([
      { severity: 'error', file, line: lineOf(sources.get(file)!, fragment), message },
    ]);
  });

  test.each([MODEL, RULES])('when %s is missing', (path) => {
    const sources = wholeSources();
    sources.delete(path);
    const { content, problems } = compiled(sources);
    expect(content).toBeNull();
    expect(problems).toEqual([
      { severity: 'error', file: path, line: 1, message: 'this file is missing' },
    ]);
  });

  test('when it is not YAML', () => {
    const sources = edited([RULES, 'weight: 3', 'weight: : 3']);
    const { content, problems } = compiled(sources);
    expect(content).toBeNull();
    expect(problems[0]).toMatchObject({
      file: RULES,
      line: lineOf(sources.get(RULES)!, 'weight: :'),
    });
  });

  test('when a rule of the model is broken', () => {
    const { content, problems } = compiled(edited([MODEL, '- -1.5\n', '- -1.4\n']));
    expect(content).toBeNull();
    expect(problems).toMatchObject([{ file: MODEL, severity: 'error' }]);
  });

  test('when a task breaks a lint rule', () => {
    const { content, problems } = compiled(
      edited([TASK, 'competence: "1.3"', 'competence: "5.2"']),
    );
    expect(content).toBeNull();
    expect(problems).toMatchObject([{ file: TASK, severity: 'error' }]);
  });

  test('when it lies where no task is looked for', () => {
    const sources = wholeSources();
    const strays = [
      'content/tasks/notes.yaml',
      'content/tasks/brug/brug-1/de.yaml',
      'content/tasks/brug/brug-1/deeper/task.yaml',
    ];
    for (const path of strays) sources.set(path, 'title: x');
    const { content, problems } = compiled(sources);
    expect(content).toBeNull();
    expect(problems.map(({ file }) => file)).toEqual([...strays].sort());
    expect(problems[0]!.message).toMatch(/^nothing reads this file; a task is /);
  });
});

describe('what is found', () => {
  test('stands by file and line', () => {
    const { problems } = compiled(
      edited(
        [TASK, 'level: 1', 'level: 9'],
        [TASK, 'ai: true', 'ai: perhaps'],
        [MODEL, 'correlation: 0.7', 'correlation: 2'],
      ),
    );
    const places = problems.map(({ severity, file, line }) => [severity, file, line] as const);
    expect(places.map(([, file]) => file)).toEqual([MODEL, TASK, TASK]);
    expect(places[1]![2]).toBeLessThan(places[2]![2]);
  });

  test('stands errors first, and warnings after them', () => {
    const { problems } = compiled(edited([TASK, 'level: 1', 'level: 9']), {
      ...AUTHORING,
      lintOffers: () => [{ severity: 'warning', file: OFFERS, path: [], message: 'hm' }],
    });
    expect(problems.map(({ severity }) => severity)).toEqual(['error', 'warning']);
  });

  test('reads as file:line, severity and sentence', () => {
    expect(
      format({ severity: 'warning', file: 'content/rules.yaml', line: 7, message: 'say more' }),
    ).toBe('content/rules.yaml:7  warning  say more');
  });

  test('keeps a content with warnings alone', () => {
    const warn: Authoring = {
      ...AUTHORING,
      lintOffers: () => [{ severity: 'warning', file: RULES, path: ['rules'], message: 'hm' }],
    };
    const { content, problems } = compiled(wholeSources(), warn);
    expect(problems).toHaveLength(1);
    expect(content).not.toBeNull();
  });

  test('does not blame the bank for a task that could not be read', () => {
    const { problems } = compiled(
      edit(someSources(), 'content/tasks/brug/sorting/task.yaml', 'ai: false', 'ai: no'),
    );
    expect(problems).toHaveLength(1);
  });

  test('says what a bank too small lacks when all its tasks can be read', () => {
    const { content, problems } = compiled(someSources());
    expect(content).toBeNull();
    expect(problems.map(format)).toEqual([
      'content/tasks/analyse:1  error  the area has 1 tasks; write at least 12',
      'content/tasks/brug:1  error  the area has 1 tasks; write at least 12',
      'content/tasks/opdagelse:1  error  the area has 1 tasks; write at least 12',
    ]);
  });
});

describe('the checks of the catalogue', () => {
  test('get every provider, the rules and the competences of each area', () => {
    let seen: Parameters<Authoring['lintOffers']>[0] | undefined;
    compiled(wholeSources(), { ...AUTHORING, lintOffers: (input) => ((seen = input), []) });
    expect(seen).toMatchObject({
      providers: [{ file: OFFERS, content: { provider: { id: 'provider' } } }],
      rules: { file: RULES, content: { rules: [{ id: 'a-rule' }] } },
      competences: { brug: ['1.3', '2.1'], analyse: ['1.2', '2.5'], opdagelse: ['5.2', '5.3'] },
    });
  });

  test('get the line of what they complain about', () => {
    const sources = wholeSources();
    const { content, problems } = compiled(sources, {
      ...AUTHORING,
      lintOffers: () => [
        {
          severity: 'error',
          file: RULES,
          path: ['rules', 0, 'offers', 0],
          message: 'no such offer',
        },
        { severity: 'error', file: 'content/offers', path: [], message: 'too few' },
      ],
    });
    expect(content).toBeNull();
    expect(problems).toEqual([
      { severity: 'error', file: 'content/offers', line: 1, message: 'too few' },
      {
        severity: 'error',
        file: RULES,
        line: lineOf(sources.get(RULES)!, '- an-offer'),
        message: 'no such offer',
      },
    ]);
  });

  test('are not asked while an offer cannot be read, for everything in it would seem missing', () => {
    const { problems } = compiled(edited([OFFERS, 'cost: free', 'cost: cheap']), {
      ...AUTHORING,
      lintOffers: () => [{ severity: 'error', file: RULES, path: [], message: 'no such offer' }],
    });
    expect(problems.map(({ file }) => file)).toEqual([OFFERS]);
  });
});

describe('the content version', () => {
  const before = versionAfter();

  test('is the same for the same content, in whatever order the files were read', () => {
    expect(versionAfter()).toBe(before);
    const backwards = new Map([...wholeSources()].reverse());
    expect(compiled(backwards).content!.version).toBe(before);
  });

  test.each<[string, Edit]>([
    ['a cut', ['content/tasks/brug/brug-3/task.yaml', 'atLeast: 2', 'atLeast: 1']],
    ['a level', [TASK, 'level: 1', 'level: 2']],
    ['a task’s version', [TASK, 'version: 1', 'version: 2']],
    ['a word that is read', [DA, 'Look twice.', 'Look again.']],
    ['a cut score within its tolerance', [MODEL, '- -1.5\n', '- -1.51\n']],
    ['an offer', [OFFERS, 'confidence: high', 'confidence: low']],
    ['a rule', [RULES, 'weight: 3', 'weight: 4']],
  ])('changes with %s', (_what, change) => {
    expect(versionAfter(change)).not.toBe(before);
  });

  test('changes with the key that decides what is right', () => {
    const sources = wholeSources();
    sources.set(TASK, sources.get(TASK)!.replaceAll('six: right', 'six: left'));
    expect(compiled(sources).content!.version).not.toBe(before);
  });

  test.each<[string, Edit]>([
    ['a remark', [TASK, 'version: 1', '# typo mended\nversion: 1']],
    ['another way to write the same', [TASK, 'skin: plain', 'skin: "plain"']],
    ['the order of fields', [TASK, 'skin: plain\nai: true', 'ai: true\nskin: plain']],
    ['what only reviewers read', [TASK, 'access: Nothing differs.', 'access: All is alike.']],
    ['what a host fills in', ['content/host.yaml', 'A library', 'Another library']],
    ['a word that is explained', ['content/words.yaml', 'It means this.', 'It means that.']],
    ['a number about others', ['content/numbers.yaml', 'share: 28', 'share: 29']],
    ['another solution', [TASK, 'solutions:', 'solutions:\n  - { score: 0, unknown: true }']],
  ])('does not change with %s', (_what, change) => {
    expect(versionAfter(change)).toBe(before);
  });
});

describe('content/calibration.json', () => {
  const CALIBRATION = 'content/calibration.json';
  const { task } = aTask({ id: 'brug-1' });
  const valid = {
    model: 'gpcm',
    priors: 'content',
    persons: 900,
    items: {
      'brug-1': {
        version: 1,
        scored: scored({
          interaction: task.interaction,
          definition: task.definition,
          cuts: task.scoring.map(({ atLeast }) => atLeast),
        }),
        a: 1.3,
        thresholds: [-1, 0.5],
        se: 0.12,
        n: 400,
        fit: { infit: 1 },
      },
    },
  };
  const withCalibration = (content: unknown) =>
    compiled(wholeSources().set(CALIBRATION, JSON.stringify(content, null, 2)));

  test('is optional, and where it is it is measured by', () => {
    expect(compiled(wholeSources()).content!.basis).toEqual({
      expert: 36,
      calibrated: 0,
      persons: 0,
    });
    const { content, problems } = withCalibration(valid);
    expect(problems).toEqual([]);
    expect(content!.basis).toEqual({ expert: 35, calibrated: 1, persons: 900 });
    const at = content!.bank.ids.indexOf('brug-1');
    expect(content!.bank.thresholds[at]).toEqual([-1, 0.5]);
    expect(content!.bank.uncertainty[at]).toBe(0.12);
  });

  test('a broken one fails the build with its line', () => {
    const { content, problems } = withCalibration({ ...valid, persons: -1 });
    expect(content).toBeNull();
    expect(problems).toEqual([
      {
        severity: 'error',
        file: CALIBRATION,
        line: lineOf(JSON.stringify({ ...valid, persons: -1 }, null, 2), '"persons"'),
        message: '"persons" must be at least 0, but is -1',
      },
    ]);
  });

  test('a scored change of a calibrated task without a new version fails the build', () => {
    const sources = edit(wholeSources(), TASK, 'atLeast: 5', 'atLeast: 4');
    const { content, problems } = compiled(
      sources.set(CALIBRATION, JSON.stringify(valid, null, 2)),
    );
    expect(content).toBeNull();
    expect(problems.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/what is scored has changed since version 1 was calibrated/),
    );
  });
});
