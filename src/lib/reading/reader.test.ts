import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { Reader, type Speaker } from './reader';
import type { Voice } from './speech';

const DANISH: Voice = { lang: 'da-DK', localService: true, default: true };

/** Speaks when the test lets it. */
class FakeSpeaker implements Speaker {
  known: Voice[] = [DANISH];
  readonly said: string[] = [];
  current: ((whole: boolean) => void) | null = null;

  voices = () => this.known;
  say(piece: string, _voice: Voice, done: (whole: boolean) => void) {
    expect(this.current, 'never two voices at once').toBeNull();
    this.said.push(piece);
    this.current = done;
  }
  /** As browsers do, it tells of the broken off piece, and only afterwards. */
  late: (() => void)[] = [];
  silence() {
    const { current } = this;
    this.current = null;
    if (current) this.late.push(() => current(false));
  }
  end(whole = true) {
    const { current } = this;
    this.current = null;
    current?.(whole);
  }
}

let speaker: FakeSpeaker;
let waiting: (() => void)[];
let changes: number;
let reader: Reader;
const [first, second] = [{}, {}];

beforeEach(() => {
  speaker = new FakeSpeaker();
  waiting = [];
  changes = 0;
  reader = new Reader(
    speaker,
    (callback) => waiting.push(callback),
    () => changes++,
  );
});

describe('reading aloud', () => {
  it('says one piece after the other and is then silent', () => {
    reader.read(first, ['Hvad er det?', '', 'Se på billedet.'], 'da');
    expect(reader.owner).toBe(first);
    expect(speaker.said).toEqual(['Hvad er det?']);
    speaker.end();
    speaker.end();
    expect(speaker.said).toEqual(['Hvad er det?', 'Se på billedet.']);
    expect(reader.owner).toBeNull();
    expect(changes).toBe(2);
  });

  it('begins at once in silence, for a tap is over a moment later', () => {
    reader.read(first, ['Hej'], 'da');
    expect(waiting).toEqual([]);
    expect(speaker.said).toEqual(['Hej']);
  });

  it('gives way to what is asked for next, after a breath', () => {
    reader.read(first, ['Første.', 'Mere.'], 'da');
    reader.read(second, ['Anden.'], 'da');
    expect(reader.owner).toBe(second);
    expect(speaker.said).toEqual(['Første.']);
    waiting.shift()!();
    // Only now does the browser tell that the first one broke off.
    for (const tell of speaker.late) tell();
    expect(reader.owner).toBe(second);
    expect(speaker.said).toEqual(['Første.', 'Anden.']);
  });

  it('stops, also in the breath before it begins', () => {
    reader.read(first, ['Første.'], 'da');
    reader.read(second, ['Anden.'], 'da');
    reader.stop();
    waiting.shift()!();
    expect(speaker.said).toEqual(['Første.']);
    expect(reader.owner).toBeNull();
  });

  it('is not stopped by what is not being read', () => {
    reader.read(first, ['Hej'], 'da');
    reader.stop(second);
    expect(reader.owner).toBe(first);
    reader.stop(first);
    expect(reader.owner).toBeNull();
    expect(speaker.current).toBeNull();
  });

  it('ends where the voice breaks off', () => {
    reader.read(first, ['En.', 'To.'], 'da');
    speaker.end(false);
    expect(reader.owner).toBeNull();
    expect(speaker.said).toEqual(['En.']);
  });

  it('is not offered without a voice, and does nothing then', () => {
    speaker.known = [{ ...DANISH, localService: false }];
    expect(reader.canRead('da')).toBe(false);
    reader.read(first, ['Hej'], 'da');
    expect(reader.owner).toBeNull();
    expect(speaker.said).toEqual([]);
  });

  it('has one voice at most, whatever is pressed and whenever it answers', () => {
    const step = fc.constantFrom('first', 'second', 'stop', 'end', 'breakOff', 'late', 'wait');
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        speaker = new FakeSpeaker();
        waiting = [];
        reader = new Reader(
          speaker,
          (callback) => waiting.push(callback),
          () => {},
        );
        for (const name of steps) {
          if (name === 'first') reader.read(first, ['a. b.', 'c.'], 'da');
          if (name === 'second') reader.read(second, ['d.'], 'da');
          if (name === 'stop') reader.stop();
          if (name === 'end') speaker.end();
          if (name === 'breakOff') speaker.end(false);
          if (name === 'late') speaker.late.shift()?.();
          if (name === 'wait') waiting.shift()?.();
          // Whatever speaks is what the buttons show; silence only while it draws breath.
          if (speaker.current) expect(reader.owner).not.toBeNull();
          if (reader.owner && waiting.length === 0) expect(speaker.current).not.toBeNull();
        }
      }),
    );
  });
});
