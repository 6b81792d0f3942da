import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Attempt } from './attempt';
import { aBrowser, deviceIn } from './testing/faults';
import { aRecord, fill, NOW, now } from './testing/fixtures';
import { MemoryStore } from './memory';
import { parseAnswer, parseAttempt } from './records';
import type { AttemptWithAnswers, Store } from './store';

const STORES: [string, () => Promise<Store>][] = [
  ['in memory', async () => new MemoryStore(now)],
  ['on the device', () => deviceIn(aBrowser())],
];

async function exported(...records: AttemptWithAnswers[]): Promise<string> {
  const store = new MemoryStore(now);
  await fill(store, ...records);
  return store.exportFile();
}

const format = 'digitalt-kompetencebarometer';

describe('an export', () => {
  it('names its format, its version and the moment', async () => {
    const file: unknown = JSON.parse(await exported());
    expect(file).toEqual({
      format,
      version: 2,
      exportedAt: NOW.toISOString(),
      attempts: [],
      settings: {},
    });
  });

  const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/).filter((text) => !(text in {}));
  const moment = fc
    .date({ min: new Date('2016-01-01'), max: new Date('2036-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString());
  const json = fc
    .jsonValue({ maxDepth: 4 })
    .filter((value) => !/"(__proto__|toString|constructor)":/.test(JSON.stringify(value)));
  const anyRecord: fc.Arbitrary<AttemptWithAnswers> = fc
    .record({
      attempt: fc.record<Attempt>({
        id: fc.uuid(),
        seed: fc.nat({ max: 0xffff_ffff }),
        contentVersion: id,
        track: fc.constantFrom('short', 'normal', 'thorough'),
        audience: fc.constantFrom('adult', 'school', 'work'),
        calm: fc.boolean(),
        excluded: fc.array(id),
        selfRating: fc.dictionary(id, fc.constantFrom(0, 1, 2)),
        extra: fc.nat({ max: 5 }).map((times) => 3 * times),
        startedAt: moment,
        finishedAt: fc.option(moment),
      }),
      answers: fc.array(
        fc.record<Omit<Answer, 'attemptId' | 'seq'>>({
          taskId: id,
          taskVersion: fc.nat({ max: 99 }),
          outcome: fc.oneof(fc.nat({ max: 4 }), fc.constantFrom('unknown', 'missing')),
          response: json,
        }),
        { maxLength: 12 },
      ),
    })
    .map(({ attempt, answers }) => ({
      attempt,
      answers: answers.map((answer, seq) => ({ ...answer, attemptId: attempt.id, seq })),
    }));

  it.each(STORES)('read back %s is the same attempts and the same text', async (_name, create) => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRecord, { maxLength: 4 }), async (records) => {
        const [from, to] = [await create(), await create()];
        await fill(from, ...records);
        const file = await from.exportFile();
        const result = await to.importFile(file);
        expect(result).toMatchObject({ kind: 'imported', added: records.length });
        expect(await to.attempts()).toEqual(await from.attempts());
        expect(await to.exportFile()).toBe(file);
      }),
      { numRuns: 60, seed: 20261120 },
    );
  });
});

describe('a file that someone meddled with', () => {
  const values = fc.oneof(
    fc.constantFrom(
      'null',
      '-0',
      '1e999',
      '"__proto__"',
      '[]',
      '{}',
      '"\\u0000"',
      'true',
      '-1',
      '3.5',
    ),
    fc.json({ maxDepth: 3 }),
  );
  const edit = fc.oneof(
    fc.record({
      kind: fc.constant('text' as const),
      at: fc.nat(),
      drop: fc.nat(9),
      put: fc.string({ maxLength: 6 }),
    }),
    fc.record({ kind: fc.constant('value' as const), at: fc.nat(), put: values }),
    fc.record({
      kind: fc.constant('key' as const),
      at: fc.nat(),
      put: fc.constantFrom('__proto__', 'constructor', 'prototype', 'id', 'seq', 'x'),
    }),
    fc.record({ kind: fc.constant('twice' as const), at: fc.nat() }),
  );
  type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

  /** The nth match of a pattern, replaced. */
  function replaceNth(source: string, pattern: RegExp, at: number, put: (found: string) => string) {
    const matches = [...source.matchAll(pattern)];
    const match = matches[at % Math.max(1, matches.length)];
    if (match === undefined) return source;
    const end = match.index + match[0].length;
    return source.slice(0, match.index) + put(match[0]) + source.slice(end);
  }

  function applied(source: string, change: Edit): string {
    switch (change.kind) {
      case 'text': {
        const at = change.at % source.length;
        return source.slice(0, at) + change.put + source.slice(at + change.drop);
      }
      case 'value':
        return replaceNth(
          source,
          /(?<=: ?)("[^"]*"|-?\d+|true|false|null)/g,
          change.at,
          () => change.put,
        );
      case 'key':
        return replaceNth(source, /"[^"]+"(?=:)/g, change.at, () => JSON.stringify(change.put));
      case 'twice':
        return replaceNth(
          source,
          /\{[^{}]*\},?/g,
          change.at,
          (found) => `${found.replace(/,$/, '')},${found}`,
        );
    }
  }

  async function checkOne(store: Store, file: string): Promise<string> {
    const before = await store.attempts();
    const result = await store.importFile(file);
    const after = await store.attempts();
    if (result.kind === 'refused') expect(after).toEqual(before);
    for (const { attempt, answers } of after) {
      expect(parseAttempt(attempt)).toEqual(attempt);
      answers.forEach((answer, seq) => {
        expect(parseAnswer(answer)).toEqual(answer);
        expect([answer.attemptId, answer.seq]).toEqual([attempt.id, seq]);
      });
    }
    expect(store.skipped).toBe(0);
    expect(Object.keys(Object.prototype)).toEqual([]);
    return result.kind === 'refused' ? result.reason : result.kind;
  }

  it.each<[string, () => Promise<Store>, number]>([
    ['in memory', async () => new MemoryStore(now), 1500],
    ['on the device', () => deviceIn(aBrowser()), 150],
  ])(
    'never throws, never half changes, never pollutes a store %s',
    async (_name, create, numRuns) => {
      const original = await exported(aRecord('one', 4), aRecord('two', 2));
      const outcomes = new Set<string>();
      await fc.assert(
        fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
          const store = await create();
          await fill(store, aRecord('one', 2), aRecord('mine', 1));
          outcomes.add(await checkOne(store, edits.reduce(applied, original)));
        }),
        { numRuns, seed: 20261120 },
      );
      // The mutations reach beyond the JSON parser, or the test would say little.
      expect([...outcomes]).toEqual(expect.arrayContaining(['notJson', 'damaged', 'imported']));
    },
    60_000,
  );

  it('or that is no file of ours at all never throws either', async () => {
    const store = new MemoryStore(now);
    await fill(store, aRecord('mine', 1));
    const anything = fc.oneof(fc.string(), fc.json(), fc.string({ unit: 'binary' }));
    await fc.assert(
      fc.asyncProperty(anything, async (file) => {
        expect(['notJson', 'foreign']).toContain(await checkOne(store, file));
      }),
      { numRuns: 500, seed: 20261120 },
    );
  });
});
