import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { Rule } from './rules';

const written = {
  id: 'brug-start',
  evidence: [{ area: 'brug', stage: { atMost: 'basic', probability: 0.6 } }],
  offers: ['it-help'],
  weight: 5,
  reason: { da: 'Fordi det passer.', en: 'Because it fits.' },
};
const accepts = (parts: object) => v.is(Rule, { ...written, ...parts });
const acceptsArea = (condition: object) => accepts({ evidence: [{ area: 'brug', ...condition }] });

describe('a rule', () => {
  test('listens to evidence, to wishes, or to both, but never to nothing', () => {
    const nothing: Partial<typeof written> = { ...written };
    delete nothing.evidence;
    expect(accepts({})).toBe(true);
    expect(accepts({ wishes: { inPerson: true } })).toBe(true);
    expect(v.is(Rule, { ...nothing, wishes: { union: 'any' } })).toBe(true);
    expect(v.is(Rule, nothing)).toBe(false);
    expect(v.is(Rule, { ...nothing, wishes: {} })).toBe(false);
    expect(v.is(Rule, { ...nothing, evidence: [] })).toBe(false);
  });

  test('asks either what is known about an area or that nothing is', () => {
    expect(acceptsArea({ known: false })).toBe(true);
    expect(acceptsArea({ known: true })).toBe(false);
    expect(acceptsArea({ known: false, selfRating: 'lower' })).toBe(false);
    expect(acceptsArea({})).toBe(false);
    expect(acceptsArea({ selfRating: 'lower', levels: { from: 1, to: 2 } })).toBe(true);
  });

  test('asks for one stage, more likely than not', () => {
    expect(acceptsArea({ stage: { is: 'basic', probability: 0.5 } })).toBe(true);
    expect(acceptsArea({ stage: { is: 'basic' } })).toBe(false);
    expect(acceptsArea({ stage: { is: 'basic', probability: 0.3 } })).toBe(false);
    expect(acceptsArea({ stage: { probability: 0.6 } })).toBe(false);
    expect(acceptsArea({ stage: { atLeast: 'basic', atMost: 'advanced', probability: 0.6 } })).toBe(
      false,
    );
  });

  test('cannot ask that something was not wished', () => {
    expect(accepts({ wishes: { inPerson: false } })).toBe(false);
    expect(accepts({ wishes: { situation: ['anyone'] } })).toBe(false);
  });

  test('refuses contradictions and misspelt fields', () => {
    const twice = [
      { id: '2.6', evidence: 'shown' },
      { id: '2.6', evidence: 'notYet' },
    ];
    expect(acceptsArea({ competences: twice })).toBe(false);
    expect(accepts({ evidence: [...written.evidence, ...written.evidence] })).toBe(false);
    expect(accepts({ offers: ['a', 'a'] })).toBe(false);
    expect(accepts({ wieght: 5 })).toBe(false);
    expect(accepts({ weight: 11 })).toBe(false);
  });
});
