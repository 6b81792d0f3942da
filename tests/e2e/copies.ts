import { compileContent } from '../../src/cli/compile-content';
import type { Answer, Attempt } from '../../src/lib/storage/attempt';
import { nextTask } from '../../src/lib/journey/replay';
import { toScale } from '../../src/lib/journey/scale';
import { writeFile } from '../../src/lib/storage/file';
import type { AttemptWithAnswers } from '../../src/lib/storage/store';
import { allTasks } from './catalogue';

/** Share of tasks solved in full; the others are answered as an author says that people go wrong. */
const GOOD_SHARE = 0.7;

/** The barometer's own scale, compiled from `content/` as the build does it. */
function compiledScale() {
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

/** A finished short attempt, as somebody with this seed would have taken it on that day. */
export function finishedAttempt(seed: number, day: string): AttemptWithAnswers {
  const scale = compiledScale();
  const tasks = new Map(allTasks().map((task) => [task.id, task]));
  const attempt: Attempt = {
    id: `attempt-${seed}`,
    seed,
    contentVersion: scale.version,
    track: 'short',
    audience: 'adult',
    calm: false,
    excluded: [],
    selfRating: Object.fromEntries(scale.selfRating.flat().map(({ id }) => [id, 2 as const])),
    extra: 0,
    startedAt: `${day}T09:00:00.000Z`,
    finishedAt: `${day}T09:10:00.000Z`,
  };
  const answers: Answer[] = [];
  for (;;) {
    const taskId = nextTask(scale, attempt, answers);
    if (taskId === null) return { attempt, answers };
    const seq = answers.length;
    const { best, solutions } = tasks.get(taskId)!;
    const wanted = (seq * GOOD_SHARE) % 1 < GOOD_SHARE ? best : 0;
    const { score, response } = solutions.find(({ score }) => score === wanted)!;
    answers.push({
      attemptId: attempt.id,
      seq,
      taskId,
      taskVersion: scale.bank.versions[scale.bank.indexOf.get(taskId)!]!,
      outcome: response === null ? 'unknown' : score,
      response,
    });
  }
}

/** A file as the barometer exports it. */
export const copyOf = (...attempts: AttemptWithAnswers[]) =>
  writeFile(attempts, new Date('2026-11-20T10:00:00.000Z'));

/** A text as a file chosen by a person. */
export const asFile = (name: string, text: string | Buffer) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});
