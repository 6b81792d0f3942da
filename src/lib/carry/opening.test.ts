import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import scaleData from 'virtual:content/scale';
import { testAnswer, testAttempt, testScale } from '../journey/fixtures';
import type { Scale } from '../journey/scale';
import { buildReport } from '../report/report';
import type { Answer, Outcome } from '../storage/attempt';
import { MemoryStore } from '../storage/memory';
import { writeFile } from '../storage/file';
import { markOf, readCode, writeCode, type Carried } from './codec';
import { openCarried } from './opening';

const scale = testScale();
const NOW = new Date('2026-11-20T10:00:00.000Z');
const ATTEMPT = testAttempt({
  id: '00112233445566778899aabbccddeeff',
  selfRating: { 's0-2': 2, 's0-4': 2, 's1-2': 0 },
  excluded: ['task-0-11'],
  finishedAt: '2026-11-20T08:10:00.000Z',
});
const answersOf = (outcomes: readonly Outcome[]): Answer[] =>
  outcomes.map((outcome, seq) =>
    testAnswer(seq, {
      attemptId: ATTEMPT.id,
      outcome,
      response: outcome === 'unknown' ? null : { selected: ['a'] },
    }),
  );
const ANSWERS = answersOf([2, 1, 0, 'unknown', 'missing', 2, 2, 1, 2]);

function carried(attempt = ATTEMPT, answers = ANSWERS): Carried {
  const read = readCode(writeCode(attempt, answers)!);
  if (read.kind === 'refused') throw new Error(read.reason);
  return read.carried;
}
function opened(from: Carried, by: Scale = scale) {
  const opening = openCarried(from, by);
  if (opening.kind === 'refused') throw new Error(opening.reason);
  return opening.opened;
}
/** The same bank, in which this task has another name. */
function withoutTask(id: string): Scale {
  const indexOf = new Map(
    [...scale.bank.indexOf].map(([own, at]) => [own === id ? 'new' : own, at]),
  );
  const ids = scale.bank.ids.map((own) => (own === id ? 'new' : own));
  return { ...scale, bank: { ...scale.bank, ids, indexOf } };
}

describe('a code that is opened', () => {
  it('gives the report of the attempt it was made of, whatever was answered', () => {
    const outcome = fc.oneof(
      fc.nat({ max: 2 }),
      fc.constantFrom('unknown' as const, 'missing' as const),
    );
    fc.assert(
      fc.property(fc.array(outcome, { minLength: 1, maxLength: 24 }), (outcomes) => {
        const answers = answersOf(outcomes);
        const result = opened(carried(ATTEMPT, answers));
        expect(result.unknown).toBe(0);
        expect(buildReport(scale, result.attempt, result.answers)).toEqual(
          buildReport(scale, ATTEMPT, answers),
        );
      }),
      { numRuns: 60, seed: 20261120 },
    );
  });

  it('gives the same result in a bank whose order is another one', () => {
    const turned = { ...scale, bank: { ...scale.bank, ids: [...scale.bank.ids].reverse() } };
    expect(opened(carried(), turned).answers).toEqual(opened(carried()).answers);
  });

  it('keeps the place of a task that is not known here, counts the others, and says so', () => {
    const smaller = withoutTask(ANSWERS[1]!.taskId);
    const result = opened(carried(), smaller);
    expect(result.unknown).toBe(1);
    expect(result.answers.map(({ seq }) => seq)).toEqual(ANSWERS.map(({ seq }) => seq));
    expect(result.answers[1]!.taskId).toMatch(/^code:[0-9a-f]{6}$/);
    expect(buildReport(smaller, result.attempt, result.answers)).toEqual(
      buildReport(smaller, ATTEMPT, ANSWERS),
    );
  });

  it('is refused where none of its tasks is known', () => {
    const strange = ANSWERS.map((answer) => ({ ...answer, taskId: `other-${answer.seq}` }));
    expect(openCarried(carried(ATTEMPT, strange), scale)).toEqual({
      kind: 'refused',
      reason: 'unknownTasks',
    });
  });

  it('is refused when it claims a score that its task does not have', () => {
    const change = (answer: Partial<Answer>) =>
      openCarried(carried(ATTEMPT, [{ ...ANSWERS[0]!, ...answer }]), scale);
    expect(change({ outcome: 3 })).toEqual({ kind: 'refused', reason: 'damaged' });
    // Another version may have had it, and does not count here.
    expect(change({ outcome: 3, taskVersion: 2 }).kind).toBe('opened');
  });

  it('takes a mark that two tasks share for neither of them', () => {
    const [one, other] = collidingIds();
    expect(markOf(one)).toBe(markOf(other));
    const ids = scale.bank.ids.map((id, at) => (at === 0 ? one : at === 1 ? other : id));
    const ambiguous: Scale = {
      ...scale,
      bank: { ...scale.bank, ids, indexOf: new Map(ids.map((id, at) => [id, at])) },
    };
    const answers = [{ ...ANSWERS[0]!, taskId: one }, ANSWERS[1]!].map((answer, seq) => ({
      ...answer,
      seq,
    }));
    expect(opened(carried(ATTEMPT, answers), ambiguous).unknown).toBe(1);
  });
});

describe('a code that is saved', () => {
  const record = (from: ReturnType<typeof opened>) => ({
    attempt: from.attempt,
    answers: [...from.answers],
  });
  const file = (...records: Parameters<typeof writeFile>[0]) => writeFile(records, NOW);
  const original = { attempt: ATTEMPT, answers: ANSWERS };

  it('is already there on the device it came from, which loses nothing', async () => {
    const store = new MemoryStore(() => NOW);
    await store.importFile(file(original));
    const result = await store.importFile(file(record(opened(carried()))));
    expect(result).toMatchObject({ kind: 'imported', added: 0, extended: 0, alreadyThere: 1 });
    expect(await store.attempts()).toEqual([original]);
  });

  it('is completed by the file of the same attempt, also where a task had no name', async () => {
    for (const by of [scale, withoutTask(ANSWERS[1]!.taskId)]) {
      const store = new MemoryStore(() => NOW);
      await store.importFile(file(record(opened(carried(), by))));
      const result = await store.importFile(file(original));
      expect(result).toMatchObject({ kind: 'imported', extended: 1 });
      expect(await store.attempts()).toEqual([original]);
    }
  });

  it('opened again by a version that knows all tasks gives them their names', async () => {
    const store = new MemoryStore(() => NOW);
    await store.importFile(file(record(opened(carried(), withoutTask(ANSWERS[1]!.taskId)))));
    const whole = record(opened(carried()));
    await store.importFile(file(whole));
    expect(await store.attempts()).toEqual([whole]);
  });

  it('further on than what is here continues it and keeps what was tapped here', async () => {
    const store = new MemoryStore(() => NOW);
    await store.importFile(file({ attempt: ATTEMPT, answers: ANSWERS.slice(0, 6) }));
    const further = { ...ATTEMPT, extra: 3, finishedAt: '2026-11-21T08:00:00.000Z' };
    const result = await store.importFile(file(record(opened(carried(further, ANSWERS)))));
    expect(result).toMatchObject({ kind: 'imported', extended: 1 });
    const [kept] = await store.attempts();
    expect(kept!.attempt).toEqual(further);
    expect(kept!.answers.slice(0, 6)).toEqual(ANSWERS.slice(0, 6));
    expect(kept!.answers).toHaveLength(9);
  });

  it('that says something else than what is here is a conflict, and changes nothing', async () => {
    const store = new MemoryStore(() => NOW);
    await store.importFile(file(original));
    const other = ANSWERS.map((answer) => ({ ...answer, outcome: 0 }));
    const result = await store.importFile(file(record(opened(carried(ATTEMPT, other)))));
    expect(result).toEqual({ kind: 'refused', reason: 'conflict' });
    expect(await store.attempts()).toEqual([original]);
  });
});

describe('the content', () => {
  it('has tasks and statements that a code can tell apart', () => {
    const statements = scaleData.selfRating.flat().map(({ id }) => id);
    for (const ids of [scaleData.bank.ids, statements]) {
      const byMark = new Map<number, string>();
      for (const id of ids) {
        const mark = markOf(id);
        expect(
          byMark.get(mark),
          `${id} has the mark of another; rename one of them`,
        ).toBeUndefined();
        byMark.set(mark, id);
      }
    }
  });
});

/** Two ids with one mark, by the birthday paradox: about 5,000 tries of 16.8 million. */
function collidingIds(): [string, string] {
  const byMark = new Map<number, string>();
  for (let number = 0; ; number++) {
    const id = `colliding-${(Math.imul(number, 0x9e3779b1) >>> 0).toString(36)}`;
    const mark = markOf(id);
    const other = byMark.get(mark);
    if (other !== undefined) return [other, id];
    byMark.set(mark, id);
  }
}
