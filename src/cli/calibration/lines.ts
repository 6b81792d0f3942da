import { createReadStream } from 'node:fs';

/** A line longer than this is no line of answers; it is not held in memory. In characters. */
const LONGEST = 1_000_000;

/**
 * The lines of a file one after the other, in bounded memory. A line that is too long comes as null.
 *
 * @throws the file system's error
 */
export async function* linesOf(file: string): AsyncGenerator<string | null> {
  let rest = '';
  let tooLong = false;
  for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 18 })) {
    const pieces = (chunk as string).split('\n');
    for (let at = 0; at < pieces.length; at++) {
      if (at > 0) {
        yield tooLong ? null : rest;
        rest = '';
        tooLong = false;
      }
      if (rest.length + pieces[at]!.length > LONGEST) {
        tooLong = true;
        rest = '';
      }
      if (!tooLong) rest += pieces[at]!;
    }
  }
  if (tooLong || rest !== '') yield tooLong ? null : rest;
}
