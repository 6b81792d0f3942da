import { expect, test } from 'vitest';
import { aTask, lint, where } from '../fixtures';
import { inventedNames } from './invented-names';

const found = (intro: string, locale: 'da' | 'en' = 'da') =>
  lint(inventedNames, [aTask({ [locale]: { intro } })]).map(({ message }) => message);

test.each([
  'Skriv til hjaelp@skobo.example i dag.',
  'Siden hedder www.grønne-fingre.example/kurv.',
  'Mød os kl. 10.30 i hal 2. De andre kommer senere.',
  'Find en app, f.eks. et kort.',
  'Nord-ID og Byens Post er fundet på.',
  'Du skal betale skat af pengene.',
])('passes: %s', (intro) => {
  expect(found(intro)).toEqual([]);
});

test.each([
  ['Gå ind på skobo.dk nu.', 'skobo.dk'],
  ['Læs på https://www.skobo.com/salg.', 'www.skobo.com'],
  ['Skriv til hej@post.net!', 'post.net'],
  ['Det er blåbær.dk, vi mener.', 'blåbær.dk'],
  ['Det er æøå.dk, vi mener.', 'æøå.dk'],
  ['Åbn mit.example.com her.', 'mit.example.com'],
])('an address ends in .example: %s', (intro, address) => {
  expect(found(intro)).toEqual([
    `"${address}" could be somebody's real address; end it in ".example"`,
  ]);
});

test.each([
  ['Log ind med MitID.', 'MitID'],
  ['Åbn Googles nye kort.', 'Google'],
  ['Køb den i Føtex.', 'Føtex'],
  ['Spørg Danske Bank.', 'Danske Bank'],
  ['Brevet ligger i e-Boks.', 'e-Boks'],
])('a brand is invented: %s', (intro, name) => {
  expect(found(intro)).toEqual([
    `"${name}" is a real name; invent one (it may stand in "explain")`,
  ]);
});

test('an English plural is not taken for a brand', () => {
  expect(found('Apples and pears are on the table.', 'en')).toEqual([]);
  expect(found("Apple's phone is on the table.", 'en')).toHaveLength(1);
});

test('real names may stand in "explain", where they help', () => {
  const explain = 'Sådan gør du også med MitID. Læs mere på sikkerdigital.dk.';
  expect(lint(inventedNames, [aTask({ da: { explain } })])).toEqual([]);
});

test('every text is read, also the words of a score, and its line is named', () => {
  const task = aTask({
    task: {
      scoring: [
        { score: 1, atLeast: 5, words: { da: 'Fin', en: 'Fine' } },
        { score: 2, atLeast: 6, words: { da: 'Som på borger.dk', en: 'Fine' } },
      ],
    },
    en: { bins: { left: 'Google', right: 'B' } },
  });
  expect(lint(inventedNames, [task])).toEqual([
    {
      severity: 'error',
      ...where(task, 'task', 'da: Som på'),
      message: '"borger.dk" could be somebody\'s real address; end it in ".example"',
    },
    {
      severity: 'error',
      ...where(task, 'en', 'left: Google'),
      message: '"Google" is a real name; invent one (it may stand in "explain")',
    },
  ]);
});
