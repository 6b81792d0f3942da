import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STAGE_IDS, type AreaId } from '../content/ids';
import { inOneLanguage } from '../content/localize';
import type { Offer } from '../content/offer';
import type { AreaCondition, Rule, WishCondition } from '../content/rules';
import { match, NO_WISHES, type AreaEvidence, type Evidence, type Wishes } from './match';
import * as any from './test-offers';
import { measured, NOTHING_MEASURED, offer, provider, rule, wishing } from './test-offers';

const ids = (found: { offer: { id: string } }[]) => found.map((entry) => entry.offer.id);
const reasonsOf = (found: ReturnType<typeof match<Offer, Rule['reason']>>) =>
  found.flatMap(({ reasons }) => reasons.map(({ ruleId }) => ruleId));

const onBrug = (parts: Omit<AreaCondition, 'area'>): Pick<Rule, 'evidence'> => ({
  evidence: [{ area: 'brug', ...parts }],
});
const basic = onBrug({ stage: { is: 'basic', probability: 0.6 } });

describe('what a rule listens to', () => {
  const fires = (parts: Partial<Rule>, brug: AreaEvidence | null, wishes: Wishes = NO_WISHES) =>
    match([offer('a')], [rule('r', ['a'], parts)], { ...NOTHING_MEASURED, brug }, wishes).length >
    0;

  test('a stage counts only when it is as sure as the rule asks', () => {
    const spread = { basic: 0.55, independent: 0.4, advanced: 0.05 };
    const unsure = measured('basic', { stageProbability: spread, levelSet: { from: 1, to: 3 } });
    expect(fires(onBrug({ stage: { is: 'basic', probability: 0.5 } }), unsure)).toBe(true);
    expect(fires(onBrug({ stage: { is: 'basic', probability: 0.6 } }), unsure)).toBe(false);
    expect(fires(onBrug({ stage: { atMost: 'independent', probability: 0.95 } }), unsure)).toBe(
      true,
    );
    expect(fires(onBrug({ stage: { atLeast: 'independent', probability: 0.5 } }), unsure)).toBe(
      false,
    );
  });

  test('a probability on the rule’s limit counts, whatever the rounding of sums', () => {
    const sum = { basic: 0.6, independent: 0.3, advanced: 0.1 };
    expect(sum.basic + sum.independent).toBeLessThan(0.9);
    const limit = onBrug({ stage: { atMost: 'independent', probability: 0.9 } });
    expect(fires(limit, measured('basic', { stageProbability: sum }))).toBe(true);
  });

  test('every likely level must lie within the levels of the rule', () => {
    const condition = onBrug({ levels: { from: 1, to: 2 } });
    expect(fires(condition, measured('basic'))).toBe(true);
    expect(fires(condition, measured('basic', { levelSet: { from: 2, to: 3 } }))).toBe(false);
  });

  test('a competence that was never met is neither shown nor "not yet"', () => {
    for (const found of ['shown', 'notYet'] as const) {
      const condition = onBrug({ competences: [{ id: '2.6', evidence: found }] });
      expect(fires(condition, measured('basic'))).toBe(false);
      expect(fires(condition, measured('basic', { competences: { '2.6': found } }))).toBe(true);
    }
    const inherited = onBrug({ competences: [{ id: 'constructor', evidence: 'notYet' }] });
    expect(fires(inherited, measured('basic'))).toBe(false);
  });

  test('a self-rating counts only where the difference is sure, and in its direction', () => {
    const condition = onBrug({ selfRating: 'lower' });
    expect(fires(condition, measured('basic'))).toBe(false);
    expect(fires(condition, measured('basic', { selfGap: 'higher' }))).toBe(false);
    expect(fires(condition, measured('basic', { selfGap: 'lower' }))).toBe(true);
  });

  test('"known: false" fires for an unmeasured and for an unclear area, never for a known one', () => {
    const condition = onBrug({ known: false });
    expect(fires(condition, null)).toBe(true);
    expect(fires(condition, measured('basic', { known: false }))).toBe(true);
    expect(fires(condition, measured('basic'))).toBe(false);
  });

  test('a wish is never guessed', () => {
    const wishes: [WishCondition, Wishes][] = [
      [{ situation: ['senior', 'working'] }, wishing({ situation: 'working' })],
      [{ inPerson: true }, wishing({ inPerson: true })],
      [{ online: true }, wishing({ online: true })],
      [{ union: 'any' }, wishing({ union: 'hk' })],
      [{ union: 'hk' }, wishing({ union: 'hk' })],
      [{ language: 'en' }, wishing({ language: 'en' })],
      [{ sector: ['care'] }, wishing({ sector: 'care' })],
    ];
    for (const [condition, spoken] of wishes) {
      expect(fires({ wishes: condition }, null)).toBe(false);
      expect(fires({ wishes: condition }, null, spoken)).toBe(true);
    }
    expect(fires({ wishes: { union: 'hk' } }, null, wishing({ union: 'dm' }))).toBe(false);
  });

  test('evidence and wishes must hold together', () => {
    const both = { ...basic, wishes: { situation: ['senior' as const] } };
    expect(fires(both, measured('basic'))).toBe(false);
    expect(fires(both, null, wishing({ situation: 'senior' }))).toBe(false);
    expect(fires(both, measured('basic'), wishing({ situation: 'senior' }))).toBe(true);
  });

  test('a rule without any condition never fires', () => {
    expect(fires({}, measured('basic'))).toBe(false);
  });
});

describe('what is never shown', () => {
  const brugBasic: Evidence = { ...NOTHING_MEASURED, brug: measured('basic') };
  const shown = (parts: Partial<Offer>, wishes: Wishes, evidence = brugBasic) =>
    match([offer('a', parts)], [rule('r', ['a'], basic)], evidence, wishes).length > 0;

  test('a union’s offer, to anybody but its members', () => {
    expect(shown({ membership: 'hk' }, NO_WISHES)).toBe(false);
    expect(shown({ membership: 'hk' }, wishing({ union: '3f' }))).toBe(false);
    expect(shown({ membership: 'hk' }, wishing({ union: 'hk' }))).toBe(true);
  });

  test('an offer for another situation or line of work than the person’s', () => {
    expect(shown({ situations: ['school'] }, wishing({ situation: 'senior' }))).toBe(false);
    expect(shown({ situations: ['school', 'senior'] }, wishing({ situation: 'senior' }))).toBe(
      true,
    );
    expect(shown({ situations: ['school'] }, NO_WISHES)).toBe(true);
    expect(shown({ sectors: ['care'] }, wishing({ sector: 'office' }))).toBe(false);
    expect(shown({ sectors: ['care'] }, wishing({ sector: 'care' }))).toBe(true);
  });

  test('an offer whose levels are all too high or too low', () => {
    expect(shown({ levels: { from: 3, to: 6 } }, NO_WISHES)).toBe(false);
    expect(shown({ levels: { from: 2, to: 6 } }, NO_WISHES)).toBe(true);
  });

  test('an offer for another area than the one the rule measured', () => {
    expect(shown({ areas: ['analyse'] }, NO_WISHES)).toBe(false);
  });

  test('a wish alone does not lift an offer over a level it is not for', () => {
    const course = offer('a', { levels: { from: 1, to: 2 } });
    const wish = [rule('r', ['a'], { wishes: { inPerson: true } })];
    const expert: Evidence = { ...NOTHING_MEASURED, brug: measured('advanced') };
    expect(match([course], wish, expert, wishing({ inPerson: true }))).toEqual([]);
    expect(match([course], wish, NOTHING_MEASURED, wishing({ inPerson: true }))).toHaveLength(1);
  });
});

describe('the order', () => {
  const brugBasic: Evidence = { ...NOTHING_MEASURED, brug: measured('basic') };
  const offers = ['a', 'b', 'c', 'd', 'e'].map((id) => offer(id));

  test('follows the rule’s list, and the id where nothing else decides', () => {
    const one = [rule('r', ['c', 'a', 'e', 'b', 'd'], basic)];
    expect(ids(match(offers, one, brugBasic, NO_WISHES))).toEqual(['c', 'a', 'e', 'b', 'd']);
    const each = offers.map(({ id }) => rule(`r-${id}`, [id], basic));
    expect(ids(match(offers, each, brugBasic, NO_WISHES))).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('one strong reason beats many weak ones', () => {
    const found = match(
      offers,
      [
        rule('strong', ['e'], { ...basic, weight: 6 }),
        ...[1, 2, 3].map((n) => rule(`weak-${n}`, ['a'], { ...basic, weight: 4 })),
      ],
      brugBasic,
      NO_WISHES,
    );
    expect(found.map(({ offer, score }) => [offer.id, score])).toEqual([
      ['e', 6],
      ['a', 5.25],
    ]);
    expect(found[1]?.reasons.map(({ ruleId }) => ruleId)).toEqual(['weak-1', 'weak-2', 'weak-3']);
  });

  test('tells equally strong reasons in the order of their rules’ ids', () => {
    const same = ['s', 'r', 't'].map((id) => rule(id, ['a'], basic));
    expect(reasonsOf(match(offers, same, brugBasic, NO_WISHES))).toEqual(['r', 's', 't']);
  });

  test('puts what the person wished for first, however strong the rest', () => {
    const home = offer('z', { courseMode: ['selfStudy'], human: false });
    const english = offer('y', { inLanguage: ['en'] });
    const all = [...offers, home, english];
    const few = [
      rule('strong', ['a', 'b', 'c', 'd'], { ...basic, weight: 10 }),
      rule('weak', ['z', 'y'], { ...basic, weight: 1 }),
    ];
    expect(ids(match(all, few, brugBasic, wishing({ online: true })))[0]).toBe('z');
    expect(ids(match(all, few, brugBasic, wishing({ language: 'en' })))[0]).toBe('y');
    expect(ids(match(all, few, brugBasic, wishing({ inPerson: true }))).at(-1)).toBe('z');
  });

  test('brings another kind of provider and form into the first three', () => {
    const app = offer('x', {
      provider: provider({ id: 'app', type: 'app' }),
      courseMode: ['selfStudy'],
      human: false,
    });
    const one = [rule('r', ['a', 'b', 'c', 'x'], basic)];
    expect(ids(match([...offers, app], one, brugBasic, NO_WISHES))).toEqual(['a', 'x', 'b', 'c']);
  });

  test('does not pay for variety with an offer that hardly fits', () => {
    const app = offer('x', { provider: provider({ id: 'app', type: 'app' }) });
    const two = [rule('r', ['a', 'b', 'c', 'd'], basic), rule('s', ['x'], { ...basic, weight: 1 })];
    expect(ids(match([...offers, app], two, brugBasic, NO_WISHES))).toEqual([
      'a',
      'b',
      'c',
      'd',
      'x',
    ]);
  });

  test('keeps a free meeting with a human within the first three', () => {
    const screens = ['p', 'q', 'r', 's'].map((id) =>
      offer(id, { human: false, courseMode: ['selfStudy'] }),
    );
    const found = match(
      [...screens, offer('z')],
      [
        rule('screens', ['p', 'q', 'r', 's'], { ...basic, weight: 10 }),
        rule('human', ['z'], { ...basic, weight: 1 }),
      ],
      brugBasic,
      NO_WISHES,
    );
    expect(ids(found)).toEqual(['p', 'q', 'z', 'r', 's']);
  });

  test('passes reasons through in the language of the catalogue', () => {
    const content = { offers, rules: [rule('r', ['a'], basic)] };
    const danish = inOneLanguage(content, 'da');
    const [first] = match(danish.offers, danish.rules, brugBasic, NO_WISHES);
    expect(first?.offer.name).toBe('Navn a');
    expect(first?.reasons).toEqual([{ ruleId: 'r', text: 'Fordi r.' }]);
  });
});

describe('whatever the catalogue, the rules, the evidence and the wishes', () => {
  const world = [any.catalogue, any.rules, any.evidence, any.wishes] as const;

  test('every reason shown belongs to a rule that holds', () => {
    fc.assert(
      fc.property(...world, (catalogue, rules, evidence, wishes) => {
        for (const { offer, reasons } of match(catalogue, rules, evidence, wishes)) {
          expect(reasons.length).toBeGreaterThan(0);
          for (const { ruleId, text } of reasons) {
            const said = rules.find(({ id }) => id === ruleId);
            expect(said?.reason).toEqual(text);
            expect(said?.offers).toContain(offer.id);
            expect(said && plainlyHolds(said, evidence, wishes)).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('learning more about an area leaves what was said about the others true', () => {
    fc.assert(
      fc.property(
        ...world,
        fc.constantFrom<AreaId>('brug', 'analyse', 'opdagelse'),
        any.areaEvidence,
        (catalogue, rules, evidence, wishes, area, learned) => {
          const before = match(catalogue, rules, { ...evidence, [area]: null }, wishes);
          const after = match(catalogue, rules, { ...evidence, [area]: learned }, wishes);
          const about = new Set(
            rules
              .filter((rule) => rule.evidence?.some((condition) => condition.area === area))
              .map(({ id }) => id),
          );
          const others = (found: typeof before) =>
            new Set(reasonsOf(found).filter((id) => !about.has(id)));
          for (const id of others(after)) expect(others(before)).toContain(id);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('an area that is not known fires no rule about what was measured there', () => {
    fc.assert(
      fc.property(
        ...world,
        fc.constantFrom<AreaId>('brug', 'analyse', 'opdagelse'),
        (catalogue, rules, evidence, wishes, area) => {
          const found = evidence[area];
          const unknown = { ...evidence, [area]: found && { ...found, known: false } };
          const fired = new Set(reasonsOf(match(catalogue, rules, unknown, wishes)));
          for (const { id, evidence: conditions } of rules)
            if (
              conditions?.some((condition) => condition.area === area && condition.known !== false)
            )
              expect(fired).not.toContain(id);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('without evidence and wishes nothing but "we do not know yet" speaks', () => {
    fc.assert(
      fc.property(any.catalogue, any.rules, (catalogue, rules) => {
        for (const id of reasonsOf(match(catalogue, rules, NOTHING_MEASURED, NO_WISHES)))
          expect(
            rules.find((rule) => rule.id === id)?.evidence?.every(({ known }) => known === false),
          ).toBe(true);
      }),
    );
  });

  test('what is excluded stays excluded', () => {
    fc.assert(
      fc.property(...world, (catalogue, rules, evidence, wishes) => {
        for (const { offer } of match(catalogue, rules, evidence, wishes)) {
          if (offer.membership !== null) expect(wishes.union).toBe(offer.membership);
          if (wishes.situation !== null && !offer.situations.includes('anyone'))
            expect(offer.situations).toContain(wishes.situation);
          if (wishes.sector !== null && offer.sectors.length > 0)
            expect(offer.sectors).toContain(wishes.sector);
          const reachable = offer.areas.some((area) => {
            const found = evidence[area];
            if (!found?.known) return true;
            const { from, to } = found.levelSet;
            return [1, 2, 3, 4, 5, 6].some(
              (level) =>
                level >= from &&
                level <= to &&
                level >= offer.levels.from &&
                level <= offer.levels.to,
            );
          });
          expect(reachable).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('the answer is the same every time and in every order, and nothing is changed', () => {
    fc.assert(
      fc.property(...world, (catalogue, rules, evidence, wishes) => {
        const before = JSON.stringify([catalogue, rules, evidence, wishes]);
        const found = match(catalogue, rules, evidence, wishes);
        expect(match([...catalogue].reverse(), [...rules].reverse(), evidence, wishes)).toEqual(
          found,
        );
        expect(JSON.stringify([catalogue, rules, evidence, wishes])).toBe(before);
        expect(new Set(ids(found)).size).toBe(found.length);
      }),
      { numRuns: 300 },
    );
  });
});

/** The conditions in other words than the engine's, so that both must be mistaken to agree. */
function plainlyHolds(rule: Rule, evidence: Evidence, wishes: Wishes): boolean {
  for (const condition of rule.evidence ?? []) {
    const found = evidence[condition.area];
    const known = found !== null && found.known;
    if (condition.known === false) {
      if (known) return false;
      continue;
    }
    if (!known) return false;
    if (condition.stage) {
      const { basic, independent, advanced } = found.stageProbability;
      const { is, atMost, atLeast, probability } = condition.stage;
      const sure =
        is !== undefined
          ? found.stageProbability[is]
          : atMost !== undefined
            ? [basic, basic + independent, 1][STAGE_IDS.indexOf(atMost)]!
            : [1, independent + advanced, advanced][STAGE_IDS.indexOf(atLeast!)]!;
      if (sure < probability - 1e-6) return false;
    }
    if (condition.levels && found.levelSet.from < condition.levels.from) return false;
    if (condition.levels && found.levelSet.to > condition.levels.to) return false;
    for (const wanted of condition.competences ?? [])
      if (found.competences[wanted.id] !== wanted.evidence) return false;
    if (condition.selfRating && found.selfGap !== condition.selfRating) return false;
  }
  const wish = rule.wishes ?? {};
  if (wish.situation && !wish.situation.some((one) => one === wishes.situation)) return false;
  if (wish.inPerson && !wishes.inPerson) return false;
  if (wish.online && !wishes.online) return false;
  if (wish.union === 'any' && wishes.union === null) return false;
  if (wish.union && wish.union !== 'any' && wish.union !== wishes.union) return false;
  if (wish.language && wish.language !== wishes.language) return false;
  return true;
}
