import {
  AREA_IDS,
  STAGE_IDS,
  type AreaId,
  type CompetenceId,
  type Level,
  type StageId,
  type TaskId,
} from '../content/ids';
import type { Answer, Attempt } from '../storage/attempt';
import { observations } from '../journey/replay';
import type { Scale } from '../journey/scale';
import { expectedLevel } from './band';
import {
  compareSelf,
  levels,
  posterior,
  selfPosterior,
  type AreaLevels,
  type Answer as Observation,
} from '../measurement';

/** What can be said about one area. Numbers and ids only; the words are in messages and content. */
export interface AreaReport {
  readonly area: AreaId;
  /** Tasks that counted. */
  readonly answered: number;
  /** False: "vi ved det ikke endnu". */
  readonly known: boolean;
  readonly stage: StageId;
  readonly stageCertainty: number;
  /** The two stages one may be at, where neither is likely enough to be named alone; else null. */
  readonly between: readonly [StageId, StageId] | null;
  readonly stageProbability: Readonly<Record<StageId, number>>;
  /** Six probabilities, levels 1 to 6. */
  readonly levelProbability: readonly number[];
  /** The fewest neighbouring levels that hold 90 %. */
  readonly levelSet: { readonly from: Level; readonly to: Level; readonly probability: number };
  readonly competences: Readonly<Record<CompetenceId, 'shown' | 'notYet'>>;
  /** Self-rating surely above or below what was measured. */
  readonly selfGap: 'higher' | 'lower' | null;
  /** Where one placed oneself, to the nearest level; known where there is such a gap, else null. */
  readonly selfLevel: Level | null;
}

/** What the result begins with: the best that can truly be said of this person. */
export type Opening =
  | { readonly kind: 'can' | 'almost'; readonly task: TaskId }
  /** So many tasks were tried; none of them worked out yet, not even in part. */
  | { readonly kind: 'tried'; readonly tasks: number };

export interface Report {
  readonly opening: Opening;
  readonly areas: readonly AreaReport[];
  /** Tasks done in full, the hardest first. */
  readonly can: readonly TaskId[];
  /** At most two tasks to learn from next, the easiest first. */
  readonly next: readonly TaskId[];
}

/** The result is not known where the likely levels reach over more stages than this. */
const MOST_STAGES = 2;
/** A stage is named as the likely one from two in three on; below, both neighbours are named. */
const LIKELY_STAGE = 2 / 3;
/** Fewer answered statements than this are no self-rating of an area. */
const LEAST_STATEMENTS = 2;
/** A competence was shown where at least this share of its points was reached. */
const SHOWN_SHARE = 0.5;
const MOST_NEXT = 2;

const stageIndex = (level: number) => Math.floor((level - 1) / 2);

/** Turns an attempt into statements about a person. Pure; the same attempt gives the same report. */
export function buildReport(scale: Scale, attempt: Attempt, answers: readonly Answer[]): Report {
  const observed = observations(scale, answers);
  const measured = levels(posterior(scale.bank, observed, scale.prior), scale.cuts);
  const selves = selfRatings(scale, attempt, measured);

  return {
    opening: opening(scale, observed, measured),
    areas: AREA_IDS.map((area, index) =>
      areaReport(area, index, scale, observed, measured[index]!, selves[index]!),
    ),
    can: solved(scale, observed),
    next: unsolved(scale, observed).slice(0, MOST_NEXT),
  };
}

function areaReport(
  area: AreaId,
  index: number,
  scale: Scale,
  observed: readonly Observation[],
  found: AreaLevels,
  self: SelfRating,
): AreaReport {
  const own = observed.filter(
    ({ item, outcome }) => scale.bank.area[item] === index && outcome !== 'missing',
  );
  const { from, to, probability } = found.levelSet;
  const known = own.length > 0 && stageIndex(to) - stageIndex(from) < MOST_STAGES;
  return {
    area,
    answered: own.length,
    known,
    stage: STAGE_IDS[found.stage]!,
    stageCertainty: found.stageCertainty,
    between:
      found.stageCertainty < LIKELY_STAGE && stageIndex(to) === stageIndex(from) + 1
        ? [STAGE_IDS[stageIndex(from)]!, STAGE_IDS[stageIndex(to)]!]
        : null,
    stageProbability: Object.fromEntries(
      STAGE_IDS.map((stage, at) => [stage, found.stageProbability[at]!]),
    ) as Record<StageId, number>,
    levelProbability: found.levelProbability,
    levelSet: { from: from as Level, to: to as Level, probability },
    competences: competenceEvidence(scale, own),
    selfGap: known ? self.gap : null,
    selfLevel: known && self.gap ? self.level : null,
  };
}

/** Share of a task's points that an observation reached; "ved ikke" reached none. */
const share = ({ bank }: Scale, { item, outcome }: Observation) =>
  typeof outcome === 'number' ? outcome / bank.thresholds[item]!.length : 0;

function competenceEvidence(scale: Scale, own: readonly Observation[]): AreaReport['competences'] {
  const shares = new Map<CompetenceId, number[]>();
  for (const observation of own) {
    const competence = scale.competenceOf[observation.item]!;
    shares.set(competence, [...(shares.get(competence) ?? []), share(scale, observation)]);
  }
  return Object.fromEntries(
    [...shares].map(([competence, reached]) => {
      const mean = reached.reduce((sum, value) => sum + value, 0) / reached.length;
      return [competence, mean >= SHOWN_SHARE ? 'shown' : 'notYet'] as const;
    }),
  );
}

interface SelfRating {
  readonly gap: AreaReport['selfGap'];
  readonly level: Level;
}

function selfRatings(
  { selfRating, cuts, prior }: Scale,
  attempt: Attempt,
  measured: readonly AreaLevels[],
): SelfRating[] {
  const statements = selfRating.flatMap((list, area) =>
    list.map(({ id, level }) => ({ id, area, level })),
  );
  const given = statements.map(({ id }) => attempt.selfRating[id] ?? null);
  const self = levels(selfPosterior(statements, given, cuts, prior), cuts);
  return compareSelf(self, measured).map(({ direction }, area) => {
    const answered = statements.filter((s, at) => s.area === area && given[at] !== null).length;
    return {
      gap: answered >= LEAST_STATEMENTS ? direction : null,
      level: Math.round(expectedLevel(self[area]!.levelProbability)) as Level,
    };
  });
}

/** Middle of a task's steps, in logits. */
const difficulty = ({ bank }: Scale, item: number) => {
  const steps = bank.thresholds[item]!;
  return steps.reduce((sum, step) => sum + step, 0) / steps.length;
};

function solved(scale: Scale, observed: readonly Observation[]): TaskId[] {
  return observed
    .filter((observation) => share(scale, observation) === 1)
    .sort((a, b) => difficulty(scale, b.item) - difficulty(scale, a.item))
    .map(({ item }) => scale.bank.ids[item]!);
}

/**
 * The hardest task solved in full that fits the rest of what was measured: one that gives somebody of
 * this ability at least half its points on average, so that a lucky hit is not what a person reads
 * first. Without such a task the easiest one solved; then one solved in part; then the trying itself.
 */
function opening(
  scale: Scale,
  observed: readonly Observation[],
  measured: readonly AreaLevels[],
): Opening {
  const inFull = solved(scale, observed);
  const fits = (task: TaskId) => {
    const item = scale.bank.indexOf.get(task)!;
    return difficulty(scale, item) <= measured[scale.bank.area[item]!]!.mean;
  };
  const can = inFull.find(fits) ?? inFull.at(-1);
  if (can) return { kind: 'can', task: can };
  const partly = observed
    .filter((observation) => share(scale, observation) > 0)
    .sort((a, b) => share(scale, b) - share(scale, a))[0];
  if (partly) return { kind: 'almost', task: scale.bank.ids[partly.item]! };
  return { kind: 'tried', tasks: observed.length };
}

function unsolved(scale: Scale, observed: readonly Observation[]): TaskId[] {
  return observed
    .filter((observation) => observation.outcome !== 'missing' && share(scale, observation) < 1)
    .sort((a, b) => difficulty(scale, a.item) - difficulty(scale, b.item))
    .map(({ item }) => scale.bank.ids[item]!);
}

/** Tasks by their area, each list in the order given; areas without one are left out. */
export function byArea(
  { bank }: Scale,
  tasks: readonly TaskId[],
): { readonly area: AreaId; readonly tasks: readonly TaskId[] }[] {
  return AREA_IDS.map((area, index) => ({
    area,
    tasks: tasks.filter((task) => bank.area[bank.indexOf.get(task)!] === index),
  })).filter(({ tasks }) => tasks.length > 0);
}

/** The report as the offers' rules read it; an area without a counted answer was not measured. */
export function toEvidence(report: Report): Record<AreaId, AreaReport | null> {
  return Object.fromEntries(
    report.areas.map((area) => [area.area, area.answered > 0 ? area : null]),
  ) as Record<AreaId, AreaReport | null>;
}
