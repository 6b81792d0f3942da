import { expect, test } from 'vitest';
import { aTask, lint, where } from '../fixtures';
import { translations } from './translations';

test('an introduction in both languages passes, and none at all', () => {
  expect(lint(translations, [aTask({ text: { intro: 'Hi.' } }), aTask({ id: 'other' })])).toEqual(
    [],
  );
});

test.each(['da', 'en'] as const)('an introduction is not missing in %s alone', (locale) => {
  const task = aTask({ text: { intro: 'Hi.' }, [locale]: { intro: undefined } });
  expect(lint(translations, [task])).toEqual([
    {
      severity: 'error',
      ...where(task, locale, 'title:'),
      message: '"intro" stands only in the other language; translate it, or remove it there',
    },
  ]);
});
