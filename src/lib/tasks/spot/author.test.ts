import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { complaints } from '../fixtures';
import { spot } from './author';

const definition = { regions: ['a', 'b', 'c', 'd'], targets: ['a', 'b'] };
const blocks = ['title', 'a', 'b', 'c', 'd'];
const messages = (changes: object) =>
  v.safeParse(spot.definition, { ...definition, ...changes }).issues?.map(({ message }) => message);

describe('a spot in its author’s hands', () => {
  test('has its words in the document and needs no others', () => {
    expect(spot.texts(definition)).toEqual({});
  });

  test('has nothing to mend when regions are blocks and targets are regions', () => {
    expect(complaints(spot, definition, blocks)).toEqual([]);
    expect(complaints(spot, { ...definition, choose: 2 }, blocks)).toEqual([]);
  });

  test('is told about a region that nobody can see', () => {
    expect(complaints(spot, definition, ['a', 'b', 'c'])).toEqual([
      'the region "d" is not a block of "document"; add the block or mend the id',
    ]);
  });

  test('is told about a target that cannot be marked', () => {
    expect(complaints(spot, { ...definition, targets: ['a', 'title'] }, blocks)).toEqual([
      'the target "title" is not a region; add it to "regions" or mend the id',
    ]);
  });

  test('is told when the number to find is not the number of targets', () => {
    expect(complaints(spot, { ...definition, choose: 3 }, blocks)).toEqual([
      '"choose" is 3 but there are 2 targets; make them equal',
    ]);
  });

  test('holds a region and a target once', () => {
    expect(messages({ targets: ['a', 'a'] })).toEqual(['something stands here twice; keep one']);
    expect(messages({ regions: ['a', 'b', 'c', 'c'] })).toEqual([
      'something stands here twice; keep one',
    ]);
  });
});

describe('blind marking in a spot', () => {
  const times = (found: number[]) =>
    [0, 1, 2].map((points) => found.filter((reached) => reached === points).length);

  test('tries every set of regions but the empty one', () => {
    // Full: ab. One point: a, b, abc, abd. All other ten sets earn nothing.
    expect(times(spot.blind(definition))).toEqual([10, 4, 1]);
  });

  test('tries only sets of the size the person is told to find', () => {
    expect(times(spot.blind({ ...definition, choose: 2 }))).toEqual([5, 0, 1]);
  });
});

test('a spot’s response refers to what it marks, and may mark its regions', () => {
  expect(spot.refers({ marked: ['a', 'title'] })).toEqual(['a', 'title']);
  expect(spot.knows(definition)).toEqual(['a', 'b', 'c', 'd']);
});
