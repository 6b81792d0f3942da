import type { LoadedHelp } from './load-help';

/** The reading help of this page: fetched once per language, shared by everything that can be read. */
class ReadingHelp {
  /** null until it has come; everything can be read without it. */
  loaded = $state.raw<LoadedHelp | null>(null);
  #language = '';

  /** Fetches it unless it is there. Without a network it stays away until it is asked for again. */
  async wake(): Promise<void> {
    // The document's language changes in the same moment as its texts.
    await Promise.resolve();
    const { lang } = document.documentElement;
    if (lang === this.#language) return;
    this.#language = lang;
    try {
      const { loadHelp } = await import('./load-help');
      this.loaded = await loadHelp();
    } catch {
      this.#language = '';
    }
  }
}

export const readingHelp = new ReadingHelp();
