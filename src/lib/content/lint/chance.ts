import { chanceOfScore } from '../compiler/bank';
import type { Rule } from './rule';

/** Highest chance of at least half the score that blind tapping may have (CONTENT rules of the bank). */
const LIMIT = 0.35;
/** A two-way choice cannot be below one half; its guessing parameter takes that into account. */
const TWO_WAY_LIMIT = 0.5;

/** Blind tapping seldom earns half the score. */
export const chance: Rule = ({ tasks, interactions }) =>
  tasks.flatMap((source) => {
    const { file, task } = source;
    const half = Math.ceil(task.scoring.length / 2);
    const found = chanceOfScore(source, half, interactions);
    const twoWay =
      task.interaction === 'choice' &&
      task.scoring.length === 1 &&
      interactions.choice.knows(task.definition).length === 2;
    const limit = twoWay ? TWO_WAY_LIMIT : LIMIT;
    if (found <= limit) return [];
    return [
      file.problem(
        ['scoring'],
        `blind tapping reaches score ${half} of ${task.scoring.length} with probability ${found.toFixed(2)}; at most ${limit} is allowed. Ask for more points or add items.`,
      ),
    ];
  });
