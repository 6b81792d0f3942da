import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EMPTY_PLAN,
  isEmpty,
  MAX_GOAL,
  MAX_OFFERS,
  minutesRefused,
  readPlan,
  REST,
  SESSION_MINUTES,
  STEP_IDS,
  withGoal,
  withMinutes,
  withMoment,
  withOffer,
  withOfferMoved,
  withoutOffer,
  withStep,
  type Plan,
} from './plan';

const minutesIn = (plan: Plan) => plan.session.steps.reduce((sum, { minutes }) => sum + minutes, 0);

const change = fc.oneof(
  fc.tuple(fc.constantFrom(...STEP_IDS), fc.constantFrom(-5, 5)).map(
    ([id, by]) =>
      (plan: Plan) =>
        withMinutes(plan, id, by),
  ),
  fc.constantFrom('a', 'b', 'c').map((id) => (plan: Plan) => withOffer(plan, id)),
  fc.constantFrom('a', 'b', 'c').map((id) => (plan: Plan) => withoutOffer(plan, id)),
  fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: -9, max: 9 })).map(
    ([id, by]) =>
      (plan: Plan) =>
        withOfferMoved(plan, id, by),
  ),
  fc
    .string({ unit: 'grapheme', maxLength: 40 })
    .map((text) => (plan: Plan) => withGoal(plan, { text })),
  fc.constantFrom(...STEP_IDS).map((id) => (plan: Plan) => withStep(plan, id, { done: true })),
  fc
    .constantFrom({ day: '2026-12-01' }, { day: '' }, { time: '10:00' }, { time: '' })
    .map((moment) => (plan: Plan) => withMoment(plan, moment)),
);
const anyPlan = fc
  .array(change, { maxLength: 40 })
  .map((changes) => changes.reduce((plan, next) => next(plan), EMPTY_PLAN));

describe('a plan', () => {
  it('comes back from storage as it was', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(readPlan(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
      }),
    );
  });

  it('is a plan that can be used, whatever was stored', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), tornPlan()), (saved) => {
        const plan = readPlan(saved);
        expect(plan.session.steps.map(({ id }) => id)).toEqual([...STEP_IDS]);
        expect(minutesIn(plan)).toBe(SESSION_MINUTES);
        expect(plan.offers.length).toBeLessThanOrEqual(MAX_OFFERS);
        expect(readPlan(plan)).toEqual(plan);
      }),
      { numRuns: 500 },
    );
    expect(readPlan(null)).toEqual(EMPTY_PLAN);
  });

  it('loses only the part that was damaged', () => {
    const saved = {
      offers: ['a', 7, '<b>', 'a', 'gone-since'],
      goal: { text: 'Prøv én ny ting', rhythm: 'hourly' },
      session: { day: '2026-02-31', time: '10:00', steps: 'none' },
      later: true,
    };
    expect(readPlan(saved)).toEqual({
      ...EMPTY_PLAN,
      offers: ['a', 'gone-since'],
      goal: { text: 'Prøv én ny ting', sign: '', rhythm: null },
      session: { ...EMPTY_PLAN.session, time: '10:00' },
    });
  });

  it('caps a text without cutting a character in two', () => {
    const text = `${'x'.repeat(MAX_GOAL - 1)}🙂`;
    expect(readPlan({ ...EMPTY_PLAN, goal: { text } }).goal.text).toBe('x'.repeat(MAX_GOAL - 1));
  });

  it('is empty until something is planned, and again when all of it is taken back', () => {
    expect(isEmpty(EMPTY_PLAN)).toBe(true);
    const some = [
      withOffer(EMPTY_PLAN, 'a'),
      withGoal(EMPTY_PLAN, { rhythm: 'daily' }),
      withMoment(EMPTY_PLAN, { time: '10:00' }),
      withMinutes(EMPTY_PLAN, 'see', 5),
      withStep(EMPTY_PLAN, 'note', { done: true }),
    ];
    for (const plan of some) expect(isEmpty(plan)).toBe(false);
    expect(isEmpty(withoutOffer(withOffer(EMPTY_PLAN, 'a'), 'a'))).toBe(true);
    expect(isEmpty({ ...EMPTY_PLAN, calendarId: '0'.repeat(32) })).toBe(true);
  });
});

describe('the offers of a plan', () => {
  const plan = ['a', 'b', 'c'].reduce(withOffer, EMPTY_PLAN);

  it('stand once each, in the order they were chosen', () => {
    expect(withOffer(plan, 'a').offers).toEqual(['a', 'b', 'c']);
  });

  it('move one place, and no further than an end', () => {
    expect(withOfferMoved(plan, 'c', -1).offers).toEqual(['a', 'c', 'b']);
    expect(withOfferMoved(plan, 'a', -1).offers).toEqual(['a', 'b', 'c']);
    expect(withOfferMoved(plan, 'a', 9).offers).toEqual(['b', 'c', 'a']);
    expect(withOfferMoved(plan, 'nobody', 1)).toBe(plan);
  });

  it('are as many as go on a page, and no more', () => {
    const full = Array.from({ length: MAX_OFFERS + 3 }, (_, index) => `offer-${index}`).reduce(
      withOffer,
      EMPTY_PLAN,
    );
    expect(full.offers).toHaveLength(MAX_OFFERS);
    expect(full.offers.at(-1)).toBe(`offer-${MAX_OFFERS - 1}`);
  });
});

describe('the session', () => {
  it('lasts 45 minutes, however the minutes are moved', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(minutesIn(plan)).toBe(SESSION_MINUTES);
        for (const { minutes } of plan.session.steps) expect(minutes).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('takes from the time to practise what another step gets, and says when it cannot', () => {
    const { steps } = withMinutes(EMPTY_PLAN, 'see', 5).session;
    expect(steps.map(({ minutes }) => minutes)).toEqual([5, 15, 15, 5, 5]);
    const least = withMinutes(EMPTY_PLAN, 'note', -5);
    expect(minutesRefused(least, 'note', -5)).toBe('least');
    expect(withMinutes(least, 'note', -5)).toBe(least);
    const most = [5, 5, 5].reduce((plan, by) => withMinutes(plan, 'see', by), EMPTY_PLAN);
    expect(minutesRefused(most, 'choose', 5)).toBe('most');
    expect(withMinutes(most, 'choose', 5)).toBe(most);
  });

  it('does not move the time to practise by itself: the others would not know', () => {
    expect(withMinutes(EMPTY_PLAN, REST, 5)).toBe(EMPTY_PLAN);
  });

  it('forgets a day or a time that is cleared', () => {
    const chosen = withMoment(EMPTY_PLAN, { day: '2026-12-01', time: '10:00' });
    expect(withMoment(chosen, { time: '' }).session).toMatchObject({
      day: '2026-12-01',
      time: null,
    });
    expect(withMoment(chosen, { day: '' }).session).toMatchObject({ day: null, time: '10:00' });
  });
});

/** A stored plan with a part of it replaced by anything. */
function tornPlan() {
  const step = fc.record(
    {
      id: fc.oneof(fc.constantFrom(...STEP_IDS), fc.anything()),
      minutes: fc.oneof(fc.integer({ min: -50, max: 500 }), fc.double(), fc.anything()),
      text: fc.anything(),
      done: fc.anything(),
    },
    { requiredKeys: [] },
  );
  return fc.record(
    {
      offers: fc.oneof(fc.array(fc.oneof(fc.string(), fc.anything())), fc.anything()),
      goal: fc.anything(),
      session: fc.record({ day: fc.string(), time: fc.anything(), steps: fc.array(step) }),
    },
    { requiredKeys: [] },
  );
}
