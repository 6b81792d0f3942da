import { describe, expect, it } from 'vitest';
import { aBrowser, deviceIn } from './testing/faults';
import { anAnswer, anAttempt, aRecord, fill, NOW, now } from './testing/fixtures';
import { MemoryStore } from './memory';
import { MAX_IMPORT_BYTES, type AttemptWithAnswers, type Store } from './store';

const STORES: [string, () => Promise<Store>][] = [
  ['in memory', async () => new MemoryStore(now)],
  ['on the device', () => deviceIn(aBrowser())],
];

async function exported(...records: AttemptWithAnswers[]): Promise<string> {
  const store = new MemoryStore(now);
  await fill(store, ...records);
  return store.exportFile();
}

interface LooseRecord {
  attempt: Record<string, unknown>;
  answers: Record<string, unknown>[];
}

/** An export of two attempts with one thing changed, for the most part in the first. */
async function tampered(
  change: (first: LooseRecord, attempts: LooseRecord[]) => void,
): Promise<string> {
  const file: { attempts: [LooseRecord, LooseRecord] } = JSON.parse(
    await exported(aRecord('one', 3), aRecord('two', 2)),
  );
  change(file.attempts[0], file.attempts);
  return JSON.stringify(file);
}

/** Changes the first answer of the first attempt. */
const answered = (change: Record<string, unknown>) => () =>
  tampered(({ answers }) => Object.assign(answers[0] ?? {}, change));

/** Changes the first attempt. */
const begun = (change: Record<string, unknown>) => () =>
  tampered(({ attempt }) => Object.assign(attempt, change));

const text = (value: unknown) => async () => JSON.stringify(value);
const format = 'digitalt-kompetencebarometer';

/** A file of these settings and one new attempt. */
const set = (settings: unknown) => async () =>
  JSON.stringify({ ...JSON.parse(await exported(aRecord('new', 1))), settings });

const REFUSED: [string, string, () => Promise<string>][] = [
  ['a file beyond five megabytes', 'tooLarge', async () => ' '.repeat(MAX_IMPORT_BYTES + 1)],
  ['one beyond it in bytes only', 'tooLarge', async () => `"${'å'.repeat(MAX_IMPORT_BYTES / 2)}"`],
  [
    'a file that was cut off',
    'notJson',
    async () => (await exported(aRecord('one', 3))).slice(0, -9),
  ],
  ['an empty file', 'notJson', async () => ''],
  ['a web page', 'notJson', async () => '<!doctype html><title>Log på</title>'],
  ['a foreign JSON file', 'foreign', text({ type: 'FeatureCollection', features: [] })],
  ['a list', 'foreign', text([{ format }])],
  ['a bare null', 'foreign', text(null)],
  ['brackets a million deep', 'foreign', async () => '['.repeat(1e6) + ']'.repeat(1e6)],
  ['a later format', 'newer', text({ format, version: 3, people: [] })],
  ['a format version that is none', 'damaged', text({ format, version: '1', attempts: [] })],
  ['a file without attempts', 'damaged', text({ format, version: 1, exportedAt: NOW })],
  [
    'a file without settings',
    'damaged',
    text({ format, version: 2, exportedAt: NOW, attempts: [] }),
  ],
  ['a setting we do not know', 'damaged', set({ name: 'Karen' })],
  ['a setting of another kind', 'damaged', set({ calm: 'yes' })],
  ['settings that are a list', 'damaged', set([])],
  ['a plan of many bytes', 'damaged', set({ plan: 'x'.repeat(20_000) })],
  ['a plan of many levels', 'damaged', set({ plan: [[[[[[[[[1]]]]]]]]] })],
  ['a gap', 'damaged', () => tampered(({ answers }) => answers.splice(1, 1))],
  ['answers out of order', 'damaged', () => tampered(({ answers }) => answers.reverse())],
  [
    'an answer twice',
    'damaged',
    () => tampered(({ answers }) => answers.push(...answers.slice(2))),
  ],
  ['an attempt twice', 'damaged', () => tampered((first, attempts) => attempts.push(first))],
  ['an answer of another attempt', 'damaged', answered({ attemptId: 'two' })],
  ['an id that is too long', 'damaged', answered({ taskId: 'x'.repeat(65) })],
  ['markup for an id', 'damaged', answered({ taskId: '<img src=x onerror=alert(1)>' })],
  ['a score below nothing', 'damaged', answered({ outcome: -1 })],
  ['a response of many levels', 'damaged', answered({ response: [[[[[[[[[[1]]]]]]]]]] })],
  ['a response of many bytes', 'damaged', answered({ response: 'x'.repeat(20_000) })],
  ['a field we do not know', 'damaged', begun({ name: 'Karen' })],
  ['a self-rating that is a list', 'damaged', begun({ selfRating: [] })],
  ['a date that does not exist', 'damaged', begun({ startedAt: '2026-13-41T99:00:00Z' })],
];

describe.each(STORES)('an import %s', (_name, create) => {
  /** What is said of settings when the file has none. */
  const settings = { added: [], kept: [] };

  it.each(REFUSED)('refuses %s as %s and changes nothing', async (_what, reason, file) => {
    const store = await create();
    await fill(store, aRecord('one', 1), aRecord('mine', 2));
    const before = await store.attempts();
    expect(await store.importFile(await file())).toEqual({ kind: 'refused', reason });
    expect(await store.attempts()).toEqual(before);
  });

  it.each(['attempt', 'answer', 'response', 'selfRating', 'file'])(
    'refuses a __proto__ key in the %s and pollutes nothing',
    async (place) => {
      const store = await create();
      const marks: Record<string, string> = {
        attempt: '"seed"',
        answer: '"taskVersion"',
        response: '"selected"',
        selfRating: '"ask-ai"',
        file: '"exportedAt"',
      };
      const mark = marks[place] ?? '';
      for (const key of ['__proto__', 'constructor', 'toString']) {
        const value = '{"polluted":1}';
        const file = (await exported(aRecord('one', 1))).replace(mark, `"${key}":${value},${mark}`);
        const result = await store.importFile(file);
        expect(result).toEqual({ kind: 'refused', reason: 'damaged' });
      }
      expect(Reflect.get({}, 'polluted')).toBeUndefined();
      expect(await store.attempts()).toEqual([]);
    },
  );

  it('adds what is new, and counts what was there', async () => {
    const store = await create();
    await fill(store, aRecord('one', 2));
    const file = await exported(aRecord('one', 2), aRecord('two', 3), aRecord('three', 0));
    const counts = { kind: 'imported', added: 2, extended: 0, alreadyThere: 1, settings };
    expect(await store.importFile(file)).toEqual(counts);
    const again = { kind: 'imported', added: 0, extended: 0, alreadyThere: 3, settings };
    expect(await store.importFile(file)).toEqual(again);
    expect(await store.attempts()).toHaveLength(3);
  });

  it('goes on where the file knew more answers', async () => {
    const store = await create();
    await fill(store, aRecord('one', 2));
    const finishedAt = '2026-11-20T07:30:00.000Z';
    const result = await store.importFile(await exported(aRecord('one', 5, { finishedAt })));
    expect(result).toEqual({
      kind: 'imported',
      added: 0,
      extended: 1,
      alreadyThere: 0,
      settings,
    });
    expect(await store.attempts()).toEqual([aRecord('one', 5, { finishedAt })]);
  });

  it('keeps its own where that has more answers, or was finished since', async () => {
    const store = await create();
    const mine = [aRecord('one', 5), aRecord('two', 2, { finishedAt: '2026-11-20T07:30:00Z' })];
    await fill(store, ...mine);
    const result = await store.importFile(await exported(aRecord('one', 2), aRecord('two', 2)));
    expect(result).toEqual({
      kind: 'imported',
      added: 0,
      extended: 0,
      alreadyThere: 2,
      settings,
    });
    expect(await store.attempts()).toEqual(mine);
  });

  it.each<[string, AttemptWithAnswers]>([
    [
      'answers went another way',
      {
        attempt: anAttempt({ id: 'one' }),
        answers: [0, 1, 2, 3].map((seq) => anAnswer(seq, { attemptId: 'one', outcome: 'unknown' })),
      },
    ],
    ['seed is another', aRecord('one', 4, { seed: 1 })],
    ['self-rating is another', aRecord('one', 2, { selfRating: { a: 1, b: 1 } })],
  ])(
    'refuses as conflict an attempt whose %s, and the rest of the file too',
    async (_w, theirs) => {
      const store = await create();
      await fill(store, aRecord('one', 2));
      const result = await store.importFile(await exported(aRecord('new', 1), theirs));
      expect(result).toEqual({ kind: 'refused', reason: 'conflict' });
      expect(await store.attempts()).toEqual([aRecord('one', 2)]);
    },
  );

  it('brings the plan and the wishes along, and keeps those that are here', async () => {
    const [from, to] = [new MemoryStore(now), await create()];
    await from.saveSetting('plan', { offers: ['theirs'] });
    await from.saveSetting('wishes', { online: true });
    await from.saveSetting('calm', true);
    await to.saveSetting('plan', { offers: ['mine'] });
    await to.saveSetting('calm', true);
    const result = await to.importFile(await from.exportFile());
    expect(result).toMatchObject({ settings: { added: ['wishes'], kept: ['plan'] } });
    expect(await to.setting('wishes')).toEqual({ online: true });
    expect(await to.setting('plan')).toEqual({ offers: ['mine'] });
  });

  it('takes a plan that was emptied for none', async () => {
    const [from, to] = [new MemoryStore(now), await create()];
    await from.saveSetting('plan', { offers: ['theirs'] });
    await to.saveSetting('plan', null);
    const file = await from.exportFile();
    expect(await to.importFile(file)).toMatchObject({ settings: { added: ['plan'], kept: [] } });
    expect(await to.exportFile()).toBe(file);
  });

  it('reads a file of the first format, which knew no settings', async () => {
    const store = await create();
    await store.saveSetting('plan', { offers: ['mine'] });
    const { settings: _none, ...file } = JSON.parse(await exported(aRecord('one', 2)));
    const result = await store.importFile(JSON.stringify({ ...file, version: 1 }));
    expect(result).toMatchObject({ kind: 'imported', added: 1, settings });
    expect(await store.setting('plan')).toEqual({ offers: ['mine'] });
  });

  it('takes part in the attempt like any other: the next answer follows', async () => {
    const store = await create();
    await store.importFile(await exported(aRecord('one', 2)));
    await store.appendAnswer(anAnswer(2, { attemptId: 'one' }));
    expect(await store.attempts()).toEqual([aRecord('one', 3)]);
  });
});
