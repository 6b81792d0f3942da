import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markWords } from './mark-words';
import type { Word } from '../content/words';

const word = (id: string, ...forms: string[]): Word => ({
  id,
  word: forms[0]!,
  forms: forms.slice(1),
  explanation: 'Det betyder noget.',
  inTasks: true,
});

const WORDS = [
  word('app', 'app', 'appen', 'apps'),
  word('ai', 'kunstig intelligens', 'AI'),
  word('ai-assistant', 'AI-assistent', 'AI-assistenten'),
  word('it', 'IT'),
];

/** The marked words of a text: id and how it is written. */
const marks = (text: string, known?: ReadonlySet<string>) =>
  markWords(text, WORDS, known).flatMap(({ word, text }) => (word ? [`${word.id}: ${text}`] : []));

describe('hard words', () => {
  it('are found in every form that is listed, also at the edges of a text', () => {
    expect(marks('Appen')).toEqual(['app: Appen']);
    expect(marks('Åbn din app.')).toEqual(['app: app']);
    expect(marks('“Kunstig intelligens”, sagde hun')).toEqual(['ai: Kunstig intelligens']);
  });

  it('are whole words: not parts of others, of addresses or of what is joined by a hyphen', () => {
    expect(marks('Appelsin, snapps, app-butik, e-app')).toEqual([]);
    expect(marks('skriv til app@post.example eller www.app.example')).toEqual([]);
    expect(marks("app'en og app’en")).toEqual([]);
  });

  it('are marked once, where they first stand', () => {
    const segments = markWords('En app. Den app er god.', WORDS);
    expect(segments.map(({ text }) => text)).toEqual(['En ', 'app', '. Den app er god.']);
    expect(marks('Appen og appen', new Set(['app']))).toEqual([]);
  });

  it('are the longest that stand there', () => {
    expect(marks('Spørg en AI-assistent. En AI gætter.')).toEqual([
      'ai-assistant: AI-assistent',
      'ai: AI',
    ]);
    // A mark of the shorter word inside the longer would be wrong, also the second time.
    expect(marks('AI-assistent, AI-assistent')).toEqual(['ai-assistant: AI-assistent']);
  });

  it('with a capital are found only as they are written', () => {
    expect(marks('Is it so, or IT?')).toEqual(['it: IT']);
    expect(marks('ai')).toEqual([]);
  });

  it('never change the text, and are marked once each, in any text', () => {
    const piece = fc.oneof(
      fc.constantFrom('app', 'Appen', 'AI', 'AI-assistent', 'it', 'IT', ' ', '. ', '-', '’', 'æ'),
      fc.string(),
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (text) => {
          const segments = markWords(text, WORDS);
          expect(segments.map((segment) => segment.text).join('')).toBe(text);
          const marked = segments.filter(({ word }) => word);
          expect(new Set(marked.map(({ word }) => word!.id)).size).toBe(marked.length);
          segments.forEach(({ word, text: part }, index) => {
            expect(part).not.toBe('');
            if (!word) return;
            const forms = [word.word, ...word.forms].map((form) => form.toLowerCase());
            expect(forms).toContain(part.toLowerCase());
            expect(segments[index - 1]?.text ?? '').not.toMatch(/[\p{L}\p{N}]$/u);
            expect(segments[index + 1]?.text ?? '').not.toMatch(/^[\p{L}\p{N}]/u);
          });
        },
      ),
    );
  });

  it('may be none', () => {
    expect(markWords('Hej', [])).toEqual([{ text: 'Hej' }]);
    expect(markWords('', WORDS)).toEqual([]);
  });
});
