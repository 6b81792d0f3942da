import type { Locale } from '../content/ids';
import { chooseVoice, piecesOf, type Voice } from './speech';

/** What speaks: the browser, or a test. */
export interface Speaker<V extends Voice = Voice> {
  /** Empty at first in most browsers. */
  voices(): readonly V[];
  /** Says one piece. Calls `done` once: true at its end, false when it broke off. */
  say(piece: string, voice: V, done: (whole: boolean) => void): void;
  silence(): void;
}

/** Chrome swallows what is said right after it was silenced. */
const BREATH_MS = 80;

/**
 * Reads texts aloud, one at a time. Whoever starts it hands in something of its own and is told by
 * `owner` whether it is the one that is read.
 */
export class Reader<V extends Voice = Voice> {
  #owner: object | null = null;
  /** Counts what was started, so that a late word from the past changes nothing. */
  #turn = 0;

  /**
   * @param wait calls back after so many milliseconds
   * @param onchange called after `owner` has changed
   */
  constructor(
    readonly speaker: Speaker<V>,
    readonly wait: (callback: () => void, milliseconds: number) => void,
    readonly onchange: () => void,
  ) {}

  /** Who is being read aloud, or null. */
  get owner(): object | null {
    return this.#owner;
  }

  /** Whether there is a voice of the device in this language. */
  canRead(locale: Locale): boolean {
    return chooseVoice(this.speaker.voices(), locale) !== null;
  }

  /** Reads these texts in turn; what was being read before breaks off. Nothing without a voice. */
  read(owner: object, texts: readonly string[], locale: Locale): void {
    const voice = chooseVoice(this.speaker.voices(), locale);
    const pieces = texts.flatMap((text) => piecesOf(text));
    if (!voice || pieces.length === 0) return;
    const turn = ++this.#turn;
    const begin = () => this.#say(pieces, 0, voice, turn);
    // Not later than it must be: iOS lets only a tap begin to speak.
    if (this.#owner === null) begin();
    else {
      this.speaker.silence();
      this.wait(begin, BREATH_MS);
    }
    this.#change(owner);
  }

  /** Falls silent; with an owner only if it is the one that is read. */
  stop(owner: object | null = this.#owner): void {
    if (this.#owner === null || owner !== this.#owner) return;
    this.#turn++;
    this.speaker.silence();
    this.#change(null);
  }

  #say(pieces: readonly string[], index: number, voice: V, turn: number): void {
    if (turn !== this.#turn) return;
    this.speaker.say(pieces[index]!, voice, (whole) => {
      if (turn !== this.#turn) return;
      if (whole && index + 1 < pieces.length) this.#say(pieces, index + 1, voice, turn);
      else this.#change(null);
    });
  }

  #change(owner: object | null) {
    this.#owner = owner;
    this.onchange();
  }
}
