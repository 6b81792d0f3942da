import { AREA_IDS, LEVELS, type AreaId, type Level, type StageId } from '../content/ids';
import type { AreaEvidence, Evidence } from './evidence';

/** The whole space of people that the lint walks through, in steps small enough to miss nobody. */

/** Two levels to a stage. */
function stageOf(level: Level): StageId {
  return level <= 2 ? 'basic' : level <= 4 ? 'independent' : 'advanced';
}

/** How the two stages that a level set touches may share its probability: 1/10 … 9/10. */
const SHARES = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((tenths) => tenths / 10);

/**
 * Every kind of known result: each run of levels that touches at most two stages (a wider one is
 * "we do not know yet"), with every split of probability between these. `inside` is what the set
 * holds: 1 asks whether a condition can be met at all, 0.9 is the least that a 90 % set holds.
 */
export function knownResults(inside: number): AreaEvidence[] {
  const results: AreaEvidence[] = [];
  for (const from of LEVELS)
    for (const to of LEVELS) {
      if (to < from) continue;
      const low = stageOf(from);
      const high = stageOf(to);
      if (low === high) results.push(result(from, to, { [low]: 1 }, inside));
      else if (low === 'independent' || high === 'independent')
        for (const share of SHARES)
          results.push(result(from, to, { [low]: share, [high]: 1 - share }, inside));
    }
  return results;
}

function result(
  from: Level,
  to: Level,
  shares: Partial<Record<StageId, number>>,
  inside: number,
): AreaEvidence {
  const stages: StageId[] = ['basic', 'independent', 'advanced'];
  const outside = stages.filter((stage) => shares[stage] === undefined);
  const probability = (stage: StageId) => {
    const share = shares[stage];
    return share === undefined ? (1 - inside) / outside.length : share * inside;
  };
  return {
    known: true,
    stageProbability: {
      basic: probability('basic'),
      independent: probability('independent'),
      advanced: probability('advanced'),
    },
    levelSet: { from, to },
    competences: {},
    selfGap: null,
  };
}

/** Nothing known anywhere but in the areas given. */
export function evidenceOf(areas: Partial<Record<AreaId, AreaEvidence>>): Evidence {
  return Object.fromEntries(AREA_IDS.map((area) => [area, areas[area] ?? null])) as Evidence;
}
