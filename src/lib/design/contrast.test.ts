import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allDeclarations } from './testing/styles';

/** What words are written in, and what they may stand on, all with all. */
const INKS = ['ink', 'ink-soft', 'link'];
const SURFACES = ['paper', 'paper-deep', 'card', 'sky', 'warm', 'sky-high', 'meadow'];
/** Words with a place of their own. */
const WORDS: readonly (readonly [string, string])[] = [
  ['on-accent', 'accent'],
  ['on-accent', 'accent-deep'],
  ['error', 'card'],
  ['error', 'error-tint'],
  ['good', 'card'],
  ['brug', 'card'],
  ['analyse', 'card'],
  ['opdagelse', 'card'],
  // On the bars and signs of a scene, which are coloured by its skin.
  ['card', 'accent'],
  ['card', 'good'],
  ['card', 'brug'],
  ['card', 'analyse'],
  ['card', 'opdagelse'],
  ['card', 'error'],
  ['card', 'ink'],
];
/** What a scene's skin calls colours of these lists. */
const SKIN = ['hue', 'bar', 'on-bar', 'back'];
/** Lines and marks that say something, and what they lie on: also on the tint of what is chosen. */
const LINES = ['line-strong', 'accent', 'focus', 'brug', 'analyse', 'opdagelse'];
const BELOW_LINES = ['paper', 'card', 'sky', 'sky-high'];
/** Fills on which no words stand. */
const FILLS = ['hill-far', 'hill-near', 'accent', 'link', 'line', 'line-strong'];

type Colours = Readonly<Record<string, string>>;

/** What the sheet says in the block that begins so. */
function block(css: string, beginning: string): string {
  const start = css.indexOf(beginning) + beginning.length;
  return css.slice(start, css.indexOf('}', start));
}

/** Both colours of every token that has two, or the same one twice. */
function pairs(body: string): Map<string, readonly [light: string, dark: string]> {
  const found = body.matchAll(
    /--([\w-]+): (?:light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)|(#[\da-f]{6}));/g,
  );
  return new Map(
    [...found].map(([, name, light, dark, both]) => [name!, [light ?? both!, dark ?? both!]]),
  );
}

/** Relative luminance of WCAG 2.2, of `#rrggbb`. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** Contrast ratio of WCAG 2.2, from 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

const sheet = readFileSync('src/lib/design/tokens.css', 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
const PLAIN = block(sheet, ':root {');
const DEVICE_MORE = block(sheet, '@media (prefers-contrast: more) {\n  :root {');
const CHOSEN_MORE = block(sheet, ":root:where([data-contrast='more']) {");
/** Later blocks win, as in the sheet. */
const theme = (which: 0 | 1, ...bodies: readonly string[]): Colours =>
  Object.fromEntries(
    bodies.flatMap((body) => [...pairs(body)].map(([name, both]) => [name, both[which]])),
  );
const THEMES: Readonly<Record<string, { colours: Colours; words: number; lines: number }>> = {
  light: { colours: theme(0, PLAIN), words: 4.5, lines: 3 },
  dark: { colours: theme(1, PLAIN), words: 4.5, lines: 3 },
  // More is more than the law asks: WCAG's level AAA.
  'more contrast': { colours: theme(0, PLAIN, DEVICE_MORE), words: 7, lines: 4.5 },
  'more contrast, dark': { colours: theme(1, PLAIN, DEVICE_MORE), words: 7, lines: 4.5 },
};

const all = (ones: readonly string[], others: readonly string[]) =>
  ones.flatMap((one) => others.map((other) => [one, other] as const));

function tooLow(colours: Colours, met: readonly (readonly [string, string])[], least: number) {
  return met
    .map(([one, other]) => ({ one, other, ratio: contrast(colours[one]!, colours[other]!) }))
    .filter(({ ratio }) => !(ratio >= least))
    .map(({ one, other, ratio }) => `${one} on ${other} has ${ratio.toFixed(2)} of ${least}`);
}

describe('the formula', () => {
  it('gives the ratios that WCAG gives', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(contrast('#ffffff', '#ffffff')).toBe(1);
  });
});

describe('the colours', () => {
  it.each(Object.entries(THEMES))('can be read and told apart: %s', (_, themed) => {
    const { colours, words, lines } = themed;
    expect(tooLow(colours, [...all(INKS, SURFACES), ...WORDS], words)).toEqual([]);
    expect(tooLow(colours, all(LINES, BELOW_LINES), lines)).toEqual([]);
  });

  it('are all in these lists when a page writes in them or on them', () => {
    const used = (property: RegExp) =>
      new Set(
        allDeclarations()
          .filter((declaration) => property.test(declaration.property))
          .flatMap(({ value }) => /^var\(--([\w-]+)\)$/.exec(value)?.[1] ?? [])
          .filter((name) => !SKIN.includes(name)),
      );
    const inks = [...INKS, ...WORDS.map(([ink]) => ink)];
    expect([...used(/^color$/)].filter((name) => !inks.includes(name))).toEqual([]);
    const surfaces = [...SURFACES, ...FILLS, ...WORDS.map(([, below]) => below)];
    expect([...used(/^background(-color)?$/)].filter((name) => !surfaces.includes(name))).toEqual(
      [],
    );
  });

  it('have a colour of the system each where the person has chosen all colours', () => {
    const forced = block(sheet, '@media (forced-colors: active) {\n  :root {');
    const covered = [...forced.matchAll(/--([\w-]+): \w+;/g)].map(([, name]) => name);
    expect(covered.sort()).toEqual([...pairs(PLAIN).keys()].sort());
  });

  it('are the same where more contrast is chosen here as where the device asks for it', () => {
    const lines = (body: string) => body.split('\n').map((line) => line.trim());
    expect(lines(CHOSEN_MORE)).toEqual(lines(DEVICE_MORE));
    expect(pairs(DEVICE_MORE).size).toBeGreaterThan(20);
  });
});

describe('motion', () => {
  it('has no length at all where somebody asked for none, and in calm mode', () => {
    const names = new Set([...sheet.matchAll(/--motion-[\w]+(?=:)/g)].map(([name]) => name));
    expect(names.size).toBeGreaterThan(2);
    for (const start of ['@media (prefers-reduced-motion: reduce) {', ':root[data-calm] {']) {
      const none = block(sheet, start);
      for (const name of names) expect(none, start).toContain(`${name}: 0s;`);
    }
  });
});
