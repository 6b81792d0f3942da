import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { WordsFile, wordsIn } from '../words';
import { checkWords } from './word-checks';
import { YamlFile } from './yaml-file';

const text = (word: string, rest: object = {}) => ({
  word,
  explanation: 'It means that.',
  ...rest,
});
const entry = (id: string, rest: object = {}) => ({ id, da: text(id), en: text(id), ...rest });

/** What is found in these words, with the text of the line it points at. */
function found(...words: object[]): { line: string; message: string }[] {
  const yaml = stringify({ words }, { aliasDuplicateObjects: false, lineWidth: 0 });
  const file = new YamlFile('content/words.yaml', yaml);
  const { value, problems } = file.check(WordsFile);
  return [...problems, ...(value ? checkWords(file, value) : [])].map(({ line, message }) => ({
    line: yaml.split('\n')[line - 1]!.trim(),
    message,
  }));
}

describe('the word list', () => {
  test('has nothing to mend when everything fits', () => {
    expect(found(entry('app'), entry('link', { da: text('link', { forms: ['links'] }) }))).toEqual(
      [],
    );
  });

  test('has every id once', () => {
    expect(found(entry('app', { da: text('a'), en: text('a') }), entry('app'))).toEqual([
      { line: '- id: app', message: 'the id "app" is used twice; rename one' },
    ]);
  });

  test('has every form under one word, however it is written', () => {
    expect(found(entry('app'), entry('apps', { da: text('apps', { forms: ['App'] }) }))).toEqual([
      { line: 'da:', message: '"App" stands under "app" already; keep it under one word' },
    ]);
  });

  test('explains in short sentences', () => {
    const explanation = 'word '.repeat(19).trim();
    const [problem] = found(entry('app', { en: text('app', { explanation }) }));
    expect(problem?.line).toBe(`explanation: ${explanation}`);
    expect(problem?.message).toContain('a sentence of 19 words');
  });

  test('says where a word is missing', () => {
    expect(found(entry('app', { da: { explanation: 'Noget.' } }))).toEqual([
      { line: 'da:', message: '"words.0.da.word" is missing; add it' },
    ]);
  });

  test('comes in one language, in its alphabet, and is not for tasks unless it says so', () => {
    const words = [entry('å'), entry('a', { inTasks: true })];
    expect(wordsIn({ words } as WordsFile, 'da')).toEqual([
      { id: 'a', word: 'a', forms: [], explanation: 'It means that.', inTasks: true },
      { id: 'å', word: 'å', forms: [], explanation: 'It means that.', inTasks: false },
    ]);
  });
});
