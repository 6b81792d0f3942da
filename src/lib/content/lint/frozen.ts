import { scored } from '../compiler/scored';
import type { Rule } from './rule';

/** What is scored in a calibrated task stays as it was answered, unless the task gets a new version. */
export const frozen: Rule = ({ tasks, calibration }) => {
  if (!calibration) return [];
  return tasks.flatMap(({ id, file, task }) => {
    const entry = Object.hasOwn(calibration.content.items, id)
      ? calibration.content.items[id]
      : undefined;
    if (!entry || entry.version !== task.version) return [];
    const { interaction, definition } = task;
    const cuts = task.scoring.map(({ atLeast }) => atLeast);
    if (entry.scored === scored({ interaction, definition, cuts })) return [];
    return [
      file.problem(
        ['version'],
        `what is scored has changed since version ${task.version} was calibrated on ${entry.n} answers; raise "version" to ${task.version + 1}, or change the definition and the points back`,
      ),
    ];
  });
};
