/** What the rest of the product may use of the measurement. Numbers only; no word of text. */
export { areaStatus, CLOSING, type AreaStatus, type ClosingRule } from './areaStatus';
export { AREA_COUNT, createBank, type Bank, type BankData } from './bank';
export { levels, SET_PROBABILITY, type AreaLevels, type LevelSet } from './levels';
export { posterior, type Answer, type Outcome, type Posterior, type Prior } from './posterior';
export { random } from './random';
export {
  compareSelf,
  GAP_PROBABILITY,
  selfPosterior,
  type SelfAnswer,
  type SelfGap,
  type SelfStatement,
} from './selfRating';
export { next, RULES, type SelectionContext, type SelectionRules, type Track } from './select';
