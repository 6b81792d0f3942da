import { expect, it } from 'vitest';
import { categoriesOf, isPerfect, median, scoreTable } from './lighthouse';

const ALL = { performance: 100, accessibility: 100, 'best-practices': 100, seo: 100 };

it('takes the middle of what was measured, and of an even number the lower', () => {
  expect(median([100, 90, 98])).toBe(98);
  expect(median([100, 99])).toBe(99);
});

it('is content with nothing below 100, and not with a score that is missing', () => {
  expect(isPerfect({ path: '/', scores: ALL, findings: [] })).toBe(true);
  expect(isPerfect({ path: '/', scores: { ...ALL, seo: 99 }, findings: [] })).toBe(false);
  expect(isPerfect({ path: '/', scores: { performance: 100 }, findings: [] })).toBe(false);
});

it('holds the page that asks to be left out of searches against everything but SEO', () => {
  const { seo: _, ...others } = ALL;
  for (const path of ['/design/', '/en/design/']) {
    expect(categoriesOf(path)).not.toContain('seo');
    expect(isPerfect({ path, scores: others, findings: [] })).toBe(true);
  }
});

it('prints a line per page, then what took points off', () => {
  expect(
    scoreTable([
      { path: '/om/', scores: { ...ALL, seo: 92 }, findings: ['seo · meta-description'] },
    ]),
  ).toEqual([
    'page  performance  accessibility  best-practices  seo',
    '/om/          100            100             100   92',
    '/om/: seo · meta-description',
  ]);
});
