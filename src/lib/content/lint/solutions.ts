import type { Problem } from '../compiler/problem';
import type { Rule } from './rule';

/** Solutions give the score they claim, and there is one for every score, one blind and one "ved ikke". */
export const solutions: Rule = ({ tasks, interactions }) =>
  tasks.flatMap(({ file, task }) => {
    const interaction = interactions[task.interaction];
    const problems: Problem[] = [];
    const reached = new Set<number>();
    const known = new Set(interaction.knows(task.definition));

    task.solutions.forEach((solution, index) => {
      const at = ['solutions', index] as const;
      if (solution.unknown) {
        if (solution.score !== 0 || solution.response !== undefined)
          problems.push(
            file.problem(at, 'write "unknown: true" without a response and with score 0'),
          );
        return;
      }
      const { value, problems: shape } = file.checkPart(interaction.response, solution.response, [
        ...at,
        'response',
      ]);
      problems.push(...shape);
      if (value === undefined) return;
      for (const id of interaction.refers(value))
        if (!known.has(id))
          problems.push(file.problem([...at, 'response'], `the task has no "${id}"; mend the id`));
      for (const { path = [], message, severity } of interaction.responseProblems(
        task.definition,
        value,
      ))
        problems.push(file.problem([...at, 'response', ...path], message, severity));
      if (!interaction.isComplete(task.definition, value))
        problems.push(
          file.problem(
            [...at, 'response'],
            'the page would not take this as an answer: something is missing, or there is too much',
          ),
        );
      const points = interaction.points(task.definition, value);
      const score = task.scoring.filter(({ atLeast }) => points >= atLeast).length;
      reached.add(score);
      if (score !== solution.score)
        problems.push(
          file.problem(
            [...at, 'score'],
            `this response gives ${points} points and so score ${score}, not ${solution.score}; mend one of the two`,
          ),
        );
    });

    for (let score = 0; score <= task.scoring.length; score++)
      if (!reached.has(score))
        problems.push(
          file.problem(['solutions'], `add a solution with a response that gives score ${score}`),
        );
    if (!task.solutions.some((solution) => solution.blind))
      problems.push(
        file.problem(
          ['solutions'],
          'add a solution with "blind: true": what somebody who taps blindly does',
        ),
      );
    if (!task.solutions.some((solution) => solution.unknown))
      problems.push(
        file.problem(['solutions'], 'add "- { score: 0, unknown: true }" for "ved ikke endnu"'),
      );
    return problems;
  });
