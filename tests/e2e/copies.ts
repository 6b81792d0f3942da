import { compileContent } from '../../src/cli/compile-content';
import type { Answer, Attempt } from '../../src/lib/storage/attempt';
import { nextTask } from '../../src/lib/journey/replay';
import { toScale, type Scale } from '../../src/lib/journey/scale';
import { writeFile } from '../../src/lib/storage/file';
import type { AttemptWithAnswers } from '../../src/lib/storage/store';
import { allTasks } from './catalogue';

/** Share of tasks solved in full; the others are answered as an author says that people go wrong. */
const GOOD_SHARE = 0.7;

let compiled: Scale | null = null;

/** The barometer's own scale, compiled from `content/` as the build does it; once per worker. */
const compiledScale = (): Scale => (compiled ??= compileScale());

function compileScale(): Scale {
  const { content } = compileContent(process.cwd());
  if (!content) throw new Error('The content has errors; `npm run lint:content` says which.');
  const { version, bank, model } = content;
  return toScale({
    version,
    bank,
    cuts: model.cutScores.values,
    prior: { correlation: model.prior.correlation },
    selfRating: model.areas.map((area) =>
      area.selfRating.map((id) => ({
        id,
        level: area.statements.find((statement) => statement.id === id)!.level,
      })),
    ),
  });
}

/** Somebody who takes the test. */
export interface Citizen {
  readonly seed: number;
  readonly day: string;
  readonly track: Attempt['track'];
  /** What they say of themselves to every statement: not yet, partly, yes. */
  readonly says: 0 | 1 | 2;
  /** How much of a task they solve, 0 to 1, by its difficulty in logits; null is "ved ikke endnu". */
  readonly solves: (difficulty: number, seq: number) => number | null;
  /** Ends the test here, as one does who leaves it early. */
  readonly stopsAfter?: number;
}

/** Solves in full what is easier than this, half of what is about as hard, and nothing harder. */
export const ableTo =
  (ability: number): Citizen['solves'] =>
  (difficulty) =>
    difficulty < ability - 0.4 ? 1 : difficulty < ability + 0.4 ? 0.5 : 0;

/** A finished attempt, as this person would have taken it. */
export function attemptBy(citizen: Citizen): AttemptWithAnswers {
  const scale = compiledScale();
  const tasks = new Map(allTasks().map((task) => [task.id, task]));
  const attempt: Attempt = {
    id: `attempt-${citizen.seed}`,
    seed: citizen.seed,
    contentVersion: scale.version,
    track: citizen.track,
    audience: 'adult',
    calm: false,
    excluded: [],
    selfRating: Object.fromEntries(scale.selfRating.flat().map(({ id }) => [id, citizen.says])),
    extra: 0,
    startedAt: `${citizen.day}T09:00:00.000Z`,
    finishedAt: `${citizen.day}T09:10:00.000Z`,
  };
  const answers: Answer[] = [];
  for (;;) {
    const taskId = nextTask(scale, attempt, answers);
    if (taskId === null || answers.length === citizen.stopsAfter) return { attempt, answers };
    const seq = answers.length;
    const item = scale.bank.indexOf.get(taskId)!;
    const steps = scale.bank.thresholds[item]!;
    const { best, solutions } = tasks.get(taskId)!;
    const share = citizen.solves(steps.reduce((sum, step) => sum + step, 0) / steps.length, seq);
    const solution = solutions.find(({ score, response }) =>
      share === null ? response === null : response && score === Math.floor(share * best),
    )!;
    answers.push({
      attemptId: attempt.id,
      seq,
      taskId,
      taskVersion: scale.bank.versions[item]!,
      outcome: solution.response === null ? 'unknown' : solution.score,
      response: solution.response,
    });
  }
}

/** A finished short attempt, as somebody with this seed would have taken it on that day. */
export const finishedAttempt = (seed: number, day: string): AttemptWithAnswers =>
  attemptBy({
    seed,
    day,
    track: 'short',
    says: 2,
    solves: (_, seq) => ((seq * GOOD_SHARE) % 1 < GOOD_SHARE ? 1 : 0),
  });

/** A file as the barometer exports it. */
export const copyOf = (...attempts: AttemptWithAnswers[]) =>
  writeFile(attempts, new Date('2026-11-20T10:00:00.000Z'));

/** A text as a file chosen by a person. */
export const asFile = (name: string, text: string | Buffer) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});
