import { describe, expect, test } from 'vitest';
import { INTERACTIONS } from './authoring';
import { aChoice, taskOf } from './fixtures';
import { score } from './score';
import type { Response, Task } from './task';

const scored = (task: Task, response: Response) =>
  score(INTERACTIONS[task.interaction], task, response);
const isComplete = (task: Task, response: Response) =>
  INTERACTIONS[task.interaction].isComplete(task.definition, response);

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
    expect(scored(sorting, { placed: { a: 'x', b: 'x', c: 'y' } })).toBe(2);
    expect(scored(sorting, { placed: { a: 'x', b: 'x', c: 'x' } })).toBe(1);
    expect(scored(sorting, { placed: { a: 'x', b: 'y', c: 'x' } })).toBe(0);
  });

  test('goes by the rules of the task’s own interaction', () => {
    expect(scored(choosing, { selected: ['good'] })).toBe(1);
    expect(scored(finding, { marked: ['a'] })).toBe(1);
    expect(scored(finding, { marked: ['a', 'b'] })).toBe(0);
    expect(scored(ordering, { order: ['a', 'b', 'c'] })).toBe(1);
    expect(scored(ordering, { order: ['b', 'a', 'c'] })).toBe(0);
  });

  test('never exceeds the number of cuts', () => {
    const easy = taskOf('spot', { regions: ['a', 'b', 'c', 'd'], targets: ['a', 'b', 'c'] }, [1]);
    expect(scored(easy, { marked: ['a', 'b', 'c'] })).toBe(1);
  });
});

test('a response may be given when its own interaction calls it complete', () => {
  expect(isComplete(sorting, { placed: { a: 'x' } })).toBe(false);
  expect(isComplete(sorting, { placed: { a: 'x', b: 'x', c: 'x' } })).toBe(true);
  expect(isComplete(choosing, { selected: [] })).toBe(false);
  expect(isComplete(finding, { marked: ['d'] })).toBe(true);
  expect(isComplete(ordering, { order: ['a', 'b'] })).toBe(false);
});
