import type { AreaId } from '../content/ids';
import type { Offer, ProviderFile } from '../content/offer';
import type { AreaCondition, Rule, RulesFile } from '../content/rules';
import type { Catalogue } from './catalogue';
import { areaHolds, fires } from './conditions';
import { evidenceOf, knownResults } from './condition-space';
import { SITUATION_CHOICES, type AreaEvidence, type Evidence, type Wishes } from './evidence';
import type { Finding, Parsed } from './finding';
import { match } from './match';

/**
 * Rules that can never fire, offers in a rule that nobody for whom it fires can be shown, and offers
 * that no rule leads to. Searched, not guessed: each rule meets every kind of result in its areas
 * and every wish it could listen to.
 */
export function lintReach(
  catalogue: Catalogue,
  providers: readonly Parsed<ProviderFile>[],
  rules: Parsed<RulesFile>,
): Finding[] {
  const findings: Finding[] = [];
  const led = new Set<string>();
  const unions = catalogue.flatMap(({ membership }) => membership ?? []);
  const offers = new Map(catalogue.map((offer) => [offer.id, offer]));

  rules.content.rules.forEach((rule, index) => {
    const say = (severity: Finding['severity'], path: (string | number)[], message: string) =>
      findings.push({ severity, file: rules.file, path: ['rules', index, ...path], message });
    const people = evidenceFor(rule);
    const wishes = wishesFor(rule, [...new Set(unions)], catalogue);
    if (!people.some((evidence) => wishes.some((wish) => fires(rule, evidence, wish)))) {
      say(
        'error',
        [],
        `the rule "${rule.id}" can never fire; its conditions contradict each other, so loosen one`,
      );
      return;
    }
    rule.offers.forEach((id, place) => {
      const offer = offers.get(id);
      if (!offer) return; // the references say so
      if (reaches(rule, offer, people, wishes)) led.add(id);
      else
        say(
          'error',
          ['offers', place],
          `nobody for whom this rule fires can be shown "${id}"; its area, levels, situations, sectors or membership do not fit, so remove it or mend the offer`,
        );
    });
  });

  for (const { file, content } of providers)
    content.offers.forEach(({ id }, index) => {
      if (!led.has(id))
        findings.push({
          severity: 'error',
          file,
          path: ['offers', index, 'id'],
          message: `no rule leads to "${id}"; add it to a rule in ${rules.file}`,
        });
    });
  return findings;
}

function reaches(
  rule: Rule,
  offer: Offer,
  people: readonly Evidence[],
  wishes: readonly Wishes[],
): boolean {
  return people.some((evidence) =>
    wishes.some((wish) => match([offer], [rule], evidence, wish).length > 0),
  );
}

/** One person for every combination of level sets that meets the rule's areas; the rest unknown. */
function evidenceFor(rule: Rule): Evidence[] {
  let combinations: Partial<Record<AreaId, AreaEvidence>>[] = [{}];
  for (const condition of rule.evidence ?? []) {
    if (condition.known === false) continue;
    const results = resultsFor(condition);
    combinations = combinations.flatMap((areas) =>
      results.map((result) => ({ ...areas, [condition.area]: result })),
    );
  }
  return combinations.map(evidenceOf);
}

/** Results that meet one condition: one per level set, since nothing else decides what is shown. */
function resultsFor(condition: AreaCondition): AreaEvidence[] {
  const competences = Object.fromEntries(
    (condition.competences ?? []).map(({ id, evidence }) => [id, evidence]),
  );
  const bySet = new Map<string, AreaEvidence>();
  for (const found of knownResults(1)) {
    const result = { ...found, competences, selfGap: condition.selfRating ?? null };
    const { from, to } = result.levelSet;
    if (areaHolds(condition, result)) bySet.set(`${from}-${to}`, result);
  }
  return [...bySet.values()];
}

/** Every combination of wishes that decides what is shown, with the others as the rule asks. */
function wishesFor(rule: Rule, unions: readonly string[], catalogue: Catalogue): Wishes[] {
  const sectors = new Set([
    ...catalogue.flatMap((offer) => offer.sectors),
    ...(rule.wishes?.sector ?? []),
  ]);
  return [...SITUATION_CHOICES, null].flatMap((situation) =>
    [...unions, null].flatMap((union) =>
      [...sectors, null].map((sector) => ({
        situation,
        union,
        sector,
        inPerson: rule.wishes?.inPerson ?? false,
        online: rule.wishes?.online ?? false,
        language: rule.wishes?.language ?? null,
      })),
    ),
  );
}
