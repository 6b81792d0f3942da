import * as v from 'valibot';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TaskText } from '../../content/task';
import { complaints, composes, ids } from '../fixtures';
import { compose } from './author';
import type { ComposeDefinition } from './definition';
import { blindResponses } from './fillings';
import { isComplete } from './score';

const slots: ComposeDefinition['slots'] = [
  { id: 'goal', as: 'select', values: ['vague', 'clear', 'loud'] },
  { id: 'words', as: 'several', values: ['a', 'b', 'c'], most: 2 },
];
const definition: ComposeDefinition = {
  slots,
  shown: [{ id: 'two', when: { chosen: { words: 2 } } }],
  score: [
    { points: 1, when: { is: { goal: 'clear' } } },
    { points: 1, when: { did: ['words=a', 'words=b'] } },
  ],
};
const told = (changes: Partial<ComposeDefinition>) =>
  complaints(compose, { ...definition, ...changes });
const score = (...when: ComposeDefinition['score'][number]['when'][]) => [
  ...definition.score,
  ...when.map((condition) => ({ points: 1, when: condition })),
];
const messages = (changes: object) =>
  v
    .safeParse(compose.definition, { ...definition, ...changes })
    .issues?.map(({ message }) => message);

describe('a compose in its author’s hands', () => {
  test('has nothing to mend when it is right', () => {
    expect(told({})).toEqual([]);
  });

  test('needs a text for every slot, for the values to choose from and for shown rules', () => {
    const every: ComposeDefinition = {
      ...definition,
      slots: [
        ...slots,
        { id: 'share', as: 'switch', values: ['on', 'off'] },
        { id: 'query', as: 'text', values: ['empty', 'other', 'good'] },
      ],
    };
    expect(compose.texts(every)).toEqual({
      compose: [
        ...['goal', 'words', 'share', 'query'],
        ...['goal=vague', 'goal=clear', 'goal=loud', 'words=a', 'words=b', 'words=c'],
        'shown.two',
      ],
      fields: ['query'],
    });
    expect(compose.moreTexts(every).compose).toEqual(
      expect.arrayContaining(['preview', 'goal.sub', 'share=on', 'share=off', 'words=a.sub']),
    );
  });

  test('is told where in the definition something is wrong', () => {
    const found = compose.problems(
      { ...definition, score: score({ is: { goal: 'claer' } }) },
      { blocks: [], skin: 'plain', cuts: [1] },
    );
    expect(found).toEqual([
      { path: ['score', 2, 'when'], message: 'the slot "goal" has no value "claer"; mend it' },
    ]);
  });

  test.each([
    [{ is: { gaol: 'clear' } }, 'there is no slot "gaol"; mend the id'],
    [{ did: ['words=z'] }, 'the slot "words" has no value "z"; mend it'],
    [
      { count: { of: ['words'], atLeast: 1 } },
      'write "words" as slot=value, for example "words=rain"',
    ],
    [{ chosen: { words: 3 } }, '"chosen" asks for 3 in "words", where at most 2 can be'],
    [{ chosen: { goal: 1 } }, '"chosen" counts several values, and "goal" holds one; use "is"'],
    [
      { order: { words: ['a', 'b'] } },
      '"order" needs a slot with "as: sequence", and "words" is several',
    ],
    [{ steps: 4 }, '"steps" counts the steps of a scene; there are none here, so remove it'],
    [
      { any: [{ not: { is: { goal: 'x' } } }, { is: { goal: 'clear' } }] },
      'the slot "goal" has no value "x"; mend it',
    ],
  ])('is told that a rule names what is not there: %j', (when, message) => {
    expect(told({ score: score(when) })).toEqual([message]);
  });

  test('is told of a slot that no score rule looks at', () => {
    expect(told({ score: [definition.score[0]!] })).toEqual([
      'no score rule looks at the slot "words"; add one or remove the slot',
    ]);
  });

  test('is told of more room than there are values', () => {
    expect(told({ slots: [slots[0]!, { ...slots[1]!, most: 4 } as never] })).toEqual([
      '"most" is 4 but "words" has 3 values; lower it',
    ]);
  });

  test('is told of a score rule that never holds, or always', () => {
    expect(told({ score: score({ did: ['words=a', 'words=b', 'words=c'] }) })).toEqual([
      'no answer makes this rule hold; mend it or remove it',
    ]);
    expect(told({ score: score({ chosen: { words: 1 } }) })).toEqual([
      'every answer makes this rule hold, so it tells nothing; mend it or remove it',
    ]);
  });

  test('is told of shown rules that contradict each other', () => {
    const shown = [...definition.shown, { id: 'few', when: { not: { chosen: { words: 2 } } } }];
    expect(told({ shown })).toEqual([
      'no answer can follow this rule and "two"; mend one of the two',
    ]);
  });

  test('is told of shown rules that go together in pairs, but not all at once', () => {
    const shown = ['a', 'b', 'c'].map((value) => ({
      id: value,
      when: { is: { words: [value] } },
    }));
    expect(told({ shown })).toEqual([
      'no answer can follow all of these rules at once; mend one of them',
    ]);
  });

  test('may not give two slots one id, nor a typed slot no "other"', () => {
    expect(messages({ slots: [slots[0], slots[0]] })).toEqual([
      'a slot id stands here twice; give each slot its own',
    ]);
    const text = { id: 'query', as: 'text', values: ['empty', 'good', 'bad'] };
    expect(messages({ slots: [text] })).toEqual(['a typed slot needs the value "other"']);
  });

  test('takes numbers in YAML for words, in values and in conditions', () => {
    const parsed = v.parse(compose.definition, {
      slots: [{ id: 'age', as: 'select', values: [12, 15, 18] }],
      score: [{ points: 1, when: { is: { age: 15 } } }],
    }) as ComposeDefinition;
    expect(compose.points(parsed, { filled: { age: '15' } })).toBe(1);
  });
});

describe('the texts of a compose', () => {
  const typed: ComposeDefinition = {
    ...definition,
    slots: [{ id: 'query', as: 'text', values: ['empty', 'other', 'good'] }],
  };
  const found = (text: object) =>
    compose.textProblems(typed, text as TaskText).map(({ message }) => message);

  test('show only slots that there are in the preview', () => {
    const fields = { query: { good: ['rain'] } };
    expect(found({ compose: { preview: 'Search: {query}' }, fields })).toEqual([]);
    expect(found({ compose: { preview: 'Search: {words}' }, fields })).toEqual([
      '"{words}" is no slot that the preview can show; mend the id',
    ]);
  });

  test('say what is to be typed for each kind, and for no other', () => {
    expect(found({ fields: { query: {} } })).toEqual([
      'nothing typed counts as "good"; write what does',
    ]);
    expect(found({ fields: { query: { good: ['rain'], other: ['sun'], bad: ['x'] } } })).toEqual([
      '"other" is no value of "query" that spellings can be written for',
      '"bad" is no value of "query" that spellings can be written for',
    ]);
  });
});

describe('a solution of a compose', () => {
  const wrong = (filled: object) =>
    compose.responseProblems(definition, { filled }).map(({ message }) => message);

  test('gives a list where several are chosen, and one value elsewhere', () => {
    expect(wrong({ goal: 'clear', words: ['a', 'c'] })).toEqual([]);
    expect(wrong({ goal: ['clear'] })).toEqual(['"goal" takes one value, not a list']);
    expect(wrong({ words: 'a' })).toEqual(['"words" takes a list of values; write [ … ]']);
  });

  test('names values that there are, once, and no more than there is room for', () => {
    expect(wrong({ words: ['z'] })).toEqual(['"words" has no value "z"; mend it']);
    expect(wrong({ words: ['a', 'a'] })).toEqual([
      'something stands in "words" twice; a value can be chosen once',
    ]);
    expect(wrong({ words: ['a', 'b', 'c'] })).toEqual(['at most 2 can be chosen in "words"']);
  });

  test('refers to its slots', () => {
    expect(compose.refers({ filled: { goal: 'clear', x: 'y' } })).toEqual(['goal', 'x']);
    expect(compose.knows(definition)).toEqual(['goal', 'words']);
  });
});

describe('blind filling of a compose', () => {
  const key = (response: unknown) => JSON.stringify(response);

  test('tries every combination once', () => {
    // Three goals, and one or two of three words.
    const found = blindResponses(definition);
    expect(found).toHaveLength(3 * 6);
    expect(new Set(found.map(key)).size).toBe(18);
    expect(compose.blind(definition).filter((points) => points === 2)).toHaveLength(1);
    expect(compose.most(definition)).toBe(2);
  });

  test('tries every arrangement where order counts', () => {
    const sequence: ComposeDefinition = {
      slots: [{ id: 'tokens', as: 'sequence', values: ids(4), most: 3 }],
      shown: [],
      score: [{ points: 1, when: { order: { tokens: ['id-2', 'id-0'] } } }],
    };
    const found = blindResponses(sequence);
    expect(found).toHaveLength(4 + 12 + 24);
    expect(new Set(found.map(key)).size).toBe(40);
    expect(compose.blind(sequence).filter((points) => points === 1)).toHaveLength(1);
  });

  test('does not know what to type, though somebody may', () => {
    const typed: ComposeDefinition = {
      slots: [{ id: 'query', as: 'text', values: ['empty', 'other', 'good'] }],
      shown: [],
      score: [{ points: 1, when: { is: { query: 'good' } } }],
    };
    expect(compose.blind(typed)).toEqual([0]);
    expect(compose.most(typed)).toBe(1);
  });

  test('leaves out an answer that the page would not take', () => {
    const switches: ComposeDefinition = {
      slots: ['a', 'b'].map((id) => ({ id, as: 'switch', values: ['off', 'on'] })),
      shown: [],
      score: [{ points: 1, when: { is: { a: 'on' } } }],
    };
    expect(blindResponses(switches)).toHaveLength(3);
  });

  test('takes a sample where there are too many, in which everything occurs about equally often', () => {
    const many: ComposeDefinition = {
      slots: ids(8).map((id) => ({ id, as: 'select', values: ['a', 'b', 'c', 'd'] })),
      shown: [],
      score: [{ points: 1, when: { is: { 'id-0': 'a' } } }],
    };
    const found = blindResponses(many);
    expect(found.length).toBeLessThan(50_000);
    for (const slot of ids(8))
      for (const value of ['a', 'b', 'c', 'd']) {
        const share = found.filter(({ filled }) => filled[slot] === value).length / found.length;
        expect(share).toBeGreaterThan(0.23);
        expect(share).toBeLessThan(0.27);
      }
    expect(blindResponses(many)).toEqual(found);
  });

  test('still finds the one order among millions that a rule asks for', () => {
    const order = ['id-8', 'id-1', 'id-5', 'id-0', 'id-3', 'id-2'];
    const long: ComposeDefinition = {
      slots: [{ id: 'tokens', as: 'sequence', values: ids(9) }],
      shown: [],
      score: [{ points: 2, when: { order: { tokens: order } } }],
    };
    expect(complaints(compose, long)).toEqual([]);
    expect(compose.most(long)).toBe(2);
  });

  test('gives only answers that the page would take', () => {
    fc.assert(
      fc.property(composes, (task) => {
        for (const response of blindResponses(task)) expect(isComplete(task, response)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
