import type { BankData } from '../measurement';
import type { Answer, Attempt } from '../storage/attempt';
import { toScale, type Scale } from './scale';

/** A bank of `perArea` three-score tasks in each area, spread evenly over the levels. */
export function testScale(perArea = 12): Scale {
  const rows = [0, 1, 2].flatMap((area) =>
    Array.from({ length: perArea }, (_, index) => ({ area, index })),
  );
  const difficulty = (index: number) => -2.9 + (3.75 * index) / Math.max(1, perArea - 1);
  const bank: BankData = {
    ids: rows.map(({ area, index }) => `task-${area}-${index}`),
    versions: rows.map(() => 1),
    area: rows.map(({ area }) => area),
    slope: rows.map(() => 1),
    thresholds: rows.map(({ index }) => [difficulty(index) - 0.5, difficulty(index) + 0.5]),
    guess: rows.map(() => 0),
    uncertainty: rows.map(() => 0.6),
    family: rows.map(({ area, index }) => `family-${area}-${index}`),
    competence: rows.map(({ area, index }) => `${area + 1}.${(index % 4) + 1}`),
    interaction: rows.map(({ index }) => ['choice', 'order', 'sort', 'spot'][index % 4]!),
    skin: rows.map(({ index }) => ['mail', 'page', 'app'][index % 3]!),
    audience: rows.map(() => ['adult', 'school', 'work']),
  };
  return toScale({
    version: 'test',
    bank,
    cuts: [-1.5, -0.75, 0, 0.75, 1.5],
    prior: { correlation: 0.7 },
    selfRating: [0, 1, 2].map((area) =>
      [2, 4, 6].map((level) => ({ id: `s${area}-${level}`, level })),
    ),
  });
}

export function testAttempt(change: Partial<Attempt> = {}): Attempt {
  return {
    id: 'attempt',
    seed: 12345,
    contentVersion: 'test',
    track: 'normal',
    audience: 'adult',
    calm: false,
    excluded: [],
    selfRating: {},
    extra: 0,
    startedAt: '2026-11-20T08:00:00.000Z',
    finishedAt: null,
    ...change,
  };
}

export function testAnswer(seq: number, change: Partial<Answer> = {}): Answer {
  return {
    attemptId: 'attempt',
    seq,
    taskId: `task-${seq % 3}-${Math.floor(seq / 3)}`,
    taskVersion: 1,
    outcome: 1,
    response: null,
    ...change,
  };
}
