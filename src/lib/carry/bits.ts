/** Numbers as bits, most significant first. Small codes only: one array entry per bit. */

/** Bits of a group in `writeCount`, without the bit that tells whether another group follows. */
const GROUP = 3;
/** Ten groups hold 30 bits: more than any count here, and still a safe whole number. */
const MOST_GROUPS = 10;

export class BitWriter {
  readonly #bits: number[] = [];

  /**
   * @param width 1 to 53
   * @throws RangeError when the value is not a whole number that fits
   */
  write(value: number, width: number): void {
    if (!Number.isInteger(value) || value < 0 || value >= 2 ** width) {
      throw new RangeError(`${value} does not fit into ${width} bits.`);
    }
    for (let place = width - 1; place >= 0; place--) {
      this.#bits.push(Math.floor(value / 2 ** place) % 2);
    }
  }

  /** A whole number that is usually below eight, in four bits; a larger one takes four more at a time. */
  writeCount(value: number): void {
    let rest = value;
    do {
      const more = rest >= 2 ** GROUP;
      this.write(more ? 1 : 0, 1);
      this.write(rest % 2 ** GROUP, GROUP);
      rest = Math.floor(rest / 2 ** GROUP);
    } while (rest > 0);
  }

  /** Everything written so far, filled up with zeros to whole bytes. */
  bytes(): Uint8Array {
    const bytes = new Uint8Array(Math.ceil(this.#bits.length / 8));
    this.#bits.forEach((bit, index) => {
      bytes[index >> 3]! |= bit << (7 - (index & 7));
    });
    return bytes;
  }
}

/** Reads what `BitWriter` wrote. Every method throws RangeError where the bytes do not hold it. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  read(width: number): number {
    if (this.#at + width > this.#bytes.length * 8) throw new RangeError('The bits end too soon.');
    let value = 0;
    for (let place = 0; place < width; place++, this.#at++) {
      value = value * 2 + ((this.#bytes[this.#at >> 3]! >> (7 - (this.#at & 7))) & 1);
    }
    return value;
  }

  readCount(): number {
    let value = 0;
    for (let group = 0; group < MOST_GROUPS; group++) {
      const more = this.read(1) === 1;
      value += this.read(GROUP) * 2 ** (GROUP * group);
      if (!more) return value;
    }
    throw new RangeError('A count that large was never written.');
  }

  /** That nothing is left but the zeros that fill the last byte. */
  expectEnd(): void {
    const rest = this.#bytes.length * 8 - this.#at;
    if (rest >= 8 || this.read(rest) !== 0) throw new RangeError('There is more than was written.');
  }
}
