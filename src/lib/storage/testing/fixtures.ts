/** Attempts and answers for this room's tests. */
import type { Answer, Attempt } from '../attempt';
import type { AttemptWithAnswers, Store } from '../store';

export const NOW = new Date('2026-11-20T08:00:00.000Z');
export const now = (): Date => NOW;

export function anAttempt(change: Partial<Attempt> = {}): Attempt {
  return {
    id: 'attempt-1',
    seed: 4_294_967_295,
    contentVersion: '2026.11.1',
    track: 'short',
    audience: 'adult',
    calm: false,
    excluded: ['fake-link', 'shared-folder'],
    selfRating: { 'finde-på-nettet': 2, 'ask-ai': 0 },
    extra: 0,
    startedAt: '2026-11-20T07:00:00.000Z',
    finishedAt: null,
    ...change,
  };
}

export function anAnswer(seq: number, change: Partial<Answer> = {}): Answer {
  return {
    attemptId: 'attempt-1',
    seq,
    taskId: `task-${seq}`,
    taskVersion: 1,
    outcome: seq % 3,
    response: { selected: ['a', 'b'], placed: { letter: 'bin' }, tries: seq },
    ...change,
  };
}

export function answersFor(attemptId: string, count: number): Answer[] {
  return Array.from({ length: count }, (_, seq) => anAnswer(seq, { attemptId }));
}

export function aRecord(id: string, count: number, change: Partial<Attempt> = {}) {
  return { attempt: anAttempt({ id, ...change }), answers: answersFor(id, count) };
}

export async function fill(store: Store, ...records: AttemptWithAnswers[]): Promise<void> {
  for (const { attempt, answers } of records) {
    await store.saveAttempt(attempt);
    for (const answer of answers) await store.appendAnswer(answer);
  }
}

/** Stands in for a `$state` proxy: plain to the eye, but structured clone refuses it. */
export function proxied<T extends object>(target: T): T {
  return new Proxy(target, {
    get(from, key) {
      const value: unknown = Reflect.get(from, key);
      return typeof value === 'object' && value !== null ? proxied(value) : value;
    },
  });
}
