import { AREA_IDS, AUDIENCE_IDS, LEVELS } from '../ids';
import type { Problem } from '../compiler/problem';
import type { Rule } from './rule';

/** Least share of an area's tasks, per strand or audience. Grows with the bank, never shrinks. */
const LEAST_AI = 0.15;
const LEAST_PER_AUDIENCE = { adult: 0.35, school: 0.35, work: 0.3 } as const;
/** At most a third of an area's tasks may be answered by choosing alone. */
const MOST_CHOICE = 1 / 3;
/** A test of 24 tasks takes eight of an area, so fewer than this leaves nothing to choose between. */
const LEAST_TASKS = 12;

/** The bank measures every level of every area, for every audience, mostly by doing. */
export const blueprint: Rule = ({ tasks }) =>
  AREA_IDS.flatMap((area) => {
    const problems: Problem[] = [];
    const say = (message: string) =>
      problems.push({ severity: 'error', file: `content/tasks/${area}`, line: 1, message });
    const own = tasks.filter(({ task }) => task.area === area).map(({ task }) => task);
    if (own.length < LEAST_TASKS) {
      say(`the area has ${own.length} tasks; write at least ${LEAST_TASKS}`);
      return problems;
    }
    for (const level of LEVELS)
      if (!own.some((task) => task.level === level)) say(`no task is at level ${level}; write one`);
    const share = (count: number) => count / own.length;
    const choice = share(own.filter((task) => task.interaction === 'choice').length);
    if (choice > MOST_CHOICE)
      say(
        `${percent(choice)} of the tasks are "choice"; at most a third may be, so turn some into another interaction`,
      );
    const ai = share(own.filter((task) => task.ai).length);
    if (ai < LEAST_AI)
      say(`${percent(ai)} of the tasks are about AI; write more, at least ${percent(LEAST_AI)}`);
    for (const audience of AUDIENCE_IDS) {
      const part = share(own.filter((task) => task.audience.includes(audience)).length);
      if (part < LEAST_PER_AUDIENCE[audience])
        say(
          `${percent(part)} of the tasks suit "${audience}"; write more, at least ${percent(LEAST_PER_AUDIENCE[audience])}`,
        );
    }
    return problems;
  });

const percent = (share: number) => `${Math.round(100 * share)} %`;
