/** What may be written beside what is already there. Pure: both stores ask here. */
import { UNNAMED_TASK, type Answer, type Attempt } from './attempt';
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

const isUnnamed = ({ taskId }: Answer): boolean => taskId.startsWith(UNNAMED_TASK);

/** Whether two answers can be one and the same, of which a take-home code left something out. */
function agree(a: Answer, b: Answer): boolean {
  return (
    sameContent({ ...a, taskId: '', response: null }, { ...b, taskId: '', response: null }) &&
    (a.taskId === b.taskId || isUnnamed(a) || isUnnamed(b)) &&
    (a.response === null || b.response === null || sameContent(a.response, b.response))
  );
}

/** Whether two records can be copies of one attempt, one of them perhaps further on. */
function areCopies(a: AttemptWithAnswers, b: AttemptWithAnswers): boolean {
  const [ofA, ofB] = [header(a.attempt), header(b.attempt)];
  return (
    sameContent({ ...ofA, excluded: [] }, { ...ofB, excluded: [] }) &&
    (ofA.excluded.length === 0 ||
      ofB.excluded.length === 0 ||
      sameContent(ofA.excluded, ofB.excluded)) &&
    a.answers.every((answer, seq) => !b.answers[seq] || agree(answer, b.answers[seq]))
  );
}

/** The record, with what a take-home code leaves out filled in from a copy that has it. */
function completed(record: AttemptWithAnswers, copy: AttemptWithAnswers): AttemptWithAnswers {
  const { excluded } = record.attempt.excluded.length > 0 ? record.attempt : copy.attempt;
  const answers = record.answers.map((answer, seq) => {
    const other = copy.answers[seq];
    if (!other) return answer;
    const { taskId } = isUnnamed(answer) ? other : answer;
    return { ...answer, taskId, response: answer.response ?? other.response };
  });
  return { attempt: { ...record.attempt, excluded }, answers };
}

/**
 * Of two copies of one attempt, the one that is further on is kept, if it continues the other.
 * Nothing is mixed, except that what a take-home code leaves out comes from the copy that has it.
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
    if (!areCopies(ours, theirs)) return { kind: 'conflict' };
    const order = furtherOn(theirs, ours);
    const kept = order > 0 ? completed(theirs, ours) : completed(ours, theirs);
    if (order === 0 && !sameContent(kept, completed(theirs, ours))) return { kind: 'conflict' };
    if (sameContent(kept, ours)) alreadyThere += 1;
    else write.push(kept);
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
