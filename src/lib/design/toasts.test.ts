import { describe, expect, it } from 'vitest';
import { timeOnScreen, Toasts } from './toasts.svelte';

const texts = (toasts: Toasts) => toasts.shown.map(({ text }) => text);

describe('Toasts', () => {
  it('shows two at most, and the newest at once', () => {
    const toasts = new Toasts();
    for (const text of ['one', 'two', 'three']) toasts.show(text);
    expect(texts(toasts)).toEqual(['two', 'three']);
  });

  it('says the same thing anew instead of twice', () => {
    const toasts = new Toasts();
    toasts.show('copied');
    const [first] = toasts.shown;
    toasts.show('copied');
    expect(texts(toasts)).toEqual(['copied']);
    expect(toasts.shown[0]!.id).not.toBe(first!.id);
  });

  it('dismisses only what was meant', () => {
    const toasts = new Toasts();
    toasts.show('one');
    toasts.dismiss(99);
    expect(texts(toasts)).toEqual(['one']);
  });
});

describe('timeOnScreen', () => {
  it('leaves six seconds to notice it, and then time to read a hundred words a minute', () => {
    expect(timeOnScreen('Kopien er hentet.')).toBe(6_000 + 3 * 600);
  });
});
