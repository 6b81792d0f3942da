/** Areas of the survey. A task measures exactly one of them, written 0, 1 or 2. */
export const AREA_COUNT = 3;

/** One entry per task, structure of arrays, as the content compiler emits it (plain JSON). */
export interface BankData {
  readonly ids: readonly string[];
  readonly versions: readonly number[];
  /** 0, 1 or 2. */
  readonly area: readonly number[];
  /** Discrimination a, per logit. */
  readonly slope: readonly number[];
  /** GPCM step difficulties δ1..δm in logits; m is the highest score. m = 1 is the 2PL's b. */
  readonly thresholds: readonly (readonly number[])[];
  /** Lower asymptote c: chance of full score by guessing. Only where m = 1, else 0. */
  readonly guess: readonly number[];
  /** τ: SD in logits of the experts' location, 0 when calibrated on answers. */
  readonly uncertainty: readonly number[];
  /** Tasks of one family are near copies; '' means a family of its own. */
  readonly family: readonly string[];
  readonly competence: readonly string[];
  readonly interaction: readonly string[];
  /** The visual frame (mail, search page …); '' means none. */
  readonly skin: readonly string[];
  readonly audience: readonly (readonly string[])[];
}

/** An immutable bank: typed arrays indexed by item, categories as small integers. */
export interface Bank {
  readonly size: number;
  readonly ids: readonly string[];
  readonly versions: readonly number[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly area: Uint8Array;
  readonly slope: Float64Array;
  /** Per item δ1..δm; its length is the item's highest score. */
  readonly thresholds: readonly Float64Array[];
  readonly guess: Float64Array;
  readonly uncertainty: Float64Array;
  /** −1: a family of its own. */
  readonly family: Int32Array;
  readonly competence: Int32Array;
  /** Index into `interactions`. */
  readonly interaction: Int32Array;
  readonly interactions: readonly string[];
  /** −1: no skin. */
  readonly skin: Int32Array;
  /** Bit set per item; `audiences[n]` is the name of bit n. */
  readonly audience: Uint32Array;
  readonly audiences: readonly string[];
}

/**
 * Beyond these a parameter is a slip of the keyboard, not a task (abilities live within ±7 logits).
 * Inside them every later sum stays finite.
 */
const LIMITS = { slope: 100, threshold: 100, uncertainty: 10 };

/** Replaces names by integers in order of appearance; '' becomes −1 (no category). */
function intern(names: readonly string[]): Int32Array {
  const seen = new Map<string, number>();
  return Int32Array.from(names, (name) => {
    if (name === '') return -1;
    const known = seen.get(name) ?? seen.size;
    seen.set(name, known);
    return known;
  });
}

/**
 * Checks the compiler's rows and packs them for reading.
 *
 * @throws RangeError naming the task and what is wrong with it
 */
export function createBank(data: BankData): Bank {
  const size = data.ids.length;
  for (const [column, values] of Object.entries(data) as [string, readonly unknown[]][]) {
    if (values.length !== size) {
      throw new RangeError(`Bank: "${column}" has ${values.length} entries for ${size} tasks.`);
    }
  }

  const audiences = [...new Set(data.audience.flat())];
  if (audiences.length > 32) {
    throw new RangeError(`Bank: ${audiences.length} audiences; at most 32 are possible.`);
  }

  const indexOf = new Map<string, number>();
  data.ids.forEach((id, i) => {
    const must = (ok: boolean, what: string) => {
      if (!ok) throw new RangeError(`Task "${id}": ${what}.`);
    };
    const within = (value: number | undefined, low: number, high: number) =>
      value !== undefined && value >= low && value <= high;
    const steps = data.thresholds[i] ?? [];
    const guess = data.guess[i];

    must(!indexOf.has(id), 'its id is used twice');
    must([0, 1, 2].includes(data.area[i]!), 'area must be 0, 1 or 2');
    must(
      data.slope[i]! > 0 && data.slope[i]! <= LIMITS.slope,
      `slope must be above 0 and at most ${LIMITS.slope}`,
    );
    must(
      steps.length > 0 && steps.every((s) => within(s, -LIMITS.threshold, LIMITS.threshold)),
      `thresholds must be one or more numbers within ±${LIMITS.threshold} logits`,
    );
    must(within(guess, 0, 0.99), 'guess must be from 0 to 0.99');
    must(guess === 0 || steps.length === 1, 'only a task with scores 0 and 1 can have a guess');
    must(
      within(data.uncertainty[i], 0, LIMITS.uncertainty),
      `uncertainty must be from 0 to ${LIMITS.uncertainty} logits`,
    );
    must(data.audience[i]!.length > 0, 'it has no audience, so nobody would ever get it');
    indexOf.set(id, i);
  });

  return {
    size,
    ids: [...data.ids],
    versions: [...data.versions],
    indexOf,
    area: Uint8Array.from(data.area),
    slope: Float64Array.from(data.slope),
    thresholds: data.thresholds.map((steps) => Float64Array.from(steps)),
    guess: Float64Array.from(data.guess),
    uncertainty: Float64Array.from(data.uncertainty),
    family: intern(data.family),
    competence: intern(data.competence),
    interaction: intern(data.interaction),
    interactions: [...new Set(data.interaction)].filter(Boolean),
    skin: intern(data.skin),
    audience: Uint32Array.from(data.audience, (names) =>
      names.reduce((bits, name) => bits | (1 << audiences.indexOf(name)), 0),
    ),
    audiences,
  };
}
