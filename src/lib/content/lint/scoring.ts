import type { Rule } from './rule';

/** Scores are 1, 2, … with rising points, and the top one can be reached. */
export const scoring: Rule = ({ tasks, interactions }) =>
  tasks.flatMap(({ file, task }) => {
    const interaction = interactions[task.interaction];
    const blocks = (task.document ?? []).map((block) => block.id);
    const cuts = task.scoring.map(({ atLeast }) => atLeast);
    const problems = interaction
      .problems(task.definition, { blocks, cuts, skin: task.skin })
      .map(({ path = [], message, severity }) =>
        file.problem(['definition', ...path], message, severity),
      );
    task.scoring.forEach(({ score, atLeast }, index) => {
      if (score !== index + 1)
        problems.push(
          file.problem(
            ['scoring', index, 'score'],
            `scores are 1, 2, … in order: write ${index + 1} here`,
          ),
        );
      if (atLeast < 1 || atLeast <= (task.scoring[index - 1]?.atLeast ?? 0))
        problems.push(
          file.problem(
            ['scoring', index, 'atLeast'],
            'points must rise from score to score and begin at 1 or more; mend this number',
          ),
        );
    });
    const most = interaction.most(task.definition);
    const top = task.scoring.length - 1;
    if (task.scoring[top]!.atLeast > most)
      problems.push(
        file.problem(
          ['scoring', top, 'atLeast'],
          `nobody can reach ${task.scoring[top]!.atLeast} points; the most is ${most}, so lower it`,
        ),
      );
    return problems;
  });
