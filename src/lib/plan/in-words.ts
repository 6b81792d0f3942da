/** A plan in words: for a text, a calendar, and the person's own data. */
import type { Locale } from '../content/ids';
import type { PlanText } from '../i18n/text';
import type { ShownOffer } from '../offers/search';
import type { CalendarEvent } from './ics';
import { SESSION_MINUTES, type Plan, type Step } from './plan';

/** Offers by their ids, in the reader's language. */
export type OffersById = ReadonlyMap<string, ShownOffer>;

export const offersById = (offers: readonly ShownOffer[]): OffersById =>
  new Map(offers.map((offer) => [offer.id, offer]));

/** A step as it is to be read: the person's own words, or the suggested ones. */
export const stepInWords = ({ id, text }: Step, { session }: PlanText): string =>
  text?.trim() || session.steps[id];

/** "tirsdag den 1. december 2026 kl. 10.00"; null as long as no day is chosen. */
export function momentInWords(
  { day, time }: Plan['session'],
  text: PlanText,
  locale: Locale,
): string | null {
  if (day === null) return null;
  // A day of the calendar is the same everywhere, so it is told in the zone it was made in.
  const date = new Intl.DateTimeFormat(locale === 'da' ? 'da-DK' : 'en-GB', {
    dateStyle: 'full',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
  const [hours, minutes] = time?.split(':') ?? [];
  return hours && minutes ? text.words.at(date, hours, minutes) : date;
}

/** Where to turn: the provider (unless it is in the name), phone number and site. */
export function whereOf(offer: ShownOffer, text: PlanText): string[] {
  const address = offer.url ?? offer.provider.url;
  return [
    ...(offer.name.includes(offer.provider.name) ? [] : [offer.provider.name]),
    ...(offer.phone ? [text.words.call(offer.phone)] : []),
    ...(address ? [new URL(address).host] : []),
  ];
}

/** A heading and its lines. */
export interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Everything that is planned; a part without anything is left out. */
export function planInWords(
  { offers, goal, session }: Plan,
  text: PlanText,
  locale: Locale,
  known: OffersById,
): Section[] {
  const { words } = text;
  const [aim, sign] = [goal.text.trim(), goal.sign.trim()];
  const moment = momentInWords(session, text, locale);
  const sections = [
    {
      title: text.goal.title,
      lines: [
        ...(aim ? [words.goal(aim)] : []),
        ...(sign ? [words.sign(sign)] : []),
        ...(goal.rhythm ? [words.rhythm(text.goal.rhythms[goal.rhythm])] : []),
      ],
    },
    {
      title: text.session.title,
      lines: [...(moment ? [moment] : []), ...stepsInWords(session.steps, text)],
    },
    { title: text.offers.title, lines: offers.map((id) => offerInWords(known.get(id), text)) },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

function stepsInWords(steps: readonly Step[], text: PlanText): string[] {
  return steps
    .filter(({ minutes }) => minutes > 0)
    .map((step) => {
      const line = text.words.step(step.minutes, stepInWords(step, text));
      return step.done ? text.words.done(line) : line;
    });
}

function offerInWords(offer: ShownOffer | undefined, text: PlanText): string {
  if (!offer) return text.offers.gone;
  return [offer.name, ...whereOf(offer, text)].join(', ');
}

/** The plan as a text to send or paste, one line per thing. */
export function planAsText(plan: Plan, text: PlanText, locale: Locale, known: OffersById): string {
  const sections = planInWords(plan, text, locale, known).map(({ title, lines }) =>
    [title, ...lines.map((line) => `- ${line}`)].join('\n'),
  );
  return `${[text.pageTitle, ...sections].join('\n\n')}\n`;
}

/** The 45 minutes as an event of a calendar; null as long as no day is chosen. */
export function sessionEvent(
  plan: Plan,
  text: PlanText,
  locale: Locale,
  known: OffersById,
  file: { readonly uid: string; readonly stamp: Date },
): CalendarEvent | null {
  const { day, time } = plan.session;
  if (day === null) return null;
  return {
    ...file,
    day,
    time,
    minutes: SESSION_MINUTES,
    summary: text.words.summary,
    description: planAsText(plan, text, locale, known).trim(),
  };
}
