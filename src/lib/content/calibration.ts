import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
// Bounds of the bank (measurement/bank.ts).
const logits = v.pipe(v.number(), v.minValue(-100), v.maxValue(100));

/** What answers have shown about one task. Fields that only readers of the file need are not listed. */
const Entry = v.object({
  version: v.pipe(
    v.number(),
    v.integer(),
    v.minValue(1),
    v.description('The version of the task that was answered.'),
  ),
  scored: v.pipe(v.string(), v.description('Hash of what was scored; see compiler/scored.ts.')),
  a: v.pipe(v.number(), v.gtValue(0), v.maxValue(100)),
  b: v.optional(logits),
  thresholds: v.optional(v.pipe(v.array(logits), v.minLength(1), v.maxLength(3))),
  guess: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(0.99)), 0),
  se: v.pipe(
    v.number(),
    v.minValue(0),
    v.maxValue(10),
    v.description('Standard error of the location in logits.'),
  ),
  n: count,
});
export type CalibrationEntry = v.InferOutput<typeof Entry>;

/** `content/calibration.json`, as `npm run calibrate -- --out` writes it. */
export const CalibrationFile = v.object({
  model: v.picklist(['rasch', '2pl', 'gpcm']),
  persons: v.pipe(count, v.description('People whose answers it rests on.')),
  variance: v.optional(v.number()),
  items: v.record(v.string(), Entry),
});
export type CalibrationFile = v.InferOutput<typeof CalibrationFile>;

/** Step difficulties of an entry: `thresholds`, or `b` alone for two scores. */
export const thresholdsOf = ({ thresholds, b }: CalibrationEntry): readonly number[] =>
  thresholds ?? (b === undefined ? [] : [b]);
