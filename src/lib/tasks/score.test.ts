import { describe, expect, test } from 'vitest';
import { aChoice, taskOf } from './fixtures';
import { isComplete, score } from './score';

const sorting = taskOf(
  'sort',
  { items: ['a', 'b', 'c'], bins: ['x', 'y'], key: { a: 'x', b: 'x', c: 'y' } },
  [2, 3],
);
const finding = taskOf('spot', { regions: ['a', 'b', 'c', 'd'], targets: ['a'] }, [1]);
const ordering = taskOf('order', { order: ['a', 'b', 'c'] }, [3]);
const choosing = taskOf('choice', aChoice(), [1, 2]);

describe('the score of a response', () => {
  test('is the number of cuts its points reach', () => {
    expect(score(sorting, { placed: { a: 'x', b: 'x', c: 'y' } })).toBe(2);
    expect(score(sorting, { placed: { a: 'x', b: 'x', c: 'x' } })).toBe(1);
    expect(score(sorting, { placed: { a: 'x', b: 'y', c: 'x' } })).toBe(0);
  });

  test('goes by the rules of the task’s own interaction', () => {
    expect(score(choosing, { selected: ['good'] })).toBe(1);
    expect(score(finding, { marked: ['a'] })).toBe(1);
    expect(score(finding, { marked: ['a', 'b'] })).toBe(0);
    expect(score(ordering, { order: ['a', 'b', 'c'] })).toBe(1);
    expect(score(ordering, { order: ['b', 'a', 'c'] })).toBe(0);
  });

  test('never exceeds the number of cuts', () => {
    const easy = taskOf('spot', { regions: ['a', 'b', 'c', 'd'], targets: ['a', 'b', 'c'] }, [1]);
    expect(score(easy, { marked: ['a', 'b', 'c'] })).toBe(1);
  });
});

test('a response may be given when its own interaction calls it complete', () => {
  expect(isComplete(sorting, { placed: { a: 'x' } })).toBe(false);
  expect(isComplete(sorting, { placed: { a: 'x', b: 'x', c: 'x' } })).toBe(true);
  expect(isComplete(choosing, { selected: [] })).toBe(false);
  expect(isComplete(finding, { marked: ['d'] })).toBe(true);
  expect(isComplete(ordering, { order: ['a', 'b'] })).toBe(false);
});
