import { describe, expect, it } from 'vitest';
import { allDeclarations, declarations, type Declaration } from './testing/styles';

const SIDES = '(left|right|top|bottom)';
const PHYSICAL = new RegExp(
  [
    `^${SIDES}$`,
    `^(margin|padding|border|scroll-margin|scroll-padding)-${SIDES}`,
    '^border-(top|bottom)-(left|right)-radius$',
    '^(min-|max-)?(width|height)$',
  ].join('|'),
);
/** The shapes of an SVG know no other names for their size; its group is turned as a whole. */
const SHAPES = /^lib\/report\/Barometer\.svelte: (width|height): /;
const PHYSICAL_VALUE: Readonly<Record<string, RegExp>> = {
  'text-align': /\b(left|right)\b/,
  float: /\b(left|right)\b/,
  clear: /\b(left|right)\b/,
};

/** Declarations that name a side of the screen instead of a side of the text. */
const physical = (all: readonly Declaration[]) =>
  all
    .filter(
      ({ property, value }) =>
        PHYSICAL.test(property) ||
        PHYSICAL_VALUE[property]?.test(value) ||
        // Four different sides go round the clock, not along the text.
        (/^(margin|padding|inset|border-(width|style|color))$/.test(property) &&
          isUneven(value.split(/ (?![^(]*\))/))),
    )
    .map(({ file, property, value }) => `${file}: ${property}: ${value}`);

const isUneven = ([, end, , start]: readonly string[]) => start !== undefined && start !== end;

/** Durations that no token decides, and so cannot be switched off. */
const unruly = (all: readonly Declaration[]) =>
  all
    .filter(({ property }) => /^(transition|animation)(-duration)?$/.test(property))
    .filter(({ value }) => /(?<![\w.-])(?!0m?s\b)[\d.]+m?s\b/.test(value))
    .map(({ file, property, value }) => `${file}: ${property}: ${value}`);

describe('the styles of the app', () => {
  const all = allDeclarations();

  it('are found', () => {
    expect(all.length).toBeGreaterThan(400);
    expect(new Set(all.map(({ file }) => file)).size).toBeGreaterThan(20);
  });

  it('follow the direction of the text, so that they hold from right to left too', () => {
    expect(physical(all).filter((found) => !SHAPES.test(found))).toEqual([]);
  });

  it('move only for as long as a token says, so that calm mode can say: not at all', () => {
    expect(unruly(all)).toEqual([]);
  });
});

describe('the check itself', () => {
  it.each([
    'margin-left: 1rem',
    'padding: 0 1rem 0 2rem',
    'left: 0',
    'inset: 0 auto 0 0',
    'text-align: right',
    'border-top-left-radius: 4px',
    'width: 10rem',
    'border-right: 1px solid',
  ])('finds %s', (declaration) => {
    expect(physical(declarations(`@media (width > 1px) { a:hover { ${declaration}; } }`))).toEqual([
      `: ${declaration}`,
    ]);
  });

  it.each([
    'margin-inline: 1rem 2rem',
    'padding: 0 1rem',
    'padding: 0 calc(1rem + 2px) 1rem calc(1rem + 2px)',
    'inset-inline-start: 0',
    'text-align: end',
    'inline-size: 10rem',
    'line-height: 1',
    "background: url('data:image/svg+xml,<svg width=4>')",
  ])('lets %s pass', (declaration) => {
    expect(physical(declarations(`a { ${declaration}; }`))).toEqual([]);
  });

  it('finds a duration of its own, and lets tokens and none at all pass', () => {
    const found = unruly(
      declarations(`a {
        transition: color 0.2s ease; animation: turn 120ms;
        animation: show 0s var(--wait); transition: translate var(--motion-quick) var(--ease);
      }`),
    );
    expect(found).toEqual([': transition: color 0.2s ease', ': animation: turn 120ms']);
  });
});
