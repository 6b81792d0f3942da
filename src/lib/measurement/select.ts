import { areaStatus, CLOSING, type AreaStatus, type ClosingRule } from './areaStatus';
import { AREA_COUNT, type Bank } from './bank';
import { outlook, type Outlook } from './outlook';
import { posterior, type Answer, type Prior } from './posterior';
import { random } from './random';

export type Track = 'short' | 'normal' | 'thorough';

/** The numbers behind the choice of tasks. */
export interface SelectionRules {
  /** Tasks in a track; a multiple of three, so that each area has the same quota. */
  readonly tracks: Readonly<Record<Track, number>>;
  readonly closing: ClosingRule;
  /** The attempt opens with this many tasks that most likely go well … */
  readonly easyTasks: number;
  /** … in this range of expected score, as a share of the highest. */
  readonly easyWindow: readonly [number, number];
  /** The first of them is one of these interactions where it can be: the page brings them along. */
  readonly openingInteractions: readonly string[];
  /** Then in this range. */
  readonly window: readonly [number, number];
  /** When no task lies in the range: those at most this much farther from it than the nearest. */
  readonly nearMiss: number;
  /** The task is drawn from this many best. */
  readonly shortlist: number;
}

/**
 * MEASUREMENT.md, "Choosing the next task". Aiming at 0.7 rather than 0.5 lowers anxiety without
 * changing performance. It has a price: with the shortlist of five, which keeps a good task from being
 * met by everybody, 8–10 % RMSE at 15 tasks in simulation. A near miss of 0.05 leaves a choice where a
 * small bank has run dry.
 */
export const RULES: SelectionRules = {
  tracks: { short: 9, normal: 15, thorough: 24 },
  closing: CLOSING,
  easyTasks: 2,
  easyWindow: [0.85, 1],
  openingInteractions: ['choice', 'order', 'sort', 'spot'],
  window: [0.6, 0.8],
  nearMiss: 0.05,
  shortlist: 5,
};

/** What the choice depends on besides the bank, the answers and the seed. */
export interface SelectionContext {
  readonly track: Track;
  /** Tasks asked for when the attempt was over ("three more"); a multiple of three, else 0. */
  readonly extra: number;
  readonly audience: string;
  /** Ids of tasks to avoid while others are left: seen in earlier attempts within 90 days. */
  readonly excluded: Iterable<string>;
  readonly cuts: readonly number[];
  readonly prior: Prior;
  /** False for tasks this person cannot be given at all (locale, accessibility). */
  readonly allowed?: (item: number) => boolean;
  /**
   * Share of steps that draw a seed task: any task that passes the soft rules, whatever its gain, so
   * that rarely chosen tasks gather answers too (MEASUREMENT.md, "Calibration"). 0 when absent.
   */
  readonly seedShare?: number;
  readonly rules?: SelectionRules;
}

/** Streams of `random` within one step. */
const PICK = 0;
const SEED_TASK = 1;
const TIE = 2;

/**
 * Gains within about 1 % of each other count as equal and are put in random order. Expert-rated
 * banks hold many tasks with the very same parameters: without this the first of them in the file
 * would always win. It also keeps the last bits of Math.exp, which differ between browsers, from
 * deciding.
 */
const gainClass = (gain: number) => Math.round(100 * Math.log(gain));

/**
 * How many answers the attempt had when it was over for the first time: its track used up, or every
 * area closed. Only then were extra tasks asked for, so nothing before this point may depend on them.
 */
function lengthBeforeExtra(
  bank: Bank,
  answers: readonly Answer[],
  { track, prior, cuts, rules = RULES }: SelectionContext,
): number {
  const full = rules.tracks[track];
  const earliest = AREA_COUNT * rules.closing.minimumAnswers;
  for (let n = earliest; n < full && n <= answers.length; n++) {
    const first = answers.slice(0, n);
    const then = areaStatus(bank, first, posterior(bank, first, prior), cuts, rules.closing);
    if (then.every((area) => area.closed)) return n;
  }
  return full;
}

/**
 * Groups of areas to look in, in order: open areas under their quota together; then open areas one by
 * one, the least sure stage first; then closed ones likewise (they still lend strength to an open
 * area that has no task left, and extra tasks may be asked for when all are closed).
 */
function areaGroups(areas: readonly AreaStatus[], quota: number): number[][] {
  const all = areas.map((_, k) => k);
  const bySureness = [...all].sort((a, b) => areas[a]!.stageCertainty - areas[b]!.stageCertainty);
  const open = (k: number) => !areas[k]!.closed;
  return [
    all.filter((k) => open(k) && areas[k]!.given < quota),
    ...bySureness.filter(open).map((k) => [k]),
    ...bySureness.filter((k) => !open(k)).map((k) => [k]),
  ];
}

/**
 * The hard rules, per area: never a task already given in this attempt, never two of one family, the
 * attempt's audience, and what the caller allows.
 */
function candidates(
  bank: Bank,
  answers: readonly Answer[],
  { audience, allowed }: SelectionContext,
): number[][] {
  const given = new Uint8Array(bank.size);
  const usedFamily = new Uint8Array(bank.size);
  for (const { item } of answers) {
    given[item] = 1;
    const family = bank.family[item]!;
    if (family >= 0) usedFamily[family] = 1;
  }
  const bit = bank.audiences.indexOf(audience);
  const perArea: number[][] = Array.from({ length: AREA_COUNT }, () => []);
  if (bit < 0) return perArea;
  for (let item = 0; item < bank.size; item++) {
    const family = bank.family[item]!;
    if (
      (bank.audience[item]! >>> bit) & 1 &&
      !given[item] &&
      !(family >= 0 && usedFamily[family]) &&
      (!allowed || allowed(item))
    ) {
      perArea[bank.area[item]!]!.push(item);
    }
  }
  return perArea;
}

/** Items whose cost is least, or within `slack` of the least where the least is above 0. */
function cheapest(items: number[], cost: (item: number) => number, slack = 0): number[] {
  const costs = new Float64Array(items.length);
  let least = Infinity;
  for (let n = 0; n < items.length; n++) {
    const one = (costs[n] = cost(items[n]!));
    if (one < least) least = one;
  }
  const limit = least > 0 ? least + slack : least;
  return items.filter((_, n) => costs[n]! <= limit);
}

/**
 * The soft rules. Each keeps the tasks that break it least among those the rules before it kept, so
 * that something is always left. Relaxed first is the last: format (not the same interaction or skin
 * twice running), then spread over competences, then the success window (then the nearest to it), and
 * last of all a task seen in an earlier attempt.
 */
function preferred(
  bank: Bank,
  pool: number[],
  answers: readonly Answer[],
  context: SelectionContext,
  expected: Outlook,
): number[] {
  const rules = context.rules ?? RULES;
  const seen = new Set<number | undefined>();
  for (const id of context.excluded) seen.add(bank.indexOf.get(id));

  const used = new Map<number, number>();
  for (const { item } of answers) {
    const competence = bank.competence[item]!;
    used.set(competence, (used.get(competence) ?? 0) + 1);
  }
  const [low, high] = answers.length < rules.easyTasks ? rules.easyWindow : rules.window;

  if (seen.size > 0) pool = cheapest(pool, (item) => (seen.has(item) ? 1 : 0));
  pool = cheapest(
    pool,
    (item) => {
      const success = expected.success(item);
      return Math.max(0, low - success, success - high);
    },
    rules.nearMiss,
  );
  pool = cheapest(pool, (item) => used.get(bank.competence[item]!) ?? 0);
  const last = answers.at(-1)?.item;
  if (last === undefined)
    return cheapest(
      pool,
      (item) => +!rules.openingInteractions.includes(bank.interactions[bank.interaction[item]!]!),
    );
  const interaction = bank.interaction[last]!;
  const skin = bank.skin[last]!;
  return cheapest(
    pool,
    (item) => +(bank.interaction[item] === interaction) + +(skin >= 0 && bank.skin[item] === skin),
  );
}

/**
 * Every task that an attempt can open with, whatever its seed: what is worth having on the device
 * before anybody has pressed "Start".
 *
 * @returns indexes in the bank
 */
export function openingTasks(bank: Bank, context: SelectionContext): number[] {
  const expected = outlook(bank, posterior(bank, [], context.prior));
  const pool = preferred(bank, candidates(bank, [], context).flat(), [], context, expected);
  const gains = pool.map((item) => gainClass(expected.gain(item)));
  const { shortlist } = context.rules ?? RULES;
  const least = [...gains].sort((a, b) => b - a)[shortlist - 1] ?? -Infinity;
  return pool.filter((_, index) => gains[index]! >= least);
}

/** Draws one task from the most informative ones, or now and then from all. */
function draw(
  pool: number[],
  expected: Outlook,
  seed: number,
  step: number,
  context: SelectionContext,
) {
  const chance = random(seed, step, PICK);
  if (random(seed, step, SEED_TASK) < (context.seedShare ?? 0)) {
    return pool[Math.floor(chance * pool.length)]!;
  }
  const { shortlist } = context.rules ?? RULES;
  const best: { item: number; gain: number; tie: number }[] = [];
  for (const item of pool) {
    const gain = gainClass(expected.gain(item));
    if (best.length === shortlist && gain < best[shortlist - 1]!.gain) continue;
    best.push({ item, gain, tie: random(seed, step, TIE + item) });
    best.sort((a, b) => (a.gain === b.gain ? a.tie - b.tie : b.gain - a.gain));
    best.length = Math.min(best.length, shortlist);
  }
  return best[Math.floor(chance * best.length)]!.item;
}

/**
 * The next task of an attempt: its index in the bank, or null when the attempt is over or no task is
 * left that this person may be given. Pure: the same arguments give the same task, in any order and
 * after any restart. Missing answers count towards the track's length, never towards ability.
 *
 * @param seed the attempt's unsigned 32-bit seed
 * @throws RangeError for answers, cuts or a prior that `posterior` and `levels` would refuse
 */
export function next(
  bank: Bank,
  answers: readonly Answer[],
  seed: number,
  context: SelectionContext,
): number | null {
  const rules = context.rules ?? RULES;
  const step = answers.length;
  const full = rules.tracks[context.track];
  const regular = context.extra > 0 ? lengthBeforeExtra(bank, answers, context) : full;
  if (step >= regular + context.extra) return null;

  const now = posterior(bank, answers, context.prior);
  const areas = areaStatus(bank, answers, now, context.cuts, rules.closing);
  const inExtra = step >= regular;
  if (!inExtra && areas.every((area) => area.closed)) return null;

  const rounds = inExtra ? Math.ceil((step - regular + 1) / AREA_COUNT) : 0;
  const left = candidates(bank, answers, context);
  for (const group of areaGroups(areas, full / AREA_COUNT + rounds)) {
    const pool = ([] as number[]).concat(...group.map((k) => left[k]!));
    if (pool.length === 0) continue;
    const expected = outlook(bank, now);
    return draw(preferred(bank, pool, answers, context, expected), expected, seed, step, context);
  }
  return null;
}
