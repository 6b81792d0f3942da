import { createActor, waitFor } from 'xstate';
import { describe, expect, it } from 'vitest';
import type { Answer, Attempt } from '../storage/attempt';
import { testScale } from './fixtures';
import { journeyMachine, type JourneyInput } from './machine';
import { nextTask } from './replay';

/** A store that keeps what it is given and can be told to refuse or to wait. */
class FakeStore {
  attempts: Attempt[] = [];
  answers: Answer[] = [];
  refuse = false;
  gate: Promise<void> = Promise.resolve();

  async saveAttempt(attempt: Attempt) {
    if (this.refuse) throw new Error('refused');
    this.attempts.push(attempt);
  }

  async appendAnswer(answer: Answer) {
    await this.gate;
    if (this.refuse) throw new Error('refused');
    this.answers.push(answer);
  }
}

function start(change: Partial<JourneyInput> = {}) {
  const store = new FakeStore();
  const input: JourneyInput = {
    scale: testScale(),
    store,
    now: () => '2026-11-20T08:00:00.000Z',
    newId: () => 'attempt',
    newSeed: () => 7,
    painted: async () => {},
    seenLately: async () => [],
    ...change,
  };
  const actor = createActor(journeyMachine, { input }).start();
  const at = (state: string) => waitFor(actor, (snapshot) => snapshot.matches(state as 'task'));
  return { actor, store, input, at };
}

async function toFirstTask(journey: ReturnType<typeof start>) {
  for (const type of ['BEGIN', 'NEXT', 'NEXT', 'SKIP'] as const) journey.actor.send({ type });
  await journey.at('task');
}

describe('the journey', () => {
  it('reaches the first task in four steps, without a self-rating', async () => {
    const journey = start();
    await toFirstTask(journey);
    expect(journey.actor.getSnapshot().context.taskId).not.toBeNull();
  });

  it('keeps the self-rating and the choices with the attempt', async () => {
    const journey = start();
    const { actor } = journey;
    actor.send({ type: 'BEGIN' });
    actor.send({ type: 'NEXT' });
    actor.send({ type: 'PREFER', preferences: { track: 'short', calm: true } });
    actor.send({ type: 'NEXT' });
    actor.send({ type: 'RATE', statement: 's0-2', answer: 2 });
    actor.send({ type: 'NEXT' });
    actor.send({ type: 'BACK' });
    expect(actor.getSnapshot().context.ratingArea).toBe(0);
    for (let area = 0; area < 3; area++) actor.send({ type: 'NEXT' });
    await journey.at('task');
    actor.send({ type: 'ANSWER', outcome: 1, response: null });
    await journey.at('task');
    expect(journey.store.attempts[0]).toMatchObject({
      track: 'short',
      calm: true,
      selfRating: { 's0-2': 2 },
      seed: 7,
    });
  });

  it('moves on only after the answer is committed', async () => {
    const journey = start();
    await toFirstTask(journey);
    let open = () => {};
    journey.store.gate = new Promise((resolve) => (open = resolve));
    const before = journey.actor.getSnapshot().context.taskId;
    journey.actor.send({ type: 'ANSWER', outcome: 2, response: null });
    await Promise.resolve();
    expect(journey.actor.getSnapshot().value).toBe('saving');
    expect(journey.actor.getSnapshot().context.taskId).toBe(before);
    expect(journey.store.answers).toEqual([]);
    open();
    await journey.at('task');
    expect(journey.store.answers).toHaveLength(1);
    expect(journey.actor.getSnapshot().context.taskId).not.toBe(before);
  });

  it('shows the first task without waiting for storage, and saves the attempt with its answer', async () => {
    const journey = start();
    await toFirstTask(journey);
    expect(journey.store.attempts).toEqual([]);
    journey.actor.send({ type: 'ANSWER', outcome: 1, response: null });
    await journey.at('task');
    expect(journey.store.attempts).toHaveLength(1);
    expect(journey.store.answers).toHaveLength(1);
  });

  it('stores one answer when the button is pressed twice', async () => {
    const journey = start();
    await toFirstTask(journey);
    journey.actor.send({ type: 'ANSWER', outcome: 2, response: null });
    journey.actor.send({ type: 'ANSWER', outcome: 0, response: null });
    await journey.at('task');
    expect(journey.store.answers.map(({ outcome }) => outcome)).toEqual([2]);
  });

  it('says that it failed, and loses nothing acknowledged, when storage refuses', async () => {
    const journey = start();
    await toFirstTask(journey);
    journey.actor.send({ type: 'ANSWER', outcome: 2, response: null });
    await journey.at('task');
    journey.store.refuse = true;
    journey.actor.send({ type: 'ANSWER', outcome: 1, response: null });
    await journey.at('failed');
    expect(journey.store.answers).toHaveLength(1);
  });

  it('explains after five tasks, and ends in a finished attempt with a result', async () => {
    const journey = start();
    await toFirstTask(journey);
    let checkpoints = 0;
    while (!journey.actor.getSnapshot().matches('result')) {
      const snapshot = await waitFor(
        journey.actor,
        (now) => now.matches('task') || now.matches('checkpoint') || now.matches('result'),
      );
      if (snapshot.matches('checkpoint')) {
        checkpoints++;
        journey.actor.send({ type: 'NEXT' });
      } else if (snapshot.matches('task')) {
        journey.actor.send({ type: 'ANSWER', outcome: 'unknown', response: null });
        if (journey.store.answers.length === 3) expect(checkpoints).toBe(0);
      }
    }
    const { answers } = journey.store;
    expect(checkpoints).toBe(Math.ceil(answers.length / 5));
    expect(answers.map(({ seq }) => seq)).toEqual(answers.map((_, seq) => seq));
    expect(journey.store.attempts.at(-1)?.finishedAt).toBe('2026-11-20T08:00:00.000Z');
  });

  it('resumes at the very task where it was left', async () => {
    const journey = start();
    await toFirstTask(journey);
    for (let seq = 0; seq < 3; seq++) {
      journey.actor.send({ type: 'ANSWER', outcome: 1, response: null });
      await journey.at('task');
    }
    const left = journey.actor.getSnapshot().context;
    journey.actor.send({ type: 'PAUSE' });
    expect(journey.actor.getSnapshot().value).toBe('welcome');

    const again = start();
    again.actor.send({ type: 'RESUME', attempt: left.attempt!, answers: journey.store.answers });
    await again.at('task');
    expect(again.actor.getSnapshot().context.taskId).toBe(left.taskId);
    expect(nextTask(again.input.scale, left.attempt!, journey.store.answers)).toBe(left.taskId);
  });

  it('takes three more tasks of a finished attempt', async () => {
    const journey = start();
    await toFirstTask(journey);
    const attempt = { ...journey.actor.getSnapshot().context.attempt!, track: 'short' as const };
    const answers: Answer[] = [];
    for (;;) {
      const taskId = nextTask(journey.input.scale, attempt, answers);
      if (taskId === null) break;
      const seq = answers.length;
      answers.push({
        attemptId: 'attempt',
        seq,
        taskId,
        taskVersion: 1,
        outcome: 'unknown',
        response: null,
      });
    }
    const again = start();
    again.actor.send({ type: 'MORE', attempt: { ...attempt, finishedAt: 'then' }, answers });
    await again.at('task');
    expect(again.store.attempts[0]).toMatchObject({ extra: 3, finishedAt: null });
  });
});
