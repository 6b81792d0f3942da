import { calibrate, notEstimable } from '../../lib/measurement/calibration/calibrate';
import type { Design } from '../../lib/measurement/calibration/design';
import type { Dif, Difference } from '../../lib/measurement/calibration/dif';
import type { Fit } from '../../lib/measurement/calibration/fit';
import { ResponsesBuilder, scoreCounts } from '../../lib/measurement/calibration/responses';
import type { Options } from './options';
import type { BadLine, ReadAnswers } from './read';
import type { KnownContent } from './tasks';

interface DifferenceOut {
  readonly effect: number;
  readonly se: number;
  readonly p: number;
  /** Smallest true effect that four of five such studies would find at p < 0.01. */
  readonly detectable: number;
}

export interface DifOut {
  readonly n: number;
  readonly nReference: number;
  readonly mantelHaenszel: DifferenceOut | null;
  readonly location: DifferenceOut | null;
  readonly slope: DifferenceOut | null;
  readonly verdict: Dif['verdict'];
}

export interface ItemOut {
  readonly a: number;
  readonly b?: number;
  readonly thresholds?: readonly number[];
  readonly easiness?: number;
  readonly guess?: number;
  readonly version?: number;
  readonly scored?: string;
  /** Of b, or of the mean of the thresholds. */
  readonly se: number;
  readonly seSlope: number;
  readonly seThresholds?: readonly number[];
  readonly n: number;
  readonly fit: Fit;
  /** By name of the group. */
  readonly dif?: Readonly<Record<string, DifOut>>;
}

const REASONS = {
  sameScore: 'everybody got the same score',
  emptyScore: 'one of its scores was never given',
} as const;
type Reason = (typeof REASONS)[keyof typeof REASONS];

const STANDARD_ERRORS = {
  joint: 'observed information (Louis 1982), all tasks together',
  single: 'information of each task by itself',
} as const;

/** What `--json` prints and `--out` writes. */
export interface Result {
  readonly model: Options['model'];
  readonly priors: Options['priors'];
  readonly logLik: number;
  readonly variance?: number;
  readonly persons: number;
  readonly answers: number;
  readonly areas: number;
  readonly correlation?: number;
  readonly converged: boolean;
  readonly passes: number;
  readonly standardErrors: (typeof STANDARD_ERRORS)[keyof typeof STANDARD_ERRORS];
  readonly lines: {
    readonly read: number;
    readonly skipped: number;
    readonly bad: readonly BadLine[];
    /** People whose line was in order but held no answer that could be used. */
    readonly withoutAnswers: number;
  };
  /** Answers to tasks that content does not know, left out. */
  readonly unknownTasks: Readonly<Record<string, number>>;
  /** Tasks that answers alone cannot place, with the reason. */
  readonly notEstimated: Readonly<Record<string, Reason>>;
  readonly groups?: {
    readonly field: string;
    readonly reference: string;
    readonly withoutGroup: number;
    readonly of: Readonly<
      Record<
        string,
        {
          readonly persons: number;
          readonly mean: readonly number[];
          readonly sd: readonly number[];
        }
      >
    >;
  };
  readonly items: Readonly<Record<string, ItemOut>>;
}

/** Six decimals: finer than any standard error, and the same on every machine. */
const round = (value: number) => Math.round(value * 1e6) / 1e6;
/** Probabilities keep three digits, however small. */
const roundP = (p: number) => Number(p.toPrecision(3));

const byName = <T>(entries: Iterable<readonly [string, T]>): Record<string, T> =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));

/** What is estimated, and which of the tasks read are left out of it. */
function plan(read: ReadAnswers, content: KnownContent | null, { model, priors }: Options) {
  const known = read.ids.map((id) => content?.tasks.get(id));
  const allKnown = known.every((task) => task !== undefined);
  const highest = new Array<number>(read.ids.length).fill(1);
  read.responses.item.forEach((item, at) => {
    highest[item] = Math.max(highest[item]!, read.responses.score[at]!);
  });
  known.forEach((task, item) => {
    if (task) highest[item] = Math.max(highest[item]!, task.prior.thresholds.length);
  });
  const manyScores = highest.findIndex((m) => m > 1);
  if (model === '2pl' && manyScores >= 0)
    throw new Error(
      `"${read.ids[manyScores]}" has scores up to ${highest[manyScores]}, and 2pl is for 0 and 1; use --model gpcm.`,
    );
  const withPriors = priors === 'content';
  const counts = scoreCounts(read.responses, highest);
  const left = new Map<string, Reason>();
  const kept: number[] = [];
  read.ids.forEach((id, item) => {
    const reason = withPriors ? null : notEstimable(counts[item]!);
    if (reason) left.set(id, REASONS[reason]);
    else kept.push(item);
  });
  // In the order of their names, so that the order of lines changes nothing but rounding.
  kept.sort((a, b) => (read.ids[a]! < read.ids[b]! ? -1 : 1));
  const design: Design = {
    items: kept.map((item) => ({
      area: allKnown ? known[item]!.area : 0,
      scores: highest[item]!,
      guess: withPriors && model !== 'rasch' ? known[item]!.guess : 0,
      prior: withPriors ? known[item]!.prior : null,
    })),
    areas: allKnown ? 3 : 1,
    correlation: allKnown ? content!.correlation : 0,
    slopes: model === 'rasch' ? 'shared' : 'free',
  };
  return { design, kept, left, known };
}

/** The same people with the kept tasks only, numbered as in the design. */
function withTasks({ responses }: ReadAnswers, kept: readonly number[]) {
  const place = new Map(kept.map((item, index) => [item, index]));
  const builder = new ResponsesBuilder();
  const { start, item, score, group } = responses;
  for (let person = 0; person < responses.persons; person++) {
    const answers: [number, number][] = [];
    for (let at = start[person]!; at < start[person + 1]!; at++) {
      const index = place.get(item[at]!);
      if (index !== undefined) answers.push([index, score[at]!]);
    }
    // Who answered nothing that counts is not one of those the figures rest on.
    if (answers.length > 0) builder.add(answers, group[person]);
  }
  return builder.done();
}

const difference = (found: Difference | null): DifferenceOut | null =>
  found && {
    effect: round(found.effect),
    se: round(found.se),
    p: roundP(found.p),
    detectable: round(found.detectable),
  };

/**
 * Calibrates what was read.
 *
 * @throws Error with a sentence where the answers do not fit the model
 */
export function resultOf(
  read: ReadAnswers,
  content: KnownContent | null,
  options: Options,
): Result {
  const { design, kept, left, known } = plan(read, content, options);
  if (kept.length === 0 || read.responses.persons === 0)
    throw new Error('There is nothing to calibrate: no usable answers were found.');
  const responses = withTasks(read, kept);
  const found = calibrate(design, responses, read.groups.length);
  const { fairness } = found;

  const items = kept.map((item, index): [string, ItemOut] => {
    const own = found.items[index]!;
    const { scores, guess } = design.items[index]!;
    const task = known[item];
    const dif = fairness?.items[index]!.map((one): [string, DifOut] => [
      read.groups[one.group]!,
      {
        n: one.n,
        nReference: one.nReference,
        mantelHaenszel: difference(one.mantelHaenszel),
        location: difference(one.location),
        slope: difference(one.slope),
        verdict: one.verdict,
      },
    ]);
    return [
      read.ids[item]!,
      {
        a: round(own.slope),
        ...(scores === 1 ? { b: round(own.location) } : { thresholds: own.thresholds.map(round) }),
        ...(found.variance === null ? {} : { easiness: round(-own.location) }),
        ...(guess > 0 ? { guess } : {}),
        ...(task ? { version: task.version, scored: task.scored } : {}),
        se: round(own.se.location),
        seSlope: round(own.se.slope),
        ...(scores === 1 ? {} : { seThresholds: own.se.thresholds.map(round) }),
        n: own.n,
        fit: {
          infit: round(own.fit.infit),
          gap: round(own.fit.gap),
          p: own.fit.p === null ? null : roundP(own.fit.p),
          verdict: own.fit.verdict,
        },
        ...(dif ? { dif: byName(dif) } : {}),
      },
    ];
  });

  return {
    model: options.model,
    priors: options.priors,
    logLik: round(found.logLik),
    ...(found.variance === null ? {} : { variance: round(found.variance) }),
    persons: responses.persons,
    answers: responses.item.length,
    areas: design.areas,
    ...(design.areas > 1 ? { correlation: design.correlation } : {}),
    converged: found.converged,
    passes: found.passes,
    standardErrors: STANDARD_ERRORS[found.jointErrors ? 'joint' : 'single'],
    lines: {
      read: read.lines,
      skipped: read.badCount,
      bad: read.bad,
      withoutAnswers: read.responses.persons - responses.persons,
    },
    unknownTasks: byName(read.unknown),
    notEstimated: byName(left),
    ...(fairness && options.groups !== null
      ? {
          groups: {
            field: options.groups,
            reference: read.groups[fairness.reference]!,
            withoutGroup: read.withoutGroup,
            of: byName(
              read.groups.map((name, group) => [
                name,
                {
                  persons: fairness.persons[group]!,
                  mean: fairness.populations[group]!.mean.map(round),
                  sd: fairness.populations[group]!.sd.map(round),
                },
              ]),
            ),
          },
        }
      : {}),
    items: byName(items),
  };
}
