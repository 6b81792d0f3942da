/** What may be written beside what is already there. Pure: both stores ask here. */
import type { Answer, Attempt } from './attempt';
import { sameContent } from './plain';
import {
  StoreError,
  type AttemptWithAnswers,
  type ImportedSettings,
  type SettingKey,
  type Settings,
} from './store';

export type Change = 'write' | 'none';

/** The attempt without what may change: all that is fixed from the first save. */
function header(attempt: Attempt): Attempt {
  return { ...attempt, extra: 0, finishedAt: null, selfRating: {} };
}

export function changeOfAttempt(known: Attempt | null, next: Attempt): Change {
  if (known === null) return 'write';
  if (!sameContent(header(known), header(next))) throw new StoreError('conflict');
  return sameContent(known, next) ? 'none' : 'write';
}

/**
 * @param before whether the answer before this one is there (true for the first)
 */
export function changeOfAnswer(known: Answer | null, before: boolean, next: Answer): Change {
  if (known !== null) {
    if (!sameContent(known, next)) throw new StoreError('conflict');
    return 'none';
  }
  if (!before) throw new StoreError('gap');
  return 'write';
}

/** Newest first. Two attempts of the same moment keep a fixed order by their ids. */
export function newestFirst(a: AttemptWithAnswers, b: AttemptWithAnswers): number {
  const byTime = Date.parse(b.attempt.startedAt) - Date.parse(a.attempt.startedAt);
  return byTime !== 0 ? byTime : a.attempt.id < b.attempt.id ? -1 : 1;
}

/** The answers up to the first gap; an answer behind a gap can't be replayed. */
export function unbroken(answers: readonly Answer[]): Answer[] {
  const end = answers.findIndex((answer, index) => answer.seq !== index);
  return answers.slice(0, end === -1 ? answers.length : end);
}

export type ImportPlan =
  | {
      kind: 'plan';
      write: AttemptWithAnswers[];
      added: number;
      extended: number;
      alreadyThere: number;
    }
  | { kind: 'conflict' };

/** How far on an attempt is, the most telling sign first. */
function progress({ attempt, answers }: AttemptWithAnswers): number[] {
  const finished = attempt.finishedAt === null ? 0 : 1;
  return [answers.length, attempt.extra, finished, Object.keys(attempt.selfRating).length];
}

/** Above 0: the first is further on. 0: they differ without either being the later one. */
function furtherOn(a: AttemptWithAnswers, b: AttemptWithAnswers): number {
  const ofB = progress(b);
  const differing = progress(a)
    .map((value, index) => value - (ofB[index] ?? 0))
    .find((difference) => difference !== 0);
  return differing ?? 0;
}

/**
 * Of two copies of one attempt, the one that is further on is kept, if it continues the other.
 * Nothing is mixed: an attempt is taken whole from one side.
 */
export function planImport(
  known: ReadonlyMap<string, AttemptWithAnswers>,
  incoming: readonly AttemptWithAnswers[],
): ImportPlan {
  const write: AttemptWithAnswers[] = [];
  let added = 0;
  let alreadyThere = 0;
  for (const theirs of incoming) {
    const ours = known.get(theirs.attempt.id);
    if (ours === undefined) {
      write.push(theirs);
      added += 1;
      continue;
    }
    if (sameContent(ours, theirs)) {
      alreadyThere += 1;
      continue;
    }
    const shared = Math.min(ours.answers.length, theirs.answers.length);
    const oneContinuesTheOther =
      sameContent(header(ours.attempt), header(theirs.attempt)) &&
      sameContent(ours.answers.slice(0, shared), theirs.answers.slice(0, shared));
    const order = furtherOn(theirs, ours);
    if (!oneContinuesTheOther || order === 0) return { kind: 'conflict' };
    if (order > 0) write.push(theirs);
    else alreadyThere += 1;
  }
  return { kind: 'plan', write, added, extended: write.length - added, alreadyThere };
}

/**
 * A setting comes in where the device has none. It carries no time, so that neither can be called the
 * newer one, and what a person has on the device must not vanish because they read in a file.
 */
export function planSettings(known: Settings, incoming: Settings): ImportedSettings {
  const said = (settings: Settings, key: SettingKey) => (settings[key] ?? null) !== null;
  const keys = (Object.keys(incoming) as SettingKey[]).filter((key) => said(incoming, key));
  return {
    added: keys.filter((key) => !said(known, key)),
    kept: keys.filter((key) => said(known, key) && !sameContent(known[key], incoming[key])),
  };
}
