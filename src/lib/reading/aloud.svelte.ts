import type { Locale } from '../content/ids';
import { browserSpeaker, whenVoicesCome } from './browser-speaker';
import { Reader } from './reader';

/** The browser's voice as a rune: who is read, and in which languages there is a voice. */
class Aloud {
  /** Raised with every change, so that whatever asked the reader asks again. */
  #changes = $state(0);
  readonly #reader: Reader | null;

  constructor() {
    const speaker = browserSpeaker();
    const changed = () => (this.#changes += 1);
    this.#reader =
      speaker && new Reader(speaker, (callback, ms) => setTimeout(callback, ms), changed);
    if (!speaker) return;
    whenVoicesCome(changed);
    // A voice must not outlive the page, nor speak from one that nobody looks at.
    addEventListener('pagehide', () => this.stop());
    document.addEventListener('visibilitychange', () => document.hidden && this.stop());
  }

  canRead(locale: Locale): boolean {
    void this.#changes;
    return this.#reader?.canRead(locale) ?? false;
  }

  isReading(owner: object): boolean {
    void this.#changes;
    return this.#reader?.owner === owner;
  }

  read(owner: object, texts: readonly string[], locale: Locale): void {
    this.#reader?.read(owner, texts, locale);
  }

  stop(owner?: object): void {
    this.#reader?.stop(owner);
  }
}

export const aloud = new Aloud();
