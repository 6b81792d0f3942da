import { describe, expect, it } from 'vitest';
import { createBank } from './bank';
import { bankData, bankOf, type TaskRow } from './testBanks';

describe('createBank', () => {
  it.each<[string, TaskRow, RegExp]>([
    ['an area outside 0..2', { area: 3 }, /Task "task-1": area/],
    ['a slope that is not a number', { slope: NaN }, /Task "task-1": slope/],
    ['a slope of zero', { slope: 0 }, /slope must be above 0/],
    ['a negative slope', { slope: -1 }, /slope must be above 0/],
    ['an infinite slope', { slope: Infinity }, /slope/],
    ['no thresholds', { thresholds: [] }, /thresholds/],
    ['a threshold that is not a number', { thresholds: [0, NaN] }, /thresholds/],
    ['a guess of 1', { guess: 1 }, /guess/],
    ['a guess with partial credit', { guess: 0.2, thresholds: [0, 1] }, /scores 0 and 1/],
    ['a negative uncertainty', { uncertainty: -0.1 }, /uncertainty/],
    ['an audience nobody is in', { audience: [] }, /no audience/],
  ])('refuses %s with a sentence that names the task', (_, row, message) => {
    expect(() => bankOf([{}, row])).toThrow(RangeError);
    expect(() => bankOf([{}, row])).toThrow(message);
  });

  it('refuses columns of different lengths', () => {
    const data = { ...bankData([{}, {}]), guess: [0] };
    expect(() => createBank(data)).toThrow(/"guess" has 1 entries for 2 tasks/);
  });

  it('refuses an id that is used twice', () => {
    const data = { ...bankData([{}, {}]), ids: ['same', 'same'] };
    expect(() => createBank(data)).toThrow(/its id is used twice/);
  });

  it('finds a task by its id and keeps equal names equal', () => {
    const bank = bankOf([{ family: 'mail' }, { family: '' }, { family: 'mail' }]);
    expect(bank.indexOf.get('task-2')).toBe(2);
    expect(bank.family[0]).toBe(bank.family[2]);
    expect(bank.family[1]).toBe(-1);
  });

  it('survives JSON, so that the compiler can emit it', () => {
    const data = bankData([{ thresholds: [0, 1] }, { area: 2 }]);
    expect(createBank(JSON.parse(JSON.stringify(data)))).toEqual(createBank(data));
  });
});
