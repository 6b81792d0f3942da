import { STAGE_IDS } from '../content/ids';
import type { AreaCondition, RuleLogic, StageCondition, WishCondition } from '../content/rules';
import type { AreaEvidence, Evidence, Wishes } from './evidence';

/** Sums of probabilities are a few ulps off: 0.6 + 0.3 must count as 0.9. */
const ROUNDING = 1e-9;

/** True when every condition of the rule holds: it fires. */
export function fires(rule: RuleLogic, evidence: Evidence, wishes: Wishes): boolean {
  return (
    Boolean(rule.evidence ?? rule.wishes) &&
    (rule.evidence ?? []).every((condition) => areaHolds(condition, evidence[condition.area])) &&
    (rule.wishes === undefined || wishesHold(rule.wishes, wishes))
  );
}

/** An area that is not known meets `known: false` and nothing else: not measured is not low. */
export function areaHolds(condition: AreaCondition, evidence: AreaEvidence | null): boolean {
  if (!evidence?.known) return condition.known === false;
  if (condition.known === false) return false;
  const { stage, levels, competences, selfRating } = condition;
  return (
    (stage === undefined || stageHolds(stage, evidence)) &&
    (levels === undefined ||
      (evidence.levelSet.from >= levels.from && evidence.levelSet.to <= levels.to)) &&
    (competences === undefined ||
      competences.every(
        (wanted) =>
          Object.hasOwn(evidence.competences, wanted.id) &&
          evidence.competences[wanted.id] === wanted.evidence,
      )) &&
    (selfRating === undefined || evidence.selfGap === selfRating)
  );
}

function stageHolds(condition: StageCondition, { stageProbability }: AreaEvidence): boolean {
  const at = STAGE_IDS.indexOf(condition.is ?? condition.atMost ?? condition.atLeast ?? 'basic');
  const counted = STAGE_IDS.filter((_, index) => {
    if (condition.atMost !== undefined) return index <= at;
    if (condition.atLeast !== undefined) return index >= at;
    return index === at;
  });
  const probability = counted.reduce((sum, stage) => sum + stageProbability[stage], 0);
  return probability >= condition.probability - ROUNDING;
}

/** A wish that was not spoken meets no condition. */
function wishesHold(condition: WishCondition, wishes: Wishes): boolean {
  const { situation, inPerson, online, union, language, sector } = condition;
  return (
    (situation === undefined ||
      (wishes.situation !== null && situation.includes(wishes.situation))) &&
    (inPerson === undefined || wishes.inPerson) &&
    (online === undefined || wishes.online) &&
    (union === undefined ||
      (wishes.union !== null && (union === 'any' || union === wishes.union))) &&
    (language === undefined || language === wishes.language) &&
    (sector === undefined || (wishes.sector !== null && sector.includes(wishes.sector)))
  );
}
