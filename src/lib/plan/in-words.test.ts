import { describe, expect, it } from 'vitest';
import { inOneLanguage } from '../content/localize';
import { plan as danish } from '../i18n/da/plan';
import { plan as english } from '../i18n/en/plan';
import { offer, provider } from '../offers/test-offers';
import { calendarFile } from './ics';
import { momentInWords, offersById, planAsText, sessionEvent } from './in-words';
import {
  EMPTY_PLAN,
  MAX_GOAL,
  MAX_SIGN,
  MAX_STEP,
  withGoal,
  withMinutes,
  withMoment,
  withOffer,
  withStep,
  type Plan,
} from './plan';

const known = offersById([
  inOneLanguage(
    offer('helpline', {
      phone: '12 34 56 78',
      provider: provider({ name: 'Biblioteket', url: 'https://bibliotek.example/' }),
    }),
    'da',
  ),
]);

const changes: ((plan: Plan) => Plan)[] = [
  (plan) => withOffer(plan, 'helpline'),
  (plan) => withOffer(plan, 'closed-down'),
  (plan) => withGoal(plan, { text: ' Prøv én ny ting ', sign: 'Fire ting', rhythm: 'twice' }),
  (plan) => withMoment(plan, { day: '2026-12-01', time: '09:05' }),
  (plan) => withMinutes(plan, 'note', -5),
  (plan) => withStep(plan, 'choose', { done: true }),
  (plan) => withStep(plan, 'tell', { text: 'Vis det til Bo.' }),
];
const PLAN = changes.reduce((plan, change) => change(plan), EMPTY_PLAN);

describe('a plan in words', () => {
  it('has everything that is planned, and no step that is left out', () => {
    expect(planAsText(PLAN, danish, 'da', known)).toBe(
      [
        'Min plan',
        '',
        'Mit mål',
        '- Mål: Prøv én ny ting',
        '- Tegn på, at det er lykkedes: Fire ting',
        '- Jeg øver mig: To gange om ugen',
        '',
        '45 minutter',
        '- tirsdag den 1. december 2026 kl. 09.05',
        `- 5 min.: ${danish.session.steps.choose} (gjort)`,
        `- 10 min.: ${danish.session.steps.see}`,
        `- 25 min.: ${danish.session.steps.practise}`,
        '- 5 min.: Vis det til Bo.',
        '',
        'Tilbud i min plan',
        '- Navn helpline, Biblioteket, tlf. 12 34 56 78, bibliotek.example',
        `- ${danish.offers.gone}`,
        '',
      ].join('\n'),
    );
  });

  it('tells the day that was chosen, whatever the time zone', () => {
    const { session } = withMoment(EMPTY_PLAN, { day: '2026-12-01' });
    expect(momentInWords(session, danish, 'da')).toBe('tirsdag den 1. december 2026');
    expect(momentInWords(session, english, 'en')).toMatch(/^Tuesday.* 1 December 2026$/);
    expect(momentInWords(EMPTY_PLAN.session, danish, 'da')).toBeNull();
  });

  it('becomes an event once there is a day', () => {
    const file = { uid: 'x', stamp: new Date('2026-11-20T08:00:00Z') };
    expect(sessionEvent(EMPTY_PLAN, danish, 'da', known, file)).toBeNull();
    const event = sessionEvent(PLAN, danish, 'da', known, file);
    expect(event).toMatchObject({ day: '2026-12-01', time: '09:05', minutes: 45 });
    expect(calendarFile(event!)).toContain('DTSTART:20261201T090500\r\nDURATION:PT45M\r\n');
  });
});

describe.each([
  ['da', danish],
  ['en', english],
] as const)('the suggestions in %s', (_locale, text) => {
  it('fit in the fields that they are put in', () => {
    for (const { goal, sign } of Object.values(text.goal.suggestions).flat()) {
      expect(goal.length, goal).toBeLessThanOrEqual(MAX_GOAL);
      expect(sign.length, sign).toBeLessThanOrEqual(MAX_SIGN);
    }
    for (const step of Object.values(text.session.steps))
      expect(step.length, step).toBeLessThanOrEqual(MAX_STEP);
  });

  it('are each there once, and as many in every area', () => {
    const areas = Object.values(text.goal.suggestions);
    const goals = areas.flat().map(({ goal }) => goal);
    expect(new Set(goals).size).toBe(goals.length);
    expect(new Set(areas.map(({ length }) => length)).size).toBe(1);
  });
});
