import * as v from 'valibot';
import type { Problem } from '../compiler/problem';
import { Slug } from '../task';
import type { Rule } from './rule';

/** Everything a task names exists, and a task stands where it says it belongs. */
export const references: Rule = ({ model, tasks, lessons }) => {
  const seen = new Set<string>();
  return tasks.flatMap(({ id, folder, file, task }) => {
    const problems: Problem[] = [];
    if (!v.is(Slug, id))
      problems.push(
        file.problem(
          [],
          `the folder "${id}" must be lower-case letters, digits and hyphens; rename it`,
        ),
      );
    if (seen.has(id))
      problems.push(
        file.problem(
          [],
          `another task is called "${id}"; rename one, for ids are unique over all areas`,
        ),
      );
    seen.add(id);
    const area = model.areas.find((candidate) => candidate.id === task.area);
    if (folder.split('/').at(-2) !== task.area)
      problems.push(
        file.problem(
          ['area'],
          `the task measures "${task.area}" but lies in ${folder}; move it or mend the area`,
        ),
      );
    if (area && !area.competences.includes(task.competence))
      problems.push(
        file.problem(
          ['competence'],
          `competence ${task.competence} does not belong to ${task.area}; choose one that content/model.yaml lists there`,
        ),
      );
    if (task.lesson && !lessons.has(task.lesson))
      problems.push(
        file.problem(
          ['lesson'],
          `there is no lesson "${task.lesson}" in content/lessons; write it or mend the id`,
        ),
      );
    if (task.interaction === 'spot' && !task.document)
      problems.push(
        file.problem(['interaction'], 'a spot task needs a "document" to look at; add one'),
      );
    const blocks = (task.document ?? []).map((block) => block.id);
    blocks.forEach((block, index) => {
      if (blocks.indexOf(block) !== index)
        problems.push(
          file.problem(
            ['document', index, 'id'],
            `the block id "${block}" is used twice; rename one`,
          ),
        );
    });
    return problems;
  });
};
