import { describe, expect, it } from 'vitest';
import type { Answer, Outcome } from '../storage/attempt';
import { testAnswer, testAttempt, testScale } from './fixtures';
import { atCheckpoint, nextTask, observations, progress, sinceCheckpoint } from './replay';

const scale = testScale();

/** Runs an attempt to its end; `outcome` says how each task goes. */
function run(outcome: (seq: number) => Outcome, attempt = testAttempt()): Answer[] {
  const answers: Answer[] = [];
  for (;;) {
    const taskId = nextTask(scale, attempt, answers);
    if (taskId === null) return answers;
    answers.push(testAnswer(answers.length, { taskId, outcome: outcome(answers.length) }));
  }
}

describe('an attempt', () => {
  it('has the same next task after any number of answers when it is replayed', () => {
    const attempt = testAttempt();
    const answers = run((seq) => (seq % 3) as Outcome, attempt);
    answers.forEach((answer, seq) => {
      const restored = JSON.parse(JSON.stringify({ attempt, answers: answers.slice(0, seq) })) as {
        attempt: typeof attempt;
        answers: Answer[];
      };
      expect(nextTask(testScale(), restored.attempt, restored.answers)).toBe(answer.taskId);
    });
  });

  it('never asks the same task twice, and takes at most as many as its track says', () => {
    for (const [track, most] of [
      ['short', 9],
      ['normal', 15],
      ['thorough', 24],
    ] as const) {
      const answers = run((seq) => ((seq * 7) % 3) as Outcome, testAttempt({ track }));
      expect(new Set(answers.map(({ taskId }) => taskId)).size).toBe(answers.length);
      expect(answers.length).toBeLessThanOrEqual(most);
      expect(answers.length).toBeGreaterThanOrEqual(9);
    }
  });

  it('ends also when somebody only taps through it', () => {
    expect(run(() => 'missing')).toHaveLength(15);
  });

  it('avoids what was seen lately while other tasks are left', () => {
    const first = run(() => 1).map(({ taskId }) => taskId);
    const second = run(() => 1, testAttempt({ seed: 99, excluded: first }));
    expect(second.filter(({ taskId }) => first.includes(taskId))).toEqual([]);
  });

  it('goes on with three tasks when they are asked for', () => {
    const answers = run(() => 'unknown');
    const longer = run(() => 'unknown', testAttempt({ extra: 3 }));
    expect(longer.slice(0, answers.length)).toEqual(answers);
    expect(longer).toHaveLength(answers.length + 3);
  });
});

describe('observations', () => {
  it('leave out a task that has left the bank', () => {
    expect(observations(scale, [testAnswer(0, { taskId: 'gone' })])).toEqual([]);
  });

  it('count a task whose scoring has changed as met, not as measured', () => {
    const [found] = observations(scale, [testAnswer(0, { taskVersion: 2, outcome: 2 })]);
    expect(found?.outcome).toBe('missing');
  });
});

describe('stations', () => {
  it('come after every fifth task and at the end', () => {
    const answers = Array.from({ length: 7 }, (_, seq) => testAnswer(seq));
    expect(atCheckpoint([], false)).toBe(false);
    expect(atCheckpoint(answers.slice(0, 4), false)).toBe(false);
    expect(atCheckpoint(answers.slice(0, 5), false)).toBe(true);
    expect(atCheckpoint(answers, false)).toBe(false);
    expect(atCheckpoint(answers, true)).toBe(true);
  });

  it('explain the tasks since the last one', () => {
    const answers = Array.from({ length: 7 }, (_, seq) => testAnswer(seq));
    expect(sinceCheckpoint(answers.slice(0, 5))).toHaveLength(5);
    expect(sinceCheckpoint(answers).map(({ seq }) => seq)).toEqual([5, 6]);
  });

  it('show how far it is to the next, and never more done than there is', () => {
    const attempt = testAttempt({ track: 'short' });
    expect(progress(attempt, 0)).toEqual({ station: 1, stations: 2, done: 0, length: 5 });
    expect(progress(attempt, 5)).toEqual({ station: 2, stations: 2, done: 0, length: 4 });
    for (let answered = 0; answered < 40; answered++) {
      const { done, length, station, stations } = progress(attempt, answered);
      expect(done).toBeLessThan(length);
      expect(station).toBeLessThanOrEqual(stations);
    }
  });
});
