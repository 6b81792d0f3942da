import type { OfferFacts } from '../content/offer';
import type { RuleLogic } from '../content/rules';
import { fires } from './conditions';
import type { Evidence, Wishes } from './evidence';

export { NO_WISHES } from './evidence';
export type { AreaEvidence, Evidence, Wishes } from './evidence';

/** Why an offer is shown: the rule that fired and its sentence. */
export interface Reason<Text> {
  readonly ruleId: string;
  readonly text: Text;
}

export interface Match<Offer, Text> {
  readonly offer: Offer;
  /** The strongest first; never empty. */
  readonly reasons: readonly Reason<Text>[];
  /** Strength of the evidence behind it, above 0. Only comparable within one call. */
  readonly score: number;
}

/** Why an offer must not be shown, whatever the rules say. */
export type Exclusion = 'membership' | 'situation' | 'sector' | 'level';

/** Each place further down a rule's list takes a tenth of the rule's weight … */
const STEP_DOWN = 0.1;
/** … but the last one still counts a little. */
const LEAST_SHARE = 0.1;
/** The best reason counts whole, each further one a quarter of the place before: quality, not number. */
const FURTHER_REASON = 0.25;
/** How many stand in front, and are therefore kept different from each other. */
const IN_FRONT = 3;
/** For the sake of variety an offer may pass another if it has at least this share of its score. */
const VARIETY_FLOOR = 0.6;

/**
 * Offers for what we know and what the person wishes, the best first. Pure; the order of the
 * catalogue and of the rules makes no difference. Texts are passed through, so that a catalogue in
 * one language gives reasons in that language.
 *
 * 1. **Excluded** offers are gone and nothing brings them back: see `exclusion`.
 * 2. Every rule that **fires** gives its offers a reason, worth the rule's weight less a tenth per
 *    place in its list. A rule about measured areas speaks only for offers that help in one of these
 *    areas at one of the likely levels. An offer without a reason is not shown.
 * 3. The **score** is the strongest reason, plus a quarter of the next, a sixteenth of the third and
 *    so on: one good reason beats any number of weak ones.
 * 4. What fits more of the **spoken wishes** (form, language) stands before what fits fewer; then
 *    the higher score; then the id, so that the order is always the same.
 * 5. **Variety in the first three**: the second and third are, among those that fit the wishes as
 *    well and have at least 0.6 of the score of the next in line, the ones whose provider type and form
 *    differ most from those before. If the first two are not a free meeting with a human, the third
 *    is, where one fits the wishes as well.
 */
export function match<Offer extends OfferFacts, Text>(
  catalogue: readonly Offer[],
  rules: readonly (RuleLogic & { readonly reason: Text })[],
  evidence: Evidence,
  wishes: Wishes,
): Match<Offer, Text>[] {
  const firing = rules.filter((rule) => fires(rule, evidence, wishes));
  const ranked: Ranked<Offer, Text>[] = [];
  for (const offer of catalogue) {
    if (exclusion(offer, evidence, wishes)) continue;
    const voices = firing
      .filter((rule) => rule.offers.includes(offer.id) && speaksFor(rule, offer, evidence))
      .map((rule) => ({ rule, strength: strength(rule, offer) }))
      .sort((a, b) => b.strength - a.strength || byText(a.rule.id, b.rule.id));
    if (voices.length === 0) continue;
    ranked.push({
      offer,
      fit: wishesMet(offer, wishes),
      score: total(voices.map((voice) => voice.strength)),
      reasons: voices.map(({ rule }) => ({ ruleId: rule.id, text: rule.reason })),
    });
  }
  ranked.sort((a, b) => b.fit - a.fit || b.score - a.score || byText(a.offer.id, b.offer.id));
  return varied(ranked).map(({ offer, reasons, score }) => ({ offer, reasons, score }));
}

interface Ranked<Offer, Text> extends Match<Offer, Text> {
  /** How many of the spoken wishes about form and language it fits. */
  readonly fit: number;
}

/**
 * What keeps an offer from being shown, or null: a membership the person has not; a situation or
 * line of work it is not for; levels wholly outside the likely ones in every area it helps with. An
 * area that is not known excludes nothing, nor does a wish that was not spoken, save that members'
 * offers are shown to members only.
 */
export function exclusion(offer: OfferFacts, evidence: Evidence, wishes: Wishes): Exclusion | null {
  if (offer.membership !== null && offer.membership !== wishes.union) return 'membership';
  if (
    wishes.situation !== null &&
    !offer.situations.includes('anyone') &&
    !offer.situations.includes(wishes.situation)
  )
    return 'situation';
  if (wishes.sector !== null && offer.sectors.length > 0 && !offer.sectors.includes(wishes.sector))
    return 'sector';
  const inReach = offer.areas.some((area) => {
    const measured = evidence[area];
    return !measured?.known || overlap(offer.levels, measured.levelSet);
  });
  return inReach ? null : 'level';
}

/** A rule about measured areas recommends only what helps there, at a likely level. */
function speaksFor(rule: RuleLogic, offer: OfferFacts, evidence: Evidence): boolean {
  const measured = (rule.evidence ?? []).filter((condition) => condition.known !== false);
  return (
    measured.length === 0 ||
    measured.some(({ area }) => {
      const found = evidence[area];
      return found !== null && offer.areas.includes(area) && overlap(offer.levels, found.levelSet);
    })
  );
}

function strength(rule: RuleLogic, offer: OfferFacts): number {
  const place = rule.offers.indexOf(offer.id);
  return rule.weight * Math.max(LEAST_SHARE, 1 - STEP_DOWN * place);
}

function total(strengths: readonly number[]): number {
  const score = strengths.reduce((sum, strength, at) => sum + strength * FURTHER_REASON ** at, 0);
  // Thousandths: a rounding error must never decide between two offers.
  return Math.round(score * 1000) / 1000;
}

function wishesMet(offer: OfferFacts, wishes: Wishes): number {
  const fitsForm =
    (wishes.inPerson && offer.courseMode.includes('inPerson')) ||
    (wishes.online &&
      (offer.courseMode.includes('online') || offer.courseMode.includes('selfStudy')));
  const fitsLanguage = wishes.language !== null && offer.inLanguage.includes(wishes.language);
  return Number(fitsForm) + Number(fitsLanguage);
}

/** Brings variety into the first three without passing anything that fits the wishes better. */
function varied<R extends Ranked<OfferFacts, unknown>>(ranked: readonly R[]): R[] {
  const rest = [...ranked];
  const front: R[] = [];
  while (front.length < IN_FRONT && rest[0]) {
    const leader = rest[0];
    const peers = rest.filter(({ fit }) => fit === leader.fit);
    const needsHuman = front.length === IN_FRONT - 1 && !front.some(isFreeAndHuman);
    const pick =
      (needsHuman ? peers.find(isFreeAndHuman) : undefined) ??
      newest(
        peers.filter(({ score }) => score >= leader.score * VARIETY_FLOOR),
        front,
      ) ??
      leader;
    rest.splice(rest.indexOf(pick), 1);
    front.push(pick);
  }
  return [...front, ...rest];
}

/** The first of those that differ most, in provider type and usual form, from what is in front. */
function newest<R extends Ranked<OfferFacts, unknown>>(
  candidates: readonly R[],
  front: readonly R[],
): R | undefined {
  const novelty = ({ offer }: R) =>
    Number(front.every((chosen) => chosen.offer.provider.type !== offer.provider.type)) +
    Number(front.every((chosen) => chosen.offer.courseMode[0] !== offer.courseMode[0]));
  const most = Math.max(...candidates.map(novelty));
  return candidates.find((candidate) => novelty(candidate) === most);
}

/** The low threshold: one meets, speaks or writes with a person, and it costs nothing. */
export function isFreeAndHuman({ offer }: { readonly offer: OfferFacts }): boolean {
  return offer.human && offer.cost === 'free';
}

function overlap(
  a: { readonly from: number; readonly to: number },
  b: { readonly from: number; readonly to: number },
): boolean {
  return a.from <= b.to && b.from <= a.to;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
