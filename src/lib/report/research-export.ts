import type { TaskId } from '../content/ids';
import type { AttemptWithAnswers } from '../storage/store';

/**
 * One line of JSON Lines for research: which score was reached on which task, and nothing about the
 * person. No times, self-rating, settings or order of attempts; `person` is drawn anew for every export
 * and kept nowhere, so that two exports cannot be joined.
 *
 * The last answer to a task counts; "ved ikke endnu" is score 0; a missing answer is left out. So is
 * one to another version of a task, for its score may have meant something else. Tasks stand in the
 * order of their names, for the order they came in would tell how the person was doing.
 *
 * @param attempts in any order; the later attempt is the one that was started later
 * @param person a random name, for example a UUID
 * @param versions of the tasks as they are now
 * @returns the line with its line break, or '' when there is nothing to give
 */
export function researchExport(
  attempts: readonly AttemptWithAnswers[],
  person: string,
  versions: ReadonlyMap<TaskId, number>,
): string {
  const oldestFirst = [...attempts].sort(
    (a, b) =>
      Date.parse(a.attempt.startedAt) - Date.parse(b.attempt.startedAt) ||
      (a.attempt.id < b.attempt.id ? -1 : 1),
  );
  const scores = new Map<TaskId, number>();
  for (const { answers } of oldestFirst)
    for (const { taskId, taskVersion, outcome } of [...answers].sort((a, b) => a.seq - b.seq)) {
      if (outcome === 'missing' || versions.get(taskId) !== taskVersion) continue;
      scores.set(taskId, outcome === 'unknown' ? 0 : outcome);
    }
  if (scores.size === 0) return '';
  const answers = Object.fromEntries([...scores].sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ person, answers })}\n`;
}
