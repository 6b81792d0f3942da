import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { TaskFile, TaskText } from '../task';
import { YamlFile } from './yaml-file';

const syntax = (text: string) =>
  new YamlFile('a.yaml', text).syntaxProblems.map(({ line, message }) => `${line}: ${message}`);

const complaints = (schema: v.GenericSchema, text: string) =>
  new YamlFile('a.yaml', text)
    .check(schema)
    .problems.map(({ line, message }) => `${line}: ${message}`);

describe('the line of a path', () => {
  const file = new YamlFile(
    'a.yaml',
    [
      '# A remark on top', // 1
      'title: One', // 2
      'definition:', // 3
      '  options:', // 4
      '    - id: a', // 5
      '      credit: 1', // 6
      '    - { id: b, credit: 2 }', // 7
      'empty:', // 8
      'long: >-', // 9
      '  many words', // 10
      '404: a number as a name', // 11
    ].join('\n'),
  );

  test.each([
    [['title'], 2],
    [['definition'], 3],
    [['definition', 'options'], 4],
    [['definition', 'options', 0], 5],
    [['definition', 'options', 0, 'credit'], 6],
    [['definition', 'options', 1, 'credit'], 7],
    // One entry that stands alone where a list may stand.
    [['definition', 0, 'options', 0, 'credit'], 6],
    [['empty'], 8],
    [['long'], 9],
    [['404'], 11],
    [[404], 11],
  ])('%j is where the editor finds it', (path, line) => {
    expect(file.line(path)).toBe(line);
  });

  test('is that of the nearest group that exists when the field does not', () => {
    expect(file.line(['definition', 'options', 0, 'missing'])).toBe(5);
    expect(file.line(['definition', 'options', 7])).toBe(4);
    expect(file.line(['title', 'deeper', 'still'])).toBe(2);
    expect(file.line(['nowhere'])).toBe(2);
  });

  test('is 1 in an empty file', () => {
    expect(new YamlFile('a.yaml', '').line(['title'])).toBe(1);
  });

  test('is found through a reference to another part of the file', () => {
    const reused = new YamlFile('a.yaml', 'one: &same\n  deep: 1\ntwo: *same\n');
    expect(reused.line(['two', 'deep'])).toBe(2);
  });

  test('is right in a file with Windows line ends', () => {
    expect(new YamlFile('a.yaml', 'one: 1\r\ntwo: 2\r\nthree: 3\r\n').line(['three'])).toBe(3);
  });
});

describe('broken YAML', () => {
  test('has no data and says where and what to do', () => {
    const file = new YamlFile('a.yaml', 'title: One\nquestion: What: now?\n');
    expect(file.data).toBeUndefined();
    expect(file.syntaxProblems).toEqual([
      {
        severity: 'error',
        file: 'a.yaml',
        line: 2,
        message: expect.stringMatching(/^this is not valid YAML: .*\. Put texts that contain ": "/),
      },
    ]);
  });

  test('names a field that stands twice', () => {
    expect(syntax('one: 1\ntwo: 2\none: 3')).toEqual([
      '3: this name stands twice in the same group; keep one of them',
    ]);
  });

  test('names a tab', () => {
    expect(syntax('one:\n\ttwo: 3')).toEqual([
      '2: a tab stands at the beginning of the line; use spaces',
    ]);
  });

  test('names a second document', () => {
    expect(syntax('one: 1\n---\ntwo: 2')).toEqual(['2: "---" begins a second document; remove it']);
  });

  test('is complained about once a line', () => {
    expect(syntax('- a\nb: 1')).toHaveLength(1);
  });

  test.each([
    ['*vigtigt*', '"*vigtigt*" refers to nothing; put a text that begins with * in quotes'],
    [
      '&co er et firma',
      '"&co" is a name that nothing uses; put a text that begins with & in quotes',
    ],
    [
      '!Stop lige der',
      'a word that begins with ! means something else in YAML; put the text in quotes',
    ],
  ])('also means a text that would lose a word: %s', (text, message) => {
    const file = new YamlFile('a.yaml', `one: 1\ntitle: ${text}\n`);
    expect(file.syntaxProblems).toContainEqual({
      severity: 'error',
      file: 'a.yaml',
      line: 2,
      message,
    });
    expect(file.data).toBeUndefined();
  });

  test('does not mean a name that is used again', () => {
    expect(new YamlFile('a.yaml', 'one: &same [a]\ntwo: *same\n').data).toEqual({
      one: ['a'],
      two: ['a'],
    });
  });
});

describe('what an editor reads about a field', () => {
  const task = (line: string) => complaints(v.partial(TaskFile), `# one\n${line}\n`);

  test('that is missing', () => {
    expect(complaints(v.strictObject({ area: v.string() }), 'other: 1')).toContain(
      '1: "area" is missing; add it',
    );
  });

  test('that does not belong there', () => {
    expect(task('lvel: 3')).toEqual([
      '2: "lvel" is not a field here; check the spelling or remove it',
    ]);
  });

  test('that is the rest of a text with a comma', () => {
    expect(
      task('scoring: [{ score: 1, atLeast: 1, words: { da: Rød, hvid og blå, en: x } }]'),
    ).toEqual([
      '2: "scoring.0.words.hvid og blå" is not a field here; put a text with a comma in quotes',
    ]);
  });

  test('of the wrong type', () => {
    expect(task('ai: yes')).toEqual(['2: "ai": expected true or false, found "yes"']);
    expect(task('solutions: none')).toEqual(['2: "solutions": expected a list, found "none"']);
    expect(task('access:')).toEqual(['2: "access": expected a text, found nothing']);
    expect(task('level: [1]')).toEqual(['2: "level": expected a number, found a list']);
  });

  test('with the quotes forgotten or too many', () => {
    expect(task('competence: 1.2')).toEqual([
      '2: "competence": expected a text, found 1.2; put it in quotes',
    ]);
    expect(task('level: "3"')).toEqual([
      '2: "level": expected a number, found "3"; remove the quotes',
    ]);
  });

  test('with a word that is not on the list', () => {
    expect(task('area: use')).toEqual([
      '2: "area": expected "brug", "analyse" or "opdagelse", found "use"',
    ]);
  });

  test('with a number out of bounds', () => {
    expect(task('level: 7')).toEqual(['2: "level" must be at most 6, but is 7']);
    expect(task('version: 0')).toEqual(['2: "version" must be at least 1, but is 0']);
    expect(task('level: 2.5')).toEqual(['2: "level": expected a whole number, found 2.5']);
  });

  test('with too few or too many entries', () => {
    expect(task('audience: []')).toEqual(['2: "audience" must have at least 1 entry, but has 0']);
    const pair = v.strictObject({ list: v.pipe(v.array(v.number()), v.maxLength(2)) });
    expect(complaints(pair, 'list: [1, 2, 3]')).toEqual([
      '1: "list" must have at most 2 entries, but has 3',
    ]);
    const three = v.strictObject({ list: v.pipe(v.array(v.number()), v.length(3)) });
    expect(complaints(three, 'list: [1]')).toEqual(['1: "list" must have 3 entries, but has 1']);
  });

  test('with a text that is empty or too long', () => {
    expect(complaints(v.partial(TaskText), 'title: ""')).toEqual([
      '1: "title" is empty; write something',
    ]);
    expect(task(`family: ${'x'.repeat(65)}`)).toEqual([
      '2: "family" must have at most 64 characters, but has 65',
    ]);
  });

  test('with a word of the wrong form', () => {
    expect(task('family: Fake Link')).toEqual([
      '2: "family": use lower-case letters, digits and hyphens, for example "fake-link"',
    ]);
  });

  test('when the whole file is empty', () => {
    expect(complaints(TaskText, '# only a remark\n')).toEqual([
      '1: the file: expected a group of fields, found nothing',
    ]);
  });

  test('that is neither of two things', () => {
    const either = v.strictObject({ key: v.union([v.string(), v.array(v.string())]) });
    expect(complaints(either, 'key: { a: b }')).toEqual([
      '1: "key": expected a text or a list, found a group of fields',
    ]);
  });
});

describe('checking a part of a file', () => {
  const file = new YamlFile('a.yaml', 'list:\n  - id: a\n  - id: 5\n');
  const entry = v.strictObject({ id: v.string() });

  test('gives the part as the schema reads it', () => {
    expect(file.checkPart(entry, { id: 'a' }, ['list', 0])).toEqual({
      value: { id: 'a' },
      problems: [],
    });
  });

  test('names the whole path and finds its line', () => {
    expect(file.checkPart(entry, { id: 5 }, ['list', 1]).problems).toEqual([
      {
        severity: 'error',
        file: 'a.yaml',
        line: 3,
        message: '"list.1.id": expected a text, found 5; put it in quotes',
      },
    ]);
  });

  test('says that a missing part is missing, rather than reading the whole file', () => {
    expect(file.checkPart(entry, undefined, ['list', 1, 'response']).problems).toEqual([
      {
        severity: 'error',
        file: 'a.yaml',
        line: 3,
        message: '"list.1.response" is missing; add it',
      },
    ]);
  });
});
