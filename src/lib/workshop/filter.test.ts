import { describe, expect, test } from 'vitest';
import type { TaskFacets } from '../content/sheet';
import { countsOf, filtered } from './filter';

const row = (change: Partial<TaskFacets>) =>
  ({
    area: 'brug',
    competence: '1.1',
    level: 1,
    interaction: 'scene',
    skin: 'phone',
    audience: ['adult', 'work'],
    ...change,
  }) as TaskFacets;

const ROWS = [
  row({}),
  row({ level: 2, audience: ['school'] }),
  row({ area: 'analyse', competence: '1.10', level: 2 }),
  row({ competence: '1.2', interaction: 'choice', skin: 'plain' }),
];

describe('filters', () => {
  test('no choice shows everything', () => {
    expect(filtered(ROWS, {})).toEqual(ROWS);
  });

  test('choices are held together, a list by any of its values', () => {
    expect(filtered(ROWS, { area: 'brug', audience: 'work' })).toEqual([ROWS[0], ROWS[3]]);
    expect(filtered(ROWS, { area: 'analyse', audience: 'school' })).toEqual([]);
  });

  test('counts say what a choice would show beside the other choices', () => {
    expect(countsOf(ROWS, { area: 'brug' }, 'level', 'da')).toEqual([
      { value: '1', count: 2 },
      { value: '2', count: 1 },
    ]);
    for (const { value, count } of countsOf(ROWS, { level: '1' }, 'audience', 'da'))
      expect(filtered(ROWS, { level: '1', audience: value })).toHaveLength(count);
  });

  test('a chosen value stays, also where nothing is left; codes are in the order of their numbers', () => {
    expect(countsOf(ROWS, { area: 'analyse', level: '1' }, 'level', 'da')).toEqual([
      { value: '1', count: 0 },
      { value: '2', count: 1 },
    ]);
    expect(countsOf(ROWS, {}, 'competence', 'da').map(({ value }) => value)).toEqual([
      '1.1',
      '1.2',
      '1.10',
    ]);
  });
});
