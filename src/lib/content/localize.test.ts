import { describe, expect, test } from 'vitest';
import { inOneLanguage } from './localize';

describe('content in one language', () => {
  const content = {
    name: { da: 'Brug', en: 'Use' },
    list: [{ text: { da: 'Ja', en: 'Yes' } }, 'as it is'],
    count: 2,
    nothing: null,
    language: { da: 'dansk' },
    codes: { da: 1, en: 2, de: 3 },
  };

  test('holds the words of that language and nothing of the other', () => {
    expect(inOneLanguage(content, 'da')).toMatchObject({
      name: 'Brug',
      list: [{ text: 'Ja' }, 'as it is'],
    });
    expect(JSON.stringify(inOneLanguage(content, 'en'))).not.toContain('Brug');
  });

  test('leaves everything else as it was', () => {
    expect(inOneLanguage(content, 'en')).toMatchObject({
      count: 2,
      nothing: null,
      language: { da: 'dansk' },
      codes: { da: 1, en: 2, de: 3 },
    });
  });
});
