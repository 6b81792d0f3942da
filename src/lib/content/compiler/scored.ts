import { createHash } from 'node:crypto';

/** What decides the score of a response: nothing that a citizen reads. */
export interface Scored {
  readonly interaction: string;
  /** As its interaction's schema gives it, with defaults filled in. */
  readonly definition: unknown;
  /** Points needed for scores 1, 2 …. */
  readonly cuts: readonly number[];
}

/** The same value for the same content, whatever the order of fields in the file. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, canonical(part)]),
  );
}

/** Hash of what is scored: a calibration holds for it and for nothing else. */
export function scored({ interaction, definition, cuts }: Scored): string {
  return createHash('sha256')
    .update(JSON.stringify(canonical({ interaction, definition, cuts })))
    .digest('hex')
    .slice(0, 16);
}
