import type { AreaId, CompetenceId } from '../content/ids';
import { isRootAddress, type OfferEntry, type Provider, type ProviderFile } from '../content/offer';
import type { Finding, Parsed } from './finding';
import { VETTED_PHONES, wording, type Complaint } from './lint-wording';

/** What one provider's file says about itself: facts that agree, and texts without loose claims. */
export function lintOfferFile(
  { file, content }: Parsed<ProviderFile>,
  context: {
    readonly providers: readonly Parsed<ProviderFile>[];
    readonly competences: Readonly<Record<AreaId, readonly CompetenceId[]>>;
  },
): Finding[] {
  const unions = new Set(
    context.providers
      .map((other) => other.content.provider)
      .filter(({ type }) => type === 'union')
      .map(({ id }) => id),
  );
  const findings: Finding[] = [];
  if (content.provider.url !== null && !isRootAddress(content.provider.url))
    findings.push({ severity: 'error', file, path: ['provider', 'url'], message: FRONT_DOOR });
  content.offers.forEach((offer, index) => {
    for (const [severity, path, message] of [
      ...facts(offer, content.provider, unions, context.competences),
      ...(['name', 'description', 'how'] as const).flatMap((field) =>
        wording(offer[field], [field]),
      ),
    ])
      findings.push({ severity, file, path: ['offers', index, ...path], message });
  });
  return findings;
}

const FRONT_DOOR =
  'write only the front door of the site, beginning with https, for example "https://vuc.dk/"';

/** Facts that contradict each other, or that nobody has checked. */
function facts(
  offer: OfferEntry,
  provider: Provider,
  unions: ReadonlySet<string>,
  competences: Readonly<Record<AreaId, readonly CompetenceId[]>>,
): Complaint[] {
  const found: Complaint[] = [];
  const error = (path: (string | number)[], message: string) =>
    found.push(['error', path, message]);

  if (offer.levels.from > offer.levels.to)
    error(['levels'], '"from" must not be higher than "to"; swap them');
  offer.competences.forEach((id, index) => {
    if (!offer.areas.some((area) => competences[area].includes(id)))
      error(
        ['competences', index],
        `competence ${id} belongs to none of ${offer.areas.join(', ')}; add its area or remove it`,
      );
  });

  if (offer.url !== null && !isRootAddress(offer.url)) error(['url'], FRONT_DOOR);
  if (offer.phone !== null && !VETTED_PHONES.includes(offer.phone))
    error(
      ['phone'],
      `nobody has checked this number; only ${VETTED_PHONES.join(' and ')} may stand here`,
    );
  if ((offer.path !== null) !== (provider.type === 'app'))
    error(['path'], 'the app’s own offers need a "path", and nobody else may have one');
  if (offer.path !== null && offer.url !== null)
    error(['url'], 'an offer inside the app has a "path"; remove the url');

  if (offer.membership !== null && !unions.has(offer.membership))
    error(
      ['membership'],
      `there is no union "${offer.membership}"; write the id of a provider of type union`,
    );
  if ((offer.cost === 'member') !== (offer.membership !== null))
    error(['cost'], '"cost: member" and "membership" belong together; write both or neither');

  if (offer.courseMode.includes('phone') && !offer.human)
    error(
      ['human'],
      'somebody answers the phone, so "human" must be true; or remove "phone" from courseMode',
    );
  if (offer.human && offer.courseMode.every((mode) => mode === 'selfStudy'))
    error(['human'], 'nobody is met in self-study; write "human: false" or mend courseMode');
  if (offer.phone !== null && !offer.courseMode.includes('phone'))
    error(['courseMode'], 'there is a phone number; add "phone" to courseMode');

  if (offer.situations.includes('school') && !offer.audience.includes('school'))
    error(
      ['audience'],
      'it suits people in school; add "school" to the audience, or remove the situation',
    );
  if (offer.situations.includes('working') && !offer.audience.includes('work'))
    error(
      ['audience'],
      'it suits people who work; add "work" to the audience, or remove the situation',
    );
  if (
    offer.situations.includes('anyone') &&
    !(['adult', 'school', 'work'] as const).every((audience) => offer.audience.includes(audience))
  )
    error(
      ['audience'],
      '"anyone" means adults, school and work alike; write all three, or name the situations',
    );
  return found;
}
