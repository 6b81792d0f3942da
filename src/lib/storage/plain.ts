/** Bounds on data from outside. `chars` counts strings and keys, in UTF-16 units. */
export interface PlainLimits {
  depth: number;
  nodes: number;
  chars: number;
}

export type Plain = { ok: true; value: unknown } | { ok: false };

const NOT_PLAIN = Symbol('not plain');

/**
 * A fresh copy of JSON data, or `ok: false` when it is anything else or exceeds the limits. A Svelte
 * proxy copies to the object behind it, which is what IndexedDB's structured clone can't do.
 *
 * Keys that every object inherits (`__proto__`, `constructor`, …) are refused: no record of ours has
 * them, and valibot would pass them over in silence. −0 becomes 0, as it does in JSON.
 */
export function plainCopy(input: unknown, limits: PlainLimits): Plain {
  let nodes = 0;
  let chars = 0;

  function spend(length: number): void {
    chars += length;
    if (chars > limits.chars) throw NOT_PLAIN;
  }

  function copy(value: unknown, depth: number): unknown {
    if (++nodes > limits.nodes || depth > limits.depth) throw NOT_PLAIN;
    if (value === null || typeof value === 'boolean') return value;
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) throw NOT_PLAIN;
      return value === 0 ? 0 : value;
    }
    if (typeof value === 'string') {
      spend(value.length);
      return value;
    }
    if (typeof value !== 'object') throw NOT_PLAIN;
    if (Array.isArray(value)) {
      return Array.from(value, (item: unknown) => copy(item, depth + 1));
    }
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) throw NOT_PLAIN;
    const result: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(value)) {
      if (key in Object.prototype) throw NOT_PLAIN;
      if (item === undefined) continue;
      spend(key.length);
      result[key] = copy(item, depth + 1);
    }
    return result;
  }

  try {
    return { ok: true, value: copy(input, 0) };
  } catch {
    // Also a getter or proxy trap that throws, and a cycle deeper than the limits.
    return { ok: false };
  }
}

/** Whether two pieces of plain data say the same, whatever the order of their keys. */
export function sameContent(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, index) => sameContent(item, b[index]));
  }
  const ofA = Object.entries(a);
  const ofB = new Map<string, unknown>(Object.entries(b));
  if (ofA.length !== ofB.size) return false;
  return ofA.every(([key, item]) => ofB.has(key) && sameContent(item, ofB.get(key)));
}
