/**
 * Who answered what, packed: three bytes an answer, so that 100,000 people with fifteen answers each
 * take less than five megabytes. A task that a person did not answer is simply not there.
 */
export interface Responses {
  readonly persons: number;
  /** Answers of person i stand at start[i] … start[i + 1] − 1. */
  readonly start: Uint32Array;
  /** Index of the task among the tasks to calibrate. */
  readonly item: Uint16Array;
  readonly score: Uint8Array;
  /** Group of each person, or −1 where it is not known. */
  readonly group: Int16Array;
}

/** Most tasks and the highest score that the packing can hold. */
export const MOST_ITEMS = 0xffff;
export const HIGHEST_SCORE = 0xff;

/** Arrays of this kind double when they are full. */
function grown<T extends Uint32Array | Uint16Array | Uint8Array | Int16Array>(
  full: T,
  needed: number,
): T {
  if (needed <= full.length) return full;
  const bigger = new (full.constructor as new (length: number) => T)(
    Math.max(needed, full.length * 2),
  );
  bigger.set(full);
  return bigger;
}

/** Takes in one person after the other, in bounded memory. */
export class ResponsesBuilder {
  #start = new Uint32Array(1024);
  #item = new Uint16Array(8192);
  #score = new Uint8Array(8192);
  #group = new Int16Array(1024);
  #persons = 0;

  /**
   * @param answers pairs of task index and score
   * @throws RangeError for an index or a score that the packing cannot hold
   */
  add(answers: Iterable<readonly [item: number, score: number]>, group = -1): void {
    let at = this.#start[this.#persons]!;
    for (const [item, score] of answers) {
      if (item >= MOST_ITEMS || score > HIGHEST_SCORE) {
        throw new RangeError(`Task number ${item} with score ${score} is beyond what can be held.`);
      }
      this.#item = grown(this.#item, at + 1);
      this.#score = grown(this.#score, at + 1);
      this.#item[at] = item;
      this.#score[at] = score;
      at++;
    }
    this.#group = grown(this.#group, this.#persons + 1);
    this.#group[this.#persons] = group;
    this.#persons++;
    this.#start = grown(this.#start, this.#persons + 1);
    this.#start[this.#persons] = at;
  }

  /** The people so far; a view, to be taken when all are in. */
  done(): Responses {
    const answers = this.#start[this.#persons]!;
    return {
      persons: this.#persons,
      start: this.#start.subarray(0, this.#persons + 1),
      item: this.#item.subarray(0, answers),
      score: this.#score.subarray(0, answers),
      group: this.#group.subarray(0, this.#persons),
    };
  }
}

/** How often each score of each task was given: counts[item][score]. */
export function scoreCounts(responses: Responses, scores: readonly number[]): number[][] {
  const counts = scores.map((highest) => new Array<number>(highest + 1).fill(0));
  responses.item.forEach((item, at) => counts[item]![responses.score[at]!]!++);
  return counts;
}
