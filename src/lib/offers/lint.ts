import type { AreaId, CompetenceId } from '../content/ids';
import type { ProviderFile } from '../content/offer';
import type { RulesFile } from '../content/rules';
import { toCatalogue } from './catalogue';
import type { Finding, Parsed } from './finding';
import { lintCoverage } from './lint-coverage';
import { lintOfferFile } from './lint-offer';
import { lintReach } from './lint-reach';
import { wording } from './lint-wording';

export type { Finding, Parsed } from './finding';

export interface LintInput {
  readonly providers: readonly Parsed<ProviderFile>[];
  readonly rules: Parsed<RulesFile>;
  /** The competences of each area, from `content/model.yaml`. */
  readonly competences: Readonly<Record<AreaId, readonly CompetenceId[]>>;
}

/**
 * Everything the schemas cannot say about offers and rules: references, facts that contradict each
 * other, phone numbers and prices nobody has checked, rules and offers that no person can ever
 * meet, and people for whom there is too little. Pure; files in, findings out, errors in references
 * first, because what follows from them would only repeat them.
 */
export function lintOffers(input: LintInput): Finding[] {
  const findings = [
    ...lintReferences(input),
    ...input.providers.flatMap((file) => lintOfferFile(file, input)),
  ];
  const catalogue = toCatalogue(input.providers.map(({ content }) => content));
  return [
    ...findings,
    ...lintReach(catalogue, input.providers, input.rules),
    ...lintCoverage(catalogue, input.rules),
  ];
}

/** Ids stand once, and every id that is pointed at exists. */
function lintReferences({ providers, rules, competences }: LintInput): Finding[] {
  const findings: Finding[] = [];
  const say = (file: string, path: (string | number)[], message: string) =>
    findings.push({ severity: 'error', file, path, message });

  const providerIds = new Set<string>();
  const offerIds = new Set<string>();
  for (const { file, content } of providers) {
    const { id } = content.provider;
    if (providerIds.has(id))
      say(
        file,
        ['provider', 'id'],
        `another file already has the provider "${id}"; put the offers there, or choose another id`,
      );
    providerIds.add(id);
    if (file.split('/').at(-1) !== `${id}.yaml`)
      say(
        file,
        ['provider', 'id'],
        `the file must have the same name as the provider; call it ${id}.yaml`,
      );
    content.offers.forEach((offer, index) => {
      if (offerIds.has(offer.id))
        say(
          file,
          ['offers', index, 'id'],
          `the id "${offer.id}" is already used by another offer; choose another`,
        );
      offerIds.add(offer.id);
    });
  }

  const unionIds = new Set(
    providers
      .filter(({ content }) => content.provider.type === 'union')
      .map(({ content }) => content.provider.id),
  );
  const ruleIds = new Set<string>();
  rules.content.rules.forEach((rule, index) => {
    const at = (...path: (string | number)[]) => ['rules', index, ...path];
    if (ruleIds.has(rule.id))
      say(
        rules.file,
        at('id'),
        `the id "${rule.id}" is already used by another rule; choose another`,
      );
    ruleIds.add(rule.id);
    rule.offers.forEach((id, place) => {
      if (!offerIds.has(id))
        say(
          rules.file,
          at('offers', place),
          `there is no offer "${id}"; mend the id or remove the line`,
        );
      if (rule.offers.indexOf(id) !== place)
        say(
          rules.file,
          at('offers', place),
          `the offer "${id}" stands twice in this rule; keep one`,
        );
    });
    rule.evidence?.forEach((condition, line) =>
      condition.competences?.forEach(({ id }, entry) => {
        if (!competences[condition.area].includes(id))
          say(
            rules.file,
            at('evidence', line, 'competences', entry, 'id'),
            `competence ${id} is not measured in ${condition.area}; choose one of ${competences[condition.area].join(', ')}`,
          );
      }),
    );
    const union = rule.wishes?.union;
    if (union !== undefined && union !== 'any' && !unionIds.has(union))
      say(
        rules.file,
        at('wishes', 'union'),
        `there is no union "${union}"; write "any" or one of ${[...unionIds].sort().join(', ')}`,
      );
    for (const [severity, path, message] of wording(rule.reason, ['reason']))
      findings.push({ severity, file: rules.file, path: at(...path), message });
  });
  return findings;
}
