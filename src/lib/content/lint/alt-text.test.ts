import { expect, test } from 'vitest';
import { aTask, lint, where } from '../fixtures';
import { altText } from './alt-text';

const aPicture = (da: string, en: string, as = 'image') =>
  aTask({
    task: {
      document: [
        { id: 'photo', as },
        { id: 'note', as: 'text' },
      ],
    },
    da: { document: { photo: da, note: 'Kort' } },
    en: { document: { photo: en, note: 'Short' } },
  });

test('three words in each language pass', () => {
  expect(lint(altText, [aPicture('Hund på strand', 'Dog on beach')])).toEqual([]);
});

test('fewer words do not say what there is to see, in whichever language', () => {
  const task = aPicture('En hund', 'Dog!');
  expect(lint(altText, [task])).toEqual([
    {
      severity: 'error',
      ...where(task, 'da', 'photo:'),
      message: 'the image "photo" is described in 2 words; say in at least 3 what there is to see',
    },
    {
      severity: 'error',
      ...where(task, 'en', 'photo:'),
      message: 'the image "photo" is described in 1 word; say in at least 3 what there is to see',
    },
  ]);
});

test('dashes are no words', () => {
  expect(lint(altText, [aPicture('Hund – – –', 'Dog on the beach')])).toHaveLength(1);
});

test('only images need it', () => {
  expect(lint(altText, [aPicture('Ja', 'Yes', 'text'), aTask({ id: 'no-document' })])).toEqual([]);
});
