import { beforeEach, describe, expect, test } from 'vitest';
import type { Offer, OfferEntry, ProviderFile } from '../content/offer';
import type { Rule, RulesFile } from '../content/rules';
import { lintCoverage } from './lint-coverage';
import { lintOffers, type Finding, type LintInput } from './lint';
import { offer, provider, rule } from './test-offers';
import { toCatalogue } from './catalogue';

const competences = {
  brug: ['2.3', '2.6', '4.1'],
  analyse: ['1.2', '4.2'],
  opdagelse: ['5.4'],
};

function entry(id: string, parts: Partial<OfferEntry> = {}): OfferEntry {
  const written: Partial<Offer> = offer(id, parts);
  delete written.provider;
  return written as OfferEntry;
}

function file(id: string, offers: OfferEntry[], type: 'public' | 'union' | 'app' = 'public') {
  const content: ProviderFile = { provider: provider({ id, type }), offers };
  return { file: `content/offers/${id}.yaml`, content };
}

const AREAS = ['brug', 'analyse', 'opdagelse'] as const;

/** A world with nothing to mend: three offers, and for each area one rule per way of knowing it. */
let library: ReturnType<typeof file>;
let union: ReturnType<typeof file>;
let rules: { file: string; content: RulesFile };
const input = (): LintInput => ({ providers: [library, union], rules, competences });
const first = () => library.content.offers[0]!;
const firstRule = () => rules.content.rules[0]!;

beforeEach(() => {
  const everywhere = { areas: [...AREAS] };
  library = file(
    'library',
    ['help', 'advice', 'course'].map((id) => entry(id, everywhere)),
  );
  union = file(
    'hk',
    [entry('hk-member', { ...everywhere, cost: 'member', membership: 'hk' })],
    'union',
  );
  rules = {
    file: 'content/rules.yaml',
    content: {
      rules: [
        ...AREAS.flatMap((area) => [
          rule(`${area}-known`, ['help', 'advice', 'course'], {
            evidence: [{ area, levels: { from: 1, to: 6 } }],
          }),
          rule(`${area}-unknown`, ['help'], { evidence: [{ area, known: false }] }),
        ]),
        rule('member', ['hk-member'], { wishes: { union: 'any' } }),
      ],
    },
  };
});

/** The one finding there is, as `path: message`. */
function only(findings: Finding[]): string {
  expect(findings.map(({ message }) => message)).toHaveLength(1);
  const [{ path, message }] = findings as [Finding];
  return `${path.join('.')}: ${message}`;
}

test('a sound catalogue has nothing to mend', () => {
  expect(lintOffers(input())).toEqual([]);
});

describe('references', () => {
  test('an offer id stands once, over all files', () => {
    union.content.offers.push(entry('help', { areas: [...AREAS] }));
    const [finding] = lintOffers(input());
    expect(finding).toEqual({
      severity: 'error',
      file: 'content/offers/hk.yaml',
      path: ['offers', 1, 'id'],
      message: 'the id "help" is already used by another offer; choose another',
    });
  });

  test('a provider stands in one file, named after it', () => {
    const other = { ...file('library', [entry('more')]), file: 'content/offers/libraries.yaml' };
    const messages = lintOffers({ ...input(), providers: [library, union, other] }).map(
      ({ message }) => message,
    );
    expect(messages).toContain(
      'another file already has the provider "library"; put the offers there, or choose another id',
    );
    expect(messages).toContain(
      'the file must have the same name as the provider; call it library.yaml',
    );
  });

  test('a rule id stands once', () => {
    rules.content.rules.push(rule('member', ['hk-member'], { wishes: { union: 'hk' } }));
    expect(only(lintOffers(input()))).toContain('rules.7.id: the id "member" is already used');
  });

  test('a rule names offers that exist, each once', () => {
    firstRule().offers.push('gone', 'help');
    expect(lintOffers(input()).map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['rules.0.offers.3', 'there is no offer "gone"; mend the id or remove the line'],
      ['rules.0.offers.4', 'the offer "help" stands twice in this rule; keep one'],
    ]);
  });

  test('a rule names competences that its area measures', () => {
    firstRule().evidence = [
      { area: 'brug', levels: { from: 1, to: 6 } },
      { area: 'analyse', competences: [{ id: '5.4', evidence: 'shown' }] },
    ];
    expect(lintOffers(input())[0]).toMatchObject({
      path: ['rules', 0, 'evidence', 1, 'competences', 0, 'id'],
      message: 'competence 5.4 is not measured in analyse; choose one of 1.2, 4.2',
    });
  });

  test('a rule names a union that exists', () => {
    rules.content.rules.push(rule('dm', ['help'], { wishes: { union: 'dm' } }));
    expect(lintOffers(input())[0]?.message).toBe(
      'there is no union "dm"; write "any" or one of hk',
    );
  });
});

describe('facts', () => {
  const broken: [string, Partial<OfferEntry>, string][] = [
    ['levels that fall', { levels: { from: 4, to: 2 } }, 'offers.0.levels'],
    ['a competence outside its areas', { competences: ['9.9'] }, 'offers.0.competences.0'],
    ['a deep link', { url: 'https://vuc.dk/kurser' }, 'offers.0.url'],
    ['an address without https', { url: 'http://vuc.dk/' }, 'offers.0.url'],
    ['a page inside the app from outside', { path: '/resultat/' }, 'offers.0.path'],
    ['a membership of no union', { membership: 'dm', cost: 'member' }, 'offers.0.membership'],
    ['a members’ price without membership', { cost: 'member' }, 'offers.0.cost'],
    ['a phone nobody answers', { courseMode: ['phone'], human: false }, 'offers.0.human'],
    ['a human in self-study', { courseMode: ['selfStudy'] }, 'offers.0.human'],
    ['a number that is not a way to take part', { phone: '33 37 00 37' }, 'offers.0.courseMode'],
    [
      'pupils who are not in the audience',
      { situations: ['school', 'working'], audience: ['work'] },
      'offers.0.audience',
    ],
    [
      'workers who are not in the audience',
      { situations: ['working'], audience: ['adult'] },
      'offers.0.audience',
    ],
    ['everybody, but not in the audience', { audience: ['adult', 'work'] }, 'offers.0.audience'],
  ];
  test.each(broken)('finds %s', (_what, parts, path) => {
    Object.assign(first(), parts);
    expect(lintOffers(input()).map((finding) => finding.path.join('.'))).toContain(path);
  });

  test('allows the two checked phone numbers and no other', () => {
    Object.assign(first(), { courseMode: ['phone'], phone: '33 98 00 10' });
    expect(lintOffers(input())).toEqual([]);
    first().phone = '12 34 56 78';
    expect(only(lintOffers(input()))).toContain('offers.0.phone: nobody has checked this number');
  });

  test('an offer of the app points inside it, and only there', () => {
    const app = file('app', [entry('again')], 'app');
    firstRule().offers.push('again');
    expect(only(lintOffers({ ...input(), providers: [library, union, app] }))).toContain(
      'offers.0.path',
    );
  });
});

describe('wording', () => {
  const loose: [string, string, string][] = [
    ['a phone number', 'Ring 12 34 56 78.', 'nobody has checked the number 12 34 56 78'],
    ['a phone number without spaces', 'Ring 12345678.', 'nobody has checked the number 12345678'],
    ['a price', 'Det koster 100 kr. om året.', 'prices change'],
    ['a deep link', 'Gå ind på borger.dk/post i dag.', 'write only the front door'],
    ['markup', 'Du kan <b>alt</b>.', 'this is plain text'],
    ['a sentence nobody can follow', `${'ord '.repeat(19)}.`, 'a sentence has'],
  ];
  test.each(loose)('finds %s, in offers and in reasons', (_what, text, message) => {
    first().how.da = text;
    firstRule().reason.en = text;
    const found = lintOffers(input()).filter((finding) => finding.message.includes(message));
    expect(found.map(({ path }) => path.join('.'))).toEqual([
      'rules.0.reason.en',
      'offers.0.how.da',
    ]);
  });

  test('leaves the checked numbers and plain addresses alone', () => {
    first().how.da = 'Ring 33 37 00 37, eller gå ind på borger.dk.';
    expect(lintOffers(input())).toEqual([]);
  });
});

describe('reach', () => {
  test('finds a rule whose conditions exclude each other', () => {
    rules.content.rules.push(
      rule('never', ['help'], {
        evidence: [
          {
            area: 'brug',
            stage: { is: 'basic', probability: 0.8 },
            levels: { from: 5, to: 6 },
          },
        ],
      }),
    );
    expect(only(lintOffers(input()))).toBe(
      'rules.7: the rule "never" can never fire; its conditions contradict each other, so loosen one',
    );
  });

  test('reaches an offer through a result between two stages', () => {
    library.content.offers.push(entry('edge', { levels: { from: 2, to: 2 } }));
    rules.content.rules.push(
      rule('edge', ['edge'], {
        evidence: [{ area: 'brug', stage: { is: 'independent', probability: 0.6 } }],
      }),
    );
    expect(lintOffers(input())).toEqual([]);
  });

  test('finds an offer in a rule that nobody for whom it fires can be shown', () => {
    const cases: [OfferEntry, Partial<Rule>][] = [
      [
        entry('x', { levels: { from: 5, to: 6 } }),
        {
          evidence: [
            { area: 'brug', stage: { is: 'basic', probability: 0.9 }, levels: { from: 1, to: 2 } },
          ],
        },
      ],
      [
        entry('x', { areas: ['analyse'] }),
        { evidence: [{ area: 'brug', levels: { from: 1, to: 6 } }] },
      ],
      [entry('x', { situations: ['school'] }), { wishes: { situation: ['senior'] } }],
      [entry('x', { sectors: ['care'] }), { wishes: { sector: ['trades'] } }],
    ];
    const [before, length] = [[...rules.content.rules], library.content.offers.length];
    for (const [hidden, parts] of cases) {
      library.content.offers[length] = hidden;
      rules.content.rules = [...before, rule('r', ['x', 'help'], parts)];
      const findings = lintOffers(input());
      expect(findings.map(({ path }) => path.join('.'))).toEqual([
        'rules.7.offers.0',
        `offers.${length}.id`,
      ]);
    }
  });

  test('a members’ offer under another union’s rule is never shown', () => {
    const dm = file('dm', [entry('dm-help')], 'union');
    rules.content.rules.push(rule('dm', ['dm-help', 'hk-member'], { wishes: { union: 'dm' } }));
    dm.content.offers.push(entry('dm-member', { membership: 'dm', cost: 'member' }));
    rules.content.rules.push(rule('dm-too', ['dm-member'], { wishes: { union: 'dm' } }));
    expect(only(lintOffers({ ...input(), providers: [library, union, dm] }))).toContain(
      'rules.7.offers.1',
    );
  });

  test('finds an offer that no rule leads to', () => {
    library.content.offers.push(entry('forgotten'));
    expect(only(lintOffers(input()))).toBe(
      'offers.3.id: no rule leads to "forgotten"; add it to a rule in content/rules.yaml',
    );
  });
});

describe('coverage', () => {
  const messages = () =>
    lintCoverage(toCatalogue([library.content, union.content]), rules).map(
      ({ message }) => message,
    );

  test('finds a stage for which there are too few offers', () => {
    library.content.offers[0]!.levels = { from: 1, to: 4 };
    expect(messages()).toHaveLength(15);
    expect(messages()).toContain(
      'opdagelse, advanced, newToDanish: only 2 offers for some results; add rules or offers so that there are 3',
    );
  });

  test('finds a situation without a free human', () => {
    for (const one of library.content.offers) one.cost = 'ask';
    first().cost = 'free';
    first().situations = ['senior', 'working', 'newToDanish'];
    library.content.offers.push(entry('poster', { areas: [...AREAS], human: false }));
    for (const { offers } of rules.content.rules.slice(0, 6)) offers.push('poster');
    const found = messages();
    expect(found).toHaveLength(12);
    expect(
      found.every((message) => message.includes(', school: no offer that is both free and human')),
    ).toBe(true);
  });

  test('finds a gap between two stages, where neither is sure', () => {
    rules.content.rules[0] = rule('sure', ['help', 'advice', 'course'], {
      evidence: [{ area: 'brug', stage: { is: 'basic', probability: 0.6 } }],
    });
    rules.content.rules.push(
      rule('rest', ['help', 'advice', 'course'], {
        evidence: [{ area: 'brug', stage: { atLeast: 'independent', probability: 0.6 } }],
      }),
    );
    expect(messages()).toContain(
      'brug, basic, senior: only 0 offers for some results; add rules or offers so that there are 3',
    );
  });

  test('does not count what only a wish or another area brings', () => {
    rules.content.rules[0] = rule('wish', ['help', 'advice', 'course'], {
      wishes: { situation: ['senior'] },
    });
    expect(messages()).toContain(
      'brug, basic, senior: only 0 offers for some results; add rules or offers so that there are 3',
    );
  });

  test('wants a free human for those whose result is not known yet', () => {
    rules.content.rules.splice(1, 1);
    expect(messages()).toHaveLength(5);
    expect(messages()[0]).toContain(
      'brug, not known yet, working: no offer that is both free and human',
    );
  });
});
