import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { drawQr } from './qr';

/** The squares that a path of the drawing covers, as rows of booleans. */
function painted(path: string, size: number): boolean[][] {
  const rows = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  for (const [, x, y, length, back] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)) {
    expect(back).toBe(length);
    for (let at = 0; at < Number(length); at++) rows[Number(y)]![Number(x) + at] = true;
  }
  return rows;
}

describe('the drawing of a QR code', () => {
  it('covers exactly the dark modules, inside a quiet zone of four', () => {
    const { data } = encode('https://barometer.example/aabn/#sQab', { ecc: 'M', border: 0 });
    const { size, path } = drawQr(data);
    expect(size).toBe(data.length + 8);
    expect(path.replace(/M\d+ \d+h\d+v1h-\d+z/g, '')).toBe('');
    const rows = painted(path, size);
    const light = Array<boolean>(size).fill(false);
    expect(rows.slice(0, 4)).toEqual(Array(4).fill(light));
    expect(rows.slice(-4)).toEqual(Array(4).fill(light));
    expect(rows.slice(4, -4).map((row) => row.slice(4, -4))).toEqual(data);
    expect(
      rows.every((row) => !row.slice(0, 4).some(Boolean) && !row.slice(-4).some(Boolean)),
    ).toBe(true);
  });
});
