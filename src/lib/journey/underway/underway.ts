/**
 * All that comes after the first task is on screen: help, the scenes between tasks, stops with their
 * map, finds, and their words. Loaded then, so that nobody waits for it before.
 */
import type { Locale } from '../../content/ids';
import { forLocale } from '../../i18n/locale';

export async function underway(locale: Locale) {
  const [{ Checkpoint, Help, Scene, noteFind, stopAt }, { walk: text }] = await Promise.all([
    // In a chunk of its own: Kit puts the styles of whatever is one dynamic import away into the HTML
    // of every page.
    import('./parts'),
    forLocale(locale, {
      da: () => import('../../i18n/da/walk'),
      en: () => import('../../i18n/en/walk'),
    }),
  ]);
  return { text, Checkpoint, Help, Scene, noteFind, stopAt };
}

export type Underway = Awaited<ReturnType<typeof underway>>;
