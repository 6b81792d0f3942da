import { expect, it } from 'vitest';
import { fuzz } from '../../src/lib/measurement/testFuzz';

/** Others than those of the unit test (seed 1), so that together they cover more. */
const SEED = 2;
const PATTERNS = 1_000_000;
const CHUNK = 50_000;
/** Ten times what a chunk takes here: a hang fails by name, a slow computer does not. */
const PATIENCE = 15 * 60_000;

it.each(Array.from({ length: PATTERNS / CHUNK }, (_, n) => n * CHUNK))(
  'fuzzed answer patterns from number %d on: no NaN, no undefined, no hang, exact replay',
  (from) => {
    expect(fuzz(from, from + CHUNK, SEED)).toEqual([]);
  },
  PATIENCE,
);
