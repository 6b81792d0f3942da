import { AREA_IDS, LEVELS, STAGE_IDS } from '../ids';
import type { Model } from '../model';
import type { Problem } from './problem';
import type { YamlFile } from './yaml-file';

/** What a schema cannot say about `model.yaml`: orders, references, and that the cuts follow their basis. */
export function checkModel(file: YamlFile, model: Model): Problem[] {
  const problems: Problem[] = [];
  const say = (path: (string | number)[], message: string) =>
    problems.push(file.problem(path, message));

  AREA_IDS.forEach((id, index) => {
    if (model.areas[index]?.id !== id)
      say(
        ['areas', index],
        `area number ${index + 1} must be "${id}", for saved results count on the order; put it back`,
      );
  });
  STAGE_IDS.forEach((id, index) => {
    const stage = model.stages[index];
    if (stage?.id !== id || stage.levels[0] !== 2 * index + 1 || stage.levels[1] !== 2 * index + 2)
      say(
        ['stages', index],
        `stage number ${index + 1} must be "${id}" with levels ${2 * index + 1} and ${2 * index + 2}`,
      );
  });
  LEVELS.forEach((level, index) => {
    if (model.levels[index]?.level !== level)
      say(['levels', index], `level ${level} must stand here; put the six levels in order`);
  });

  const competences = new Set(model.competences.map((competence) => competence.id));
  const statements = new Set<string>();
  model.areas.forEach((area, index) => {
    for (const competence of area.competences)
      if (!competences.has(competence))
        say(
          ['areas', index, 'competences'],
          `competence ${competence} has no name; add it under "competences"`,
        );
    for (const level of LEVELS)
      if (!area.statements.some((statement) => statement.level === level))
        say(['areas', index, 'statements'], `level ${level} has no "jeg kan" statement; write one`);
    area.statements.forEach((statement, at) => {
      if (statements.has(statement.id))
        say(
          ['areas', index, 'statements', at, 'id'],
          `the id "${statement.id}" is used twice; give one of them a new id`,
        );
      statements.add(statement.id);
    });
    area.selfRating.forEach((id, at) => {
      if (!area.statements.some((statement) => statement.id === id))
        say(
          ['areas', index, 'selfRating', at],
          `"${id}" is no statement of this area; mend the id`,
        );
    });
  });

  const { values, responseProbability } = model.cutScores;
  values.forEach((cut, index) => {
    const before = values[index - 1];
    if (before !== undefined && cut <= before)
      say(
        ['cutScores', 'values', index],
        `cut scores must rise: ${cut} does not come after ${before}, so mend one of them`,
      );
    const level = model.levels[index + 1];
    if (!level) return;
    const expected = bookmark(level.typicalDifficulty, responseProbability, model.experts);
    if (Math.abs(expected - cut) > 0.02)
      say(
        ['cutScores', 'values', index],
        `level ${level.level} should begin at ${expected.toFixed(2)}, where a person gets ${responseProbability} of a typical task's score, but ${cut} is written; change one of the two`,
      );
  });
  return problems;
}

/**
 * Bookmark: the ability at which the expected share of a typical task's score is `probability`. The
 * typical task has three scores (generalized partial credit, steps `stepSpread` apart).
 */
export function bookmark(
  difficulty: number,
  probability: number,
  experts: Model['experts'],
): number {
  const slope = experts.discrimination.moreScores;
  const half = experts.stepSpread / 2;
  const share = (ability: number) => {
    const x = slope * (ability - difficulty);
    const one = Math.exp(x + slope * half);
    const two = Math.exp(2 * x);
    return (one + 2 * two) / (1 + one + two) / 2;
  };
  let low = difficulty - 10;
  let high = difficulty + 10;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (share(middle) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
