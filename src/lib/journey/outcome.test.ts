import { describe, expect, it } from 'vitest';
import { INTERACTIONS } from '../tasks/authoring';
import type { Task } from '../tasks/task';
import { outcomeOf, shortestReading } from './outcome';

const { choice } = INTERACTIONS;
const task: Task = {
  id: 'a-task',
  version: 1,
  interaction: 'choice',
  skin: 'plain',
  document: [],
  definition: {
    multiple: false,
    ordered: false,
    options: [
      { id: 'best', credit: 2 },
      { id: 'fair', credit: 1 },
      { id: 'other', credit: 0 },
    ],
  },
  cuts: [1, 2],
  text: {
    title: 'En opgave',
    question: Array.from({ length: 50 }, () => 'ord').join(' '),
    can: 'noget',
    explain: 'Fordi.',
    options: {
      best: { label: 'a', reason: 'r' },
      fair: { label: 'b', reason: 'r' },
      other: { label: 'c', reason: 'r' },
    },
  },
};

describe('an outcome', () => {
  it('is the score when there was time to read', () => {
    expect(outcomeOf(choice, task, { selected: ['best'] }, 60_000)).toBe(2);
    expect(outcomeOf(choice, task, { selected: ['fair'] }, 60_000)).toBe(1);
    expect(outcomeOf(choice, task, { selected: ['other'] }, 60_000)).toBe(0);
  });

  it('is missing when nobody could have read it, whether it was right or not', () => {
    const tooFast = shortestReading(task) - 1;
    expect(outcomeOf(choice, task, { selected: ['best'] }, tooFast)).toBe('missing');
    expect(outcomeOf(choice, task, { selected: ['other'] }, tooFast)).toBe('missing');
  });

  it('does not depend on how long somebody took beyond that', () => {
    const enough = shortestReading(task);
    expect(outcomeOf(choice, task, { selected: ['fair'] }, enough)).toBe(1);
    expect(outcomeOf(choice, task, { selected: ['fair'] }, 3_600_000)).toBe(1);
  });

  it('leaves fast readers room: the limit is four times their speed', () => {
    // 53 words at 400 words a minute take 7.95 s.
    expect(shortestReading(task)).toBeLessThan(7950 / 3);
  });
});
