import type { AreaId } from '../../content/ids';

/** Units of the map's picture, from its upper left corner. */
export type Point = readonly [x: number, y: number];

export const WIDTH = 360;
export const HEIGHT = 250;
/** Where the three trails meet. */
export const VIEW: Point = [128, 86];

const RIDGE: readonly Point[] = [
  [-20, 166],
  [40, 130],
  [92, 97],
  VIEW,
  [166, 98],
  [202, 129],
  [238, 166],
  [284, 198],
  [332, 217],
  [384, 224],
];

const TRAILS: Readonly<Record<AreaId, readonly Point[]>> = {
  brug: [[58, 252], [92, 222], [66, 188], [96, 150], [108, 114], VIEW],
  analyse: [[150, 252], [168, 220], [126, 190], [152, 152], [130, 120], VIEW],
  opdagelse: [[250, 252], [228, 226], [236, 196], [194, 164], [162, 122], VIEW],
};

const STEPS = 10;

/** A soft line through points (Catmull–Rom), as many short straight ones. */
function smooth(points: readonly Point[]): readonly Point[] {
  const at = (index: number) => points[Math.min(points.length - 1, Math.max(0, index))]!;
  const line: Point[] = [at(0)];
  for (let span = 0; span < points.length - 1; span++) {
    const [a, b, c, d] = [at(span - 1), at(span), at(span + 1), at(span + 2)];
    for (let step = 1; step <= STEPS; step++) {
      const t = step / STEPS;
      const along = (axis: 0 | 1) =>
        (2 * b[axis] +
          (c[axis] - a[axis]) * t +
          (2 * a[axis] - 5 * b[axis] + 4 * c[axis] - d[axis]) * t ** 2 +
          (3 * b[axis] - a[axis] - 3 * c[axis] + d[axis]) * t ** 3) /
        2;
      line.push([along(0), along(1)]);
    }
  }
  return line;
}

const distance = (from: Point, to: Point) => Math.hypot(to[0] - from[0], to[1] - from[1]);

/** The first part of a line, by its share of the whole length. */
function partOf(line: readonly Point[], share: number): readonly Point[] {
  const lengths = line.slice(1).map((point, index) => distance(line[index]!, point));
  let left = share * lengths.reduce((sum, length) => sum + length, 0);
  const part: Point[] = [line[0]!];
  for (const [index, length] of lengths.entries()) {
    const [from, to] = [line[index]!, line[index + 1]!];
    if (length >= left) {
      const t = length === 0 ? 0 : left / length;
      part.push([from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t]);
      return part;
    }
    left -= length;
    part.push(to);
  }
  return part;
}

const rounded = (value: number) => Math.round(value * 10) / 10;
const pathOf = (line: readonly Point[]) =>
  `M${line.map((point) => point.map(rounded).join(' ')).join('L')}`;

const ridge = smooth(RIDGE);
const trails = {
  brug: smooth(TRAILS.brug),
  analyse: smooth(TRAILS.analyse),
  opdagelse: smooth(TRAILS.opdagelse),
};

/** The outline of the hill, for `d`. */
export const HILL = `${pathOf(ridge)}V${HEIGHT}H-20Z`;

/** A trail up to a share of its length: a path for `d`, and where it ends. */
export function trailPart(area: AreaId, share: number): { path: string; end: Point } {
  const part = partOf(trails[area], share);
  return { path: pathOf(part), end: part.at(-1)! };
}

const MEADOW_Y = 232;
/** The balloon's way leads past the hill's flank, and in the end close to the view. */
const MEADOW_X = 308;
const VIEW_X = 206;
const BEND = 2.6;
/** Above the view the sky is near. */
const SKY = 40;

const heightToY = (height: number) =>
  MEADOW_Y - (MEADOW_Y - VIEW[1]) * Math.min(1, height) - SKY * Math.max(0, height - 1);

/** Where the balloon's basket is at a height (`Walk.height`). */
export const balloonAt = (height: number): Point => [
  rounded(MEADOW_X - (MEADOW_X - VIEW_X) * Math.min(1, height) ** BEND),
  rounded(heightToY(height)),
];

/** Where on the flank a station of this height stands. */
export function stationAt(height: number): Point {
  const y = heightToY(height);
  const [x] = ridge.find(([x, ridgeY]) => x > VIEW[0] && ridgeY >= y) ?? ridge.at(-1)!;
  return [rounded(x), rounded(y)];
}
