/**
 * What must hold, written by an editor. Every entry must hold; no entry always holds.
 *
 * `is`: each variable has this value, or one of these. `did`: all of this evidence was given.
 * `count`: at least so many of a list of evidence. `steps`: at most so many steps were taken.
 * `chosen`: at least so many values in a slot of `compose`. `order`: just these values, in this order.
 */
export interface Condition {
  readonly is?: Readonly<Record<string, string | readonly string[]>> | undefined;
  readonly did?: readonly string[] | undefined;
  readonly count?: { readonly of: readonly string[]; readonly atLeast: number } | undefined;
  readonly steps?: number | undefined;
  readonly chosen?: Readonly<Record<string, number>> | undefined;
  readonly order?: Readonly<Record<string, readonly string[]>> | undefined;
  readonly not?: Condition | undefined;
  readonly any?: readonly Condition[] | undefined;
}

/** What a condition is held against. A variable that holds several values has each of them. */
export interface Facts {
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  readonly did: ReadonlySet<string>;
  readonly steps: number;
}

export function holds(condition: Condition, facts: Facts): boolean {
  const { is, did, count, steps, chosen, order, not, any } = condition;
  // Asked hundreds of thousands of times while a scene is walked through: plain loops.
  for (const name in is) if (!isOneOf(valueOf(facts, name), is[name]!)) return false;
  if (did) for (const id of did) if (!facts.did.has(id)) return false;
  if (steps !== undefined && facts.steps > steps) return false;
  if (count && count.of.filter((id) => facts.did.has(id)).length < count.atLeast) return false;
  for (const name in chosen)
    if ([valueOf(facts, name) ?? []].flat().length < chosen[name]!) return false;
  for (const name in order)
    if (JSON.stringify(valueOf(facts, name)) !== JSON.stringify(order[name])) return false;
  if (not && holds(not, facts)) return false;
  return any === undefined || any.some((each) => holds(each, facts));
}

/** Points of all rules that hold, never below 0. */
export function pointsOf(
  rules: readonly { readonly points: number; readonly when: Condition }[],
  facts: Facts,
): number {
  let sum = 0;
  for (const { points, when } of rules) if (holds(when, facts)) sum += points;
  return Math.max(0, sum);
}

const valueOf = ({ values }: Facts, name: string) =>
  Object.hasOwn(values, name) ? values[name] : undefined;

function isOneOf(
  actual: string | readonly string[] | undefined,
  wanted: string | readonly string[],
): boolean {
  if (actual === undefined) return false;
  if (typeof wanted !== 'string') return wanted.some((value) => isOneOf(actual, value));
  return typeof actual === 'string' ? actual === wanted : actual.includes(wanted);
}

/** The conditions inside a condition. */
export const inside = ({ not, any = [] }: Condition): readonly Condition[] =>
  not ? [not, ...any] : any;

/** Whether it matters to a condition how many steps were taken. */
export const countsSteps = (condition: Condition): boolean =>
  condition.steps !== undefined || inside(condition).some(countsSteps);

/** Everything inside a condition that names a variable, its value or evidence. */
export function mentions(condition: Condition): {
  values: (readonly [variable: string, value: string])[];
  evidence: string[];
  /** How many values must be chosen, by slot. */
  chosen: (readonly [slot: string, least: number])[];
  orders: (readonly [slot: string, values: readonly string[]])[];
} {
  const inner = inside(condition).map(mentions);
  return {
    values: [
      ...Object.entries(condition.is ?? {}).flatMap(([name, wanted]) =>
        [wanted].flat().map((value) => [name, value] as const),
      ),
      ...inner.flatMap(({ values }) => values),
    ],
    evidence: [
      ...(condition.did ?? []),
      ...(condition.count?.of ?? []),
      ...inner.flatMap(({ evidence }) => evidence),
    ],
    chosen: [...Object.entries(condition.chosen ?? {}), ...inner.flatMap(({ chosen }) => chosen)],
    orders: [...Object.entries(condition.order ?? {}), ...inner.flatMap(({ orders }) => orders)],
  };
}
