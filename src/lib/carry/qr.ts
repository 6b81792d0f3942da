/** Light modules on each side, without which a reader may not find the code (ISO/IEC 18004 §6.3.8). */
const QUIET_ZONE = 4;

/** A QR code as one path on a square of `size` modules, its quiet zone included. */
export interface QrDrawing {
  readonly size: number;
  readonly path: string;
}

/** @param modules rows of a square without a border; true is dark */
export function drawQr(modules: readonly (readonly boolean[])[]): QrDrawing {
  const runs = modules.flatMap((row, y) =>
    darkRuns(row).map(
      ([from, length]) => `M${from + QUIET_ZONE} ${y + QUIET_ZONE}h${length}v1h-${length}z`,
    ),
  );
  return { size: modules.length + 2 * QUIET_ZONE, path: runs.join('') };
}

/** Where dark modules begin in a row, and how many stand together. */
function darkRuns(row: readonly boolean[]): [from: number, length: number][] {
  const runs: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = runs.at(-1);
    if (!dark) return;
    if (last && last[0] + last[1] === x) last[1]++;
    else runs.push([x, 1]);
  });
  return runs;
}
