import type { AreaId, CompetenceId, Level, StageId } from '../content/ids';
import type { Sector } from '../content/offer';
import type { PersonSituation } from '../content/rules';

/** What the report knows about one area; `report` produces it. */
export interface AreaEvidence {
  /** False when the likely levels are spread so widely that we honestly do not know yet. */
  readonly known: boolean;
  /** Probability of each stage, 0..1; the three sum to 1. */
  readonly stageProbability: Readonly<Record<StageId, number>>;
  /** The run of levels that holds 90 % of the posterior. */
  readonly levelSet: { readonly from: Level; readonly to: Level };
  /** Only competences that were met; one that was not met is absent. */
  readonly competences: Readonly<Record<CompetenceId, 'shown' | 'notYet'>>;
  /** `higher`: surely rated self above what was measured; `lower`: below; null: no sure difference. */
  readonly selfGap: 'higher' | 'lower' | null;
}

/** Per area; null where the area was not measured at all. */
export type Evidence = Readonly<Record<AreaId, AreaEvidence | null>>;

/** What the person said they want. Everything can be left unsaid; nothing is guessed. */
export interface Wishes {
  readonly situation: PersonSituation | null;
  /** Would like to meet somebody. */
  readonly inPerson: boolean;
  /** Would like to learn from home, at a screen. */
  readonly online: boolean;
  /** Provider id of the union the person belongs to. */
  readonly union: string | null;
  /** Language code the person would like help in. */
  readonly language: string | null;
  readonly sector: Sector | null;
}

/** Nothing wished: spread it and add what the person said. */
export const NO_WISHES: Wishes = {
  situation: null,
  inPerson: false,
  online: false,
  union: null,
  language: null,
  sector: null,
};

// What a person can choose from, in the order of the page. Written out here because the lists in
// `content/offer` come with the validator, which the app never loads; the types keep them complete.

const inOrder = <T extends string>(choices: Record<T, true>) => Object.keys(choices) as T[];

export const SITUATION_CHOICES: readonly PersonSituation[] = inOrder<PersonSituation>({
  working: true,
  school: true,
  senior: true,
  newToDanish: true,
});

export const SECTOR_CHOICES: readonly Sector[] = inOrder<Sector>({
  care: true,
  trades: true,
  office: true,
  service: true,
  education: true,
});
