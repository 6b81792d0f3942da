import type { Problem } from '../compiler/problem';
import { altText } from './alt-text';
import { bars } from './bars';
import { blueprint } from './blueprint';
import { calibrated } from './calibrated';
import { chance } from './chance';
import { families } from './families';
import { frozen } from './frozen';
import { information } from './information';
import { inventedNames } from './invented-names';
import { longestOption } from './longest-option';
import { readingEase } from './reading-ease';
import { references } from './references';
import type { Rule, Subject } from './rule';
import { scoring } from './scoring';
import { solutions } from './solutions';
import { translations } from './translations';

const TASK_RULES: readonly Rule[] = [
  references,
  families,
  scoring,
  solutions,
  chance,
  translations,
  readingEase,
  inventedNames,
  altText,
  bars,
  frozen,
];

/** What the bank must be as a whole. */
const BANK_RULES: readonly Rule[] = [longestOption, blueprint, information, calibrated];

/**
 * Runs every rule over the task bank.
 *
 * @param whole false when a task could not be read: shares and counts would then blame the wrong file
 */
export function lintTasks(subject: Subject, whole: boolean): Problem[] {
  const rules = whole ? [...TASK_RULES, ...BANK_RULES] : TASK_RULES;
  return rules.flatMap((rule) => rule(subject));
}
