import { AREA_IDS, STAGE_IDS, type AreaId, type StageId } from '../content/ids';
import type { Rule, RulesFile } from '../content/rules';
import type { Catalogue } from './catalogue';
import { evidenceOf, knownResults } from './condition-space';
import { SITUATION_CHOICES, type AreaEvidence } from './evidence';
import type { Finding, Parsed } from './finding';
import { isFreeAndHuman, match, NO_WISHES } from './match';

/** Fewer offers than this is no choice. */
const ENOUGH = 3;

/** A 90 % level set may leave this much outside; the lint assumes the worst. */
const INSIDE = 0.9;

/**
 * Nobody is left with too little: for every area, stage and situation (also when none was chosen),
 * however the probability is spread, the evidence alone leads to three offers, one of them human
 * and free. Rules that only listen to wishes, or to another area, do not count. While an area is
 * not known, at least one human and free offer must be there.
 */
export function lintCoverage(catalogue: Catalogue, rules: Parsed<RulesFile>): Finding[] {
  const findings: Finding[] = [];
  const say = (message: string) =>
    findings.push({ severity: 'error', file: rules.file, path: ['rules'], message });

  for (const area of AREA_IDS) {
    const measured = rules.content.rules.filter((rule) => listensTo(rule, area, true));
    const unknown = rules.content.rules.filter((rule) => listensTo(rule, area, false));
    for (const situation of [...SITUATION_CHOICES, null]) {
      const who = situation ?? 'someone who chose no situation';
      for (const stage of STAGE_IDS) {
        let fewest = Infinity;
        let freeAndHuman = Infinity;
        for (const result of knownResults(INSIDE)) {
          if (!mostLikely(stage, result)) continue;
          const found = match(catalogue, measured, evidenceOf({ [area]: result }), {
            ...NO_WISHES,
            situation,
          });
          fewest = Math.min(fewest, found.length);
          freeAndHuman = Math.min(freeAndHuman, found.filter(isFreeAndHuman).length);
        }
        if (fewest < ENOUGH)
          say(
            `${area}, ${stage}, ${who}: only ${fewest} offers for some results; add rules or offers so that there are ${ENOUGH}`,
          );
        if (freeAndHuman < 1)
          say(
            `${area}, ${stage}, ${who}: no offer that is both free and human for some results; add one to a rule`,
          );
      }
      const fallback = match(catalogue, unknown, evidenceOf({}), { ...NO_WISHES, situation });
      if (!fallback.some(isFreeAndHuman))
        say(
          `${area}, not known yet, ${who}: no offer that is both free and human; add one to a rule with "known: false"`,
        );
    }
  }
  return findings;
}

/** True for a rule whose measured (or, with false, whose unknown) areas are this one alone. */
function listensTo(rule: Rule, area: AreaId, known: boolean): boolean {
  const conditions = rule.evidence ?? [];
  return (
    conditions.length === 1 &&
    conditions.every(
      (condition) => condition.area === area && (condition.known !== false) === known,
    )
  );
}

/** True when no stage is likelier; in a tie both count. */
function mostLikely(stage: StageId, { stageProbability }: AreaEvidence): boolean {
  return STAGE_IDS.every((other) => stageProbability[other] <= stageProbability[stage] + 1e-9);
}
