import { describe, expect, it } from 'vitest';
import { nextTab } from './next-tab';

describe('nextTab', () => {
  it('goes round at both ends', () => {
    expect(nextTab('ArrowRight', 2, 3, false)).toBe(0);
    expect(nextTab('ArrowLeft', 0, 3, false)).toBe(2);
    expect(nextTab('ArrowRight', 0, 3, false)).toBe(1);
  });

  it('goes by what the eye sees where the language runs from right to left', () => {
    expect(nextTab('ArrowLeft', 0, 3, true)).toBe(1);
    expect(nextTab('ArrowRight', 0, 3, true)).toBe(2);
  });

  it('goes to the ends by Home and End', () => {
    expect(nextTab('Home', 2, 3, false)).toBe(0);
    expect(nextTab('End', 0, 3, false)).toBe(2);
  });

  it.each(['Tab', 'ArrowDown', 'a', 'Enter'])('leaves %s to the browser', (key) => {
    expect(nextTab(key, 1, 3, false)).toBeNull();
  });
});
