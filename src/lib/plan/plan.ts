/**
 * "Min plan": what a person means to do next. Chosen offers, one goal of discovery, and 45 minutes to
 * try things out. Pure: a change is a function from a plan to the next.
 */
import * as v from 'valibot';
import { isCalendarDay } from '../content/calendar-day';

/** Workshops of this length made a difference (Anbefalingskatalog, recommendation 3). */
export const SESSION_MINUTES = 45;
export const MINUTE_STEP = 5;
/** More is a catalogue again, and does not go on one page. */
export const MAX_OFFERS = 10;
/** UTF-16 units, as `maxlength` counts them. */
export const MAX_GOAL = 200;
export const MAX_SIGN = 160;
export const MAX_STEP = 80;

/** The steps of the session, in their order. */
export const STEP_IDS = ['choose', 'see', 'practise', 'note', 'tell'] as const;
export type StepId = (typeof STEP_IDS)[number];

const SUGGESTED_MINUTES: Readonly<Record<StepId, number>> = {
  choose: 5,
  see: 10,
  practise: 20,
  note: 5,
  tell: 5,
};

/** The step that has what the others leave of the 45 minutes. */
export const REST: StepId = 'practise';

/** When a person practises between sessions. */
export const RHYTHMS = ['daily', 'twice', 'weekly'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

export interface Goal {
  /** In the words of a suggestion or the person's own; '' as long as there is none. */
  readonly text: string;
  /** How one can tell or count that it is reached. */
  readonly sign: string;
  readonly rhythm: Rhythm | null;
}

export interface Step {
  readonly id: StepId;
  /** Multiple of 5. 0: left out. All five together are 45. */
  readonly minutes: number;
  /** The person's own words; null for the suggested ones. */
  readonly text: string | null;
  readonly done: boolean;
}

export interface Plan {
  /** Ids of offers, in the person's order. The catalogue may have lost some since. */
  readonly offers: readonly string[];
  readonly goal: Goal;
  readonly session: {
    /** YYYY-MM-DD, where the person is. */
    readonly day: string | null;
    /** HH:MM, where the person is; null for some time that day. */
    readonly time: string | null;
    readonly steps: readonly Step[];
  };
  /** Name of the session in a calendar, so that a second file moves it instead of doubling it. */
  readonly calendarId: string | null;
}

export const EMPTY_PLAN: Plan = {
  offers: [],
  goal: { text: '', sign: '', rhythm: null },
  session: {
    day: null,
    time: null,
    steps: STEP_IDS.map((id) => ({ id, minutes: SUGGESTED_MINUTES[id], text: null, done: false })),
  },
  calendarId: null,
};

/** The text up to a length, without half a character at its end. */
function capped(text: string, most: number): string {
  return text.slice(0, most).replace(/\p{Surrogate}$/u, '');
}

// What is damaged or from another version falls back by itself; the rest of the plan stays.
const words = (most: number) =>
  v.fallback(
    v.pipe(
      v.string(),
      v.transform((text) => capped(text, most)),
    ),
    '',
  );

const OfferId = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/));

const StoredStep = v.object({
  id: v.picklist(STEP_IDS),
  minutes: v.fallback(v.number(), -1),
  text: v.fallback(
    v.nullable(
      v.pipe(
        v.string(),
        v.transform((text) => capped(text, MAX_STEP)),
      ),
    ),
    null,
  ),
  done: v.fallback(v.boolean(), false),
});

const StoredPlan = v.object({
  offers: v.fallback(
    v.pipe(
      v.array(v.unknown()),
      v.transform((ids) => [...new Set(ids.filter((id) => v.is(OfferId, id)))]),
      v.transform((ids) => ids.slice(0, MAX_OFFERS)),
    ),
    [],
  ),
  goal: v.fallback(
    v.object({
      text: words(MAX_GOAL),
      sign: words(MAX_SIGN),
      rhythm: v.fallback(v.nullable(v.picklist(RHYTHMS)), null),
    }),
    EMPTY_PLAN.goal,
  ),
  session: v.fallback(
    v.object({
      day: v.fallback(v.nullable(v.pipe(v.string(), v.check(isCalendarDay))), null),
      time: v.fallback(v.nullable(v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/))), null),
      steps: v.fallback(v.pipe(v.array(v.unknown()), v.transform(toSteps)), [
        ...EMPTY_PLAN.session.steps,
      ]),
    }),
    { ...EMPTY_PLAN.session, steps: [...EMPTY_PLAN.session.steps] },
  ),
  calendarId: v.fallback(v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))), null),
});

/** All five steps in their order, of 45 minutes together, whatever was stored. */
function toSteps(stored: unknown[]): Step[] {
  const known = new Map(
    stored.flatMap((step) => {
      const parsed = v.safeParse(StoredStep, step);
      return parsed.success ? [[parsed.output.id, parsed.output] as const] : [];
    }),
  );
  const steps = EMPTY_PLAN.session.steps.map((suggested) => known.get(suggested.id) ?? suggested);
  const others = steps.filter(({ id }) => id !== REST);
  const rest = SESSION_MINUTES - others.reduce((sum, { minutes }) => sum + minutes, 0);
  const possible = others.every(({ minutes }) => minutes >= 0 && minutes % MINUTE_STEP === 0);
  return steps.map((step) => ({
    ...step,
    minutes:
      !possible || rest < MINUTE_STEP
        ? SUGGESTED_MINUTES[step.id]
        : step.id === REST
          ? rest
          : step.minutes,
  }));
}

/** A plan as it was saved, whatever that was: what cannot be read was not planned. */
export function readPlan(saved: unknown): Plan {
  const parsed = v.safeParse(StoredPlan, saved);
  return parsed.success ? parsed.output : EMPTY_PLAN;
}

/** Whether the person has planned nothing: nothing then needs to be kept. */
export function isEmpty({ offers, goal, session }: Plan): boolean {
  const untouched = session.steps.every(
    ({ id, minutes, text, done }) =>
      minutes === SUGGESTED_MINUTES[id] && (text ?? '').trim() === '' && !done,
  );
  return (
    offers.length === 0 &&
    goal.text.trim() === '' &&
    goal.sign.trim() === '' &&
    goal.rhythm === null &&
    session.day === null &&
    session.time === null &&
    untouched
  );
}

/** Puts an offer last; one too many, or one that is there already, changes nothing. */
export function withOffer(plan: Plan, id: string): Plan {
  if (plan.offers.includes(id) || plan.offers.length >= MAX_OFFERS) return plan;
  return { ...plan, offers: [...plan.offers, id] };
}

export function withoutOffer(plan: Plan, id: string): Plan {
  return { ...plan, offers: plan.offers.filter((other) => other !== id) };
}

/** Moves an offer so many places, at most to an end. */
export function withOfferMoved(plan: Plan, id: string, by: number): Plan {
  const from = plan.offers.indexOf(id);
  if (from === -1) return plan;
  const offers = plan.offers.filter((other) => other !== id);
  offers.splice(Math.min(offers.length, Math.max(0, from + by)), 0, id);
  return { ...plan, offers };
}

export function withGoal(plan: Plan, change: Partial<Goal>): Plan {
  return { ...plan, goal: { ...plan.goal, ...change } };
}

/** `''`, as an empty field says it, is no day and no time. */
export function withMoment(plan: Plan, change: { day?: string; time?: string }): Plan {
  const { day = plan.session.day, time = plan.session.time } = change;
  return { ...plan, session: { ...plan.session, day: day || null, time: time || null } };
}

export function withStep(
  plan: Plan,
  id: StepId,
  change: Partial<Pick<Step, 'text' | 'done'>>,
): Plan {
  const steps = plan.session.steps.map((step) => (step.id === id ? { ...step, ...change } : step));
  return { ...plan, session: { ...plan.session, steps } };
}

/**
 * Why a step cannot get so many minutes more (or fewer), or null where it can: `least` for a step
 * that is left out already, `most` where the time to practise has none to give.
 */
export function minutesRefused(plan: Plan, id: StepId, by: number): 'least' | 'most' | null {
  const minutesOf = (wanted: StepId) =>
    plan.session.steps.find((step) => step.id === wanted)?.minutes ?? 0;
  if (minutesOf(id) + by < 0) return 'least';
  return minutesOf(REST) - by < MINUTE_STEP ? 'most' : null;
}

/** Gives a step minutes of the time to practise, or gives them back; refused, it changes nothing. */
export function withMinutes(plan: Plan, id: StepId, by: number): Plan {
  if (id === REST || minutesRefused(plan, id, by) !== null) return plan;
  const steps = plan.session.steps.map((step) => {
    if (step.id === id) return { ...step, minutes: step.minutes + by };
    return step.id === REST ? { ...step, minutes: step.minutes - by } : step;
  });
  return { ...plan, session: { ...plan.session, steps } };
}
