import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyPreferences,
  CHOICES,
  DEFAULTS,
  formatPreferences,
  parsePreferences,
  SETTINGS,
  type Preferences,
} from './preferences';

const VALUES = Object.values(CHOICES).flat();
const anyPreferences: fc.Arbitrary<Preferences> = fc.record({
  text: fc.constantFrom(...CHOICES.text),
  spacing: fc.constantFrom(...CHOICES.spacing),
  font: fc.constantFrom(...CHOICES.font),
  theme: fc.constantFrom(...CHOICES.theme),
  contrast: fc.constantFrom(...CHOICES.contrast),
  calm: fc.constantFrom(...CHOICES.calm),
});

describe('preferences', () => {
  it('come back as they were kept', () => {
    fc.assert(
      fc.property(anyPreferences, (preferences) => {
        expect(parsePreferences(formatPreferences(preferences))).toEqual(preferences);
      }),
    );
  });

  it('that nobody changed leave nothing behind', () => {
    expect(formatPreferences(DEFAULTS)).toBe('');
    expect(parsePreferences(null)).toEqual(DEFAULTS);
  });

  it('are valid whatever was kept', () => {
    const pair = fc
      .tuple(
        fc.constantFrom(...SETTINGS, '__proto__', 'constructor', ''),
        fc.constantFrom('=', '==', ':', ''),
        fc.constantFrom(...VALUES, '1500', '__proto__', 'length', ''),
      )
      .map((parts) => parts.join(''));
    const kept = fc.oneof(
      fc.string(),
      fc.array(pair).map((pairs) => pairs.join(' ')),
    );
    fc.assert(
      fc.property(kept, (text) => {
        const preferences = parsePreferences(text);
        expect(Object.keys(preferences)).toEqual(Object.keys(DEFAULTS));
        for (const [setting, choice] of Object.entries(preferences))
          expect(CHOICES[setting as keyof Preferences]).toContain(choice);
      }),
    );
  });

  it('keep what is known where something else is not', () => {
    expect(parsePreferences('voice=loud text=150 font=comic')).toEqual({
      ...DEFAULTS,
      text: '150',
    });
  });

  it('leave nothing of the ones before on the page', () => {
    fc.assert(
      fc.property(anyPreferences, anyPreferences, (before, after) => {
        const html = { dataset: { other: 'stays' } as DOMStringMap };
        applyPreferences(before, html);
        applyPreferences(after, html);
        const fresh = { dataset: { other: 'stays' } as DOMStringMap };
        applyPreferences(after, fresh);
        expect(html).toEqual(fresh);
      }),
    );
  });
});
