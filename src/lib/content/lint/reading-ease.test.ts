import { describe, expect, test } from 'vitest';
import { aTask, lint, where } from '../fixtures';
import { lix, readingEase, sentencesOf } from './reading-ease';

describe('sentences', () => {
  test.each([
    ['Kom. Gå! Bliv?', ['Kom.', 'Gå!', 'Bliv?']],
    ['Vi mødes kl. 10 i hallen.', ['Vi mødes kl. 10 i hallen.']],
    ['Kl. 18. Det er mørkt.', ['Kl. 18.', 'Det er mørkt.']],
    ['Tag bus nr. 3 eller fx. Bornholms bus.', ['Tag bus nr. 3 eller fx. Bornholms bus.']],
    ['Køb frugt, f.eks. Æbler fra Fyn.', ['Køb frugt, f.eks. Æbler fra Fyn.']],
    ['Ring til dr. Holm og hr. Bo.', ['Ring til dr. Holm og hr. Bo.']],
    ['Den 3. maj kl. 9.30 er fri.', ['Den 3. maj kl. 9.30 er fri.']],
    ['Det koster 200 kr. Du betaler nu.', ['Det koster 200 kr.', 'Du betaler nu.']],
    ['Navn, alder osv. skal ud.', ['Navn, alder osv. skal ud.']],
    ['Skriv navn osv. Send det.', ['Skriv navn osv.', 'Send det.']],
    ['"Er det dig?" spurgte hun.', ['"Er det dig?" spurgte hun.']],
    ['Hun skrev: "Kom nu." Så gik han.', ['Hun skrev:', '"Kom nu."', 'Så gik han.']],
    ['Det er sent (meget sent.) Gå hjem.', ['Det er sent (meget sent.)', 'Gå hjem.']],
    ['Vent… Nu går det.', ['Vent…', 'Nu går det.']],
    ['Jeg tror... måske ikke.', ['Jeg tror... måske ikke.']],
    ['Amina | Kan ændre', ['Amina |', 'Kan ændre']],
    ['Første linje\nAnden linje', ['Første linje', 'Anden linje']],
    ['Call at 9 a.m. on Monday, e.g. Mr. Holm.', ['Call at 9 a.m. on Monday, e.g. Mr. Holm.']],
    ['The answer is no. Then ask again.', ['The answer is no.', 'Then ask again.']],
    ['Du har 40 mapper. 32 går fint.', ['Du har 40 mapper.', '32 går fint.']],
    [' … ', []],
  ])('of %j', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });
});

describe('LIX', () => {
  test('is words a sentence plus the share of words longer than six letters', () => {
    expect(lix('Hun går hjem nu. Han bliver her.')).toBeCloseTo(7 / 2, 9);
    expect(lix('Kommunen svarer snart på brevet.')).toBeCloseTo(5 + 100 / 5, 9);
  });

  test('takes six letters for short and seven for long', () => {
    expect(lix('bolden')).toBe(1);
    expect(lix('boldene')).toBe(101);
  });

  test('does not count an address as a long word, nor "og/eller" as one', () => {
    expect(lix('Skriv til hjaelpelinjen@byens-post.example nu.')).toBe(4);
    expect(lix('Ring og/eller skriv.')).toBe(4);
  });

  test('counts a time as one word', () => {
    expect(lix('Kom kl. 10:30 eller 9.15 i dag.')).toBe(7);
  });

  test('is 0 where there is nothing to read', () => {
    expect(lix(' – ')).toBe(0);
  });
});

describe('the rule', () => {
  const EASY =
    'Du kan ringe til os i dag. Så får du svar med det samme. Vi sidder klar ved telefonen.';
  /** Two sentences of ten words, `long` of them with seven letters: LIX 10 + 5 · long. */
  const passage = (long: number) => {
    const words = Array.from({ length: 19 }, (_, index) => (index < long ? 'brevene' : 'brev'));
    return `${words.slice(0, 10).join(' ')}. Og ${words.slice(10).join(' ')}.`;
  };

  const found = (explain: string, locale: 'da' | 'en' = 'da') =>
    lint(readingEase, [aTask({ [locale]: { explain } })]);

  test('passes easy Danish', () => {
    expect(found(EASY)).toEqual([]);
  });

  test('passes Danish at 35', () => {
    expect(lix(passage(5))).toBe(35);
    expect(found(passage(5))).toEqual([]);
  });

  test('warns above 35 and says what to do', () => {
    const task = aTask({ da: { explain: passage(6) } });
    expect(lint(readingEase, [task])).toEqual([
      {
        severity: 'warning',
        ...where(task, 'da', 'explain:'),
        message: 'reading ease LIX 40; aim at 35 or less with shorter words and sentences',
      },
    ]);
  });

  test('warns at 45 and fails above', () => {
    expect(found(passage(7))).toMatchObject([{ severity: 'warning' }]);
    expect(found(passage(8))).toMatchObject([{ severity: 'error' }]);
  });

  test('says nothing of passages under 20 words', () => {
    const short = 'Kommunen behandler henvendelsen hurtigst muligt.';
    expect(lix(short)).toBeGreaterThan(45);
    expect(found(short)).toEqual([]);
  });

  test('measures Danish only', () => {
    expect(found(passage(8), 'en')).toEqual([]);
  });

  const words = (count: number) => `${'et '.repeat(count - 1)}ord.`;

  test.each(['da', 'en'] as const)('allows a sentence of 18 words and no more in %s', (locale) => {
    expect(found(words(18), locale)).toEqual([]);
    expect(found(words(19), locale)).toMatchObject([
      {
        severity: 'error',
        message: `a sentence of 19 words ("${words(19).slice(0, 40)}…"); write at most 18, or two sentences`,
      },
    ]);
  });

  test('is not fooled by "kl." into taking one long sentence for two short', () => {
    expect(found(`${'et '.repeat(10)}kl. 10 ${words(9)}`)).toHaveLength(1);
  });

  test('reads the words of a score too', () => {
    const task = aTask({
      task: { scoring: [{ score: 1, atLeast: 5, words: { da: words(19), en: 'Fine.' } }] },
    });
    expect(lint(readingEase, [task])).toMatchObject([where(task, 'task', 'da: et')]);
  });
});
