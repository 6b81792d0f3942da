import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { aChoice, complaints } from '../fixtures';
import { choice } from './author';

const option = (id: string, credit = 0) => ({ id, credit });
const several = aChoice({
  multiple: true,
  options: [option('a', 1), option('b', 1), option('c', -1)],
});

describe('a choice in its author’s hands', () => {
  test('needs a text for every option', () => {
    expect(choice.texts(aChoice())).toEqual({ options: ['best', 'good', 'poor', 'bad'] });
  });

  test('has nothing to mend when it is right', () => {
    expect(complaints(choice, aChoice())).toEqual([]);
    expect(complaints(choice, several)).toEqual([]);
    expect(complaints(choice, { ...several, choose: 2 })).toEqual([]);
  });

  test('is told when only one may be chosen but several are asked for', () => {
    expect(complaints(choice, aChoice({ choose: 2 }))).toEqual([
      '"choose" needs "multiple: true"; remove one of the two',
    ]);
  });

  test('is told when a wrong option costs where only one may be chosen', () => {
    const options = [option('a', 1), option('b', -1)];
    expect(complaints(choice, aChoice({ options }))).toEqual([
      'a negative credit has no meaning where only one option can be chosen',
    ]);
  });

  test('is told when more are asked for than there are', () => {
    expect(complaints(choice, { ...several, choose: 4 })[0]).toBe(
      '"choose" asks for 4 of 3 options; lower it',
    );
  });

  test('is told when choosing everything earns full points', () => {
    const free = aChoice({ multiple: true, options: [option('a', 1), option('b')] });
    expect(complaints(choice, free)).toEqual([
      'choosing every option earns full points; give the wrong ones "credit: -1"',
    ]);
  });

  test('may not give two options the same id', () => {
    const result = v.safeParse(choice.definition, { options: [{ id: 'a' }, { id: 'a' }] });
    expect(result.issues?.map(({ message }) => message)).toEqual([
      'an option id stands here twice; give each option its own',
    ]);
  });
});

describe('blind tapping on a choice', () => {
  test('tries every option where one may be chosen', () => {
    expect(choice.blind(aChoice())).toEqual([2, 1, 0, 0]);
  });

  test('tries every set but the empty one where several may be chosen', () => {
    // a, b, ab, c, ac, bc, abc
    expect([...choice.blind(several)].sort()).toEqual([0, 0, 0, 1, 1, 1, 2]);
  });

  test('tries only sets of the size the person is told to choose', () => {
    expect([...choice.blind({ ...several, choose: 2 })].sort()).toEqual([0, 0, 2]);
  });
});

test('a choice’s response refers to what it selects, and may select its options', () => {
  expect(choice.refers({ selected: ['a', 'x'] })).toEqual(['a', 'x']);
  expect(choice.knows(several)).toEqual(['a', 'b', 'c']);
});
