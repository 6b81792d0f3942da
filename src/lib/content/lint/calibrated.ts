import { thresholdsOf } from '../calibration';
import type { Rule } from './rule';

/** Every entry of the calibration belongs to a task as it is now. */
export const calibrated: Rule = ({ tasks, calibration }) => {
  if (!calibration) return [];
  const { file, content } = calibration;
  const known = new Map(tasks.map(({ id, task }) => [id, task]));
  const problems = Object.entries(content.items).flatMap(([id, entry]) => {
    const task = known.get(id);
    const at = ['items', id];
    if (!task)
      return [
        file.problem(
          at,
          `there is no task "${id}"; its calibration is not used, so remove it or mend the id`,
          'warning',
        ),
      ];
    if (entry.version < task.version)
      return [
        file.problem(
          [...at, 'version'],
          `"${id}" is at version ${task.version}, and this calibration of version ${entry.version} is not used; calibrate again when there are answers`,
          'warning',
        ),
      ];
    if (entry.version > task.version)
      return [
        file.problem(
          [...at, 'version'],
          `"${id}" is at version ${task.version} but was calibrated at version ${entry.version}; a version never goes back, so mend one of them`,
        ),
      ];
    const steps = thresholdsOf(entry).length;
    if (steps !== task.scoring.length)
      return [
        file.problem(
          at,
          `"${id}" has ${task.scoring.length + 1} scores and ${steps + 1} here; calibrate again`,
        ),
      ];
    return [];
  });
  if (content.variance !== undefined)
    problems.push(
      file.problem(
        ['variance'],
        'this calibration has a variance of its own and does not fit the scale of model.yaml; calibrate with "--priors content"',
      ),
    );
  return problems;
};
