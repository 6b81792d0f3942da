/** 32-bit finaliser of MurmurHash3 (Appleby, public domain): every input bit moves every output bit. */
function mix(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Odd constant near 2^32 / golden ratio: consecutive counters land far apart. */
const GOLDEN = 0x9e3779b9;

/**
 * A number in [0, 1) that depends only on its arguments. There is no state to save: step k of an
 * attempt draws the same numbers after a reload, on another device, or asked for out of order.
 *
 * @param seed the attempt's unsigned 32-bit seed
 * @param step number of answers given before this choice
 * @param stream separates several draws within one step
 */
export function random(seed: number, step: number, stream = 0): number {
  let h = mix((seed >>> 0) + GOLDEN);
  h = mix(h + Math.imul(step + 1, GOLDEN));
  h = mix(h + Math.imul(stream + 1, GOLDEN));
  return h / 0x1_0000_0000;
}
