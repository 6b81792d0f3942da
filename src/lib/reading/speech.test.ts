import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseVoice, piecesOf } from './speech';

const voice = (lang: string, localService = true, isDefault = false) => ({
  lang,
  localService,
  default: isDefault,
});

describe('a voice', () => {
  it('is one of the device, in the language of the page', () => {
    const danish = voice('da-DK');
    expect(chooseVoice([voice('en-US'), voice('da-DK', false), danish], 'da')).toBe(danish);
    expect(chooseVoice([voice('da-DK', false), voice('sv-SE')], 'da')).toBeNull();
    expect(chooseVoice([], 'en')).toBeNull();
  });

  it('is recognised as Android writes its language', () => {
    expect(chooseVoice([voice('da_DK')], 'da')).not.toBeNull();
    expect(chooseVoice([voice('DA')], 'da')).not.toBeNull();
    // Filipino is not English, though "fil-PH" and others look alike.
    expect(chooseVoice([voice('dav-KE'), voice('enm')], 'da')).toBeNull();
  });

  it('speaks as here rather than as overseas, and the one that is set rather than any', () => {
    const british = voice('en-GB');
    expect(chooseVoice([voice('en-US', true, true), british], 'en')).toBe(british);
    const chosen = voice('en-GB', true, true);
    expect(chooseVoice([british, chosen], 'en')).toBe(chosen);
    expect(chooseVoice([voice('en-AU'), voice('en-IN')], 'en')).toEqual(voice('en-AU'));
  });
});

describe('the pieces of a text', () => {
  const word = fc.oneof(
    fc.string({ minLength: 1, maxLength: 40 }),
    fc.string({ unit: 'grapheme' }),
  );
  const text = fc
    .array(fc.tuple(word, fc.constantFrom(' ', '. ', ', ', '? ', '\n', '… ')))
    .map((words) => words.flat().join(''));

  it('are short, not empty, and lose nothing but white space', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 60 }), (whole, most) => {
        const pieces = piecesOf(whole, most);
        for (const piece of pieces) {
          expect(piece.length).toBeLessThanOrEqual(most);
          expect(piece.trim()).not.toBe('');
        }
        const bare = (part: string) => part.replace(/\s/g, '');
        expect(pieces.map(bare).join('')).toBe(bare(whole));
      }),
    );
  });

  it('never divide a character', () => {
    expect(piecesOf('🎈🎈🎈', 3)).toEqual(['🎈', '🎈', '🎈']);
  });

  it('end with a sentence where there is one, else at a comma, else between words', () => {
    expect(piecesOf('Se på billedet. Hvad er det?', 20)).toEqual([
      'Se på billedet.',
      'Hvad er det?',
    ]);
    expect(piecesOf('Mail, besked eller opkald', 20)).toEqual(['Mail,', 'besked eller opkald']);
    expect(piecesOf('en to tre fire fem', 9)).toEqual(['en to tre', 'fire fem']);
  });

  it('are one where the text is short', () => {
    expect(piecesOf('Det er kl. 10. Jens ringer.')).toEqual(['Det er kl. 10. Jens ringer.']);
    expect(piecesOf('  \n ')).toEqual([]);
  });
});
