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
];
/** Lines and marks that say something, and what they lie on: also on the tint of what is chosen. */
const LINES = ['line-strong', 'accent', 'focus', 'brug', 'analyse', 'opdagelse'];
const BELOW_LINES = ['paper', 'card', 'sky', 'sky-high'];
/** Fills on which no words stand. */
const FILLS = ['hill-far', 'hill-near', 'accent', 'link', 'line'];

type Colours = Readonly<Record<string, string>>;

/** The blocks of tokens.css by the media query around them, the plain one by ''. */
function blocks(css: string): Map<string, Colours> {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const found = new Map<string, Colours>();
  for (const [, media, body] of bare.matchAll(/(?:@media ([^{]+?) \{\s*)?:root \{([^}]*)\}/g)) {
    const colours = [...body!.matchAll(/--([\w-]+): (#[\da-f]{6});/g)];
    found.set(media ?? '', Object.fromEntries(colours.map(([, name, value]) => [name, value])));
  }
  return found;
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

const sheet = blocks(readFileSync('src/lib/design/tokens.css', 'utf8'));
const DARK = '(prefers-color-scheme: dark)';
const MORE = '(prefers-contrast: more)';
/** Later blocks win, as in the sheet. */
const theme = (...media: readonly string[]): Colours =>
  Object.assign({}, ...['', ...media].map((query) => sheet.get(query)));
const THEMES: Readonly<Record<string, { colours: Colours; words: number; lines: number }>> = {
  light: { colours: theme(), words: 4.5, lines: 3 },
  dark: { colours: theme(DARK), words: 4.5, lines: 3 },
  // More is more than the law asks: WCAG's level AAA.
  'more contrast': { colours: theme(MORE), words: 7, lines: 4.5 },
  'more contrast, dark': {
    colours: theme(DARK, MORE, `${MORE} and ${DARK}`),
    words: 7,
    lines: 4.5,
  },
};

const all = (ones: readonly string[], others: readonly string[]) =>
  ones.flatMap((one) => others.map((other) => [one, other] as const));

function tooLow(colours: Colours, pairs: readonly (readonly [string, string])[], least: number) {
  return pairs
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
          .flatMap(({ value }) => /^var\(--([\w-]+)\)$/.exec(value)?.[1] ?? []),
      );
    const inks = [...INKS, ...WORDS.map(([ink]) => ink)];
    expect([...used(/^color$/)].filter((name) => !inks.includes(name))).toEqual([]);
    const surfaces = [...SURFACES, ...FILLS, ...WORDS.map(([, below]) => below)];
    expect([...used(/^background(-color)?$/)].filter((name) => !surfaces.includes(name))).toEqual(
      [],
    );
  });

  it('have a colour of the system each where the person has chosen all colours', () => {
    const css = readFileSync('src/lib/design/tokens.css', 'utf8');
    const forced = /@media \(forced-colors: active\) \{\s*:root \{([^}]*)\}/.exec(css)![1]!;
    const covered = [...forced.matchAll(/--([\w-]+): \w+;/g)].map(([, name]) => name);
    expect(covered.sort()).toEqual(Object.keys(sheet.get('')!).sort());
  });
});

describe('motion', () => {
  it('has no length at all where somebody asked for none, and in calm mode', () => {
    const css = readFileSync('src/lib/design/tokens.css', 'utf8');
    const names = new Set([...css.matchAll(/--motion-[\w]+(?=:)/g)].map(([name]) => name));
    expect(names.size).toBeGreaterThan(2);
    for (const start of ['@media (prefers-reduced-motion: reduce) {', ':root[data-calm] {']) {
      const block = css.slice(css.indexOf(start), css.indexOf('}', css.indexOf(start)));
      for (const name of names) expect(block, start).toContain(`${name}: 0s;`);
    }
  });
});
