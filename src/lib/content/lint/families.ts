import type { AreaId } from '../ids';
import type { Rule } from './rule';

/** Siblings measure the same thing, so a family lives in one area. */
export const families: Rule = ({ tasks }) => {
  const home = new Map<string, { area: AreaId; id: string }>();
  return tasks.flatMap(({ id, file, task }) => {
    const first = home.get(task.family);
    if (!first) home.set(task.family, { area: task.area, id });
    if (!first || first.area === task.area) return [];
    return file.problem(
      ['family'],
      `the family "${task.family}" already belongs to ${first.area} (task "${first.id}"); give this task a family of its own`,
    );
  });
};
