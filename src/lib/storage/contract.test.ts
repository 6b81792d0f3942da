import { describe, expect, it } from 'vitest';
import { aBrowser, deviceIn } from './testing/faults';
import { anAnswer, anAttempt, aRecord, fill, now, proxied } from './testing/fixtures';
import { MemoryStore } from './memory';
import { openStore } from './open';
import { tasksSeenSince } from './seen';
import { StoreError, type Store, type StoreErrorCode } from './store';

async function refusal(promise: Promise<unknown>): Promise<StoreErrorCode> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof StoreError)) throw new Error(`not refused: ${String(error)}`);
  return error.code;
}

const STORES: [string, () => Promise<Store>][] = [
  ['in memory', async () => new MemoryStore(now)],
  ['on the device', () => deviceIn(aBrowser())],
  ['as the app opens it', () => openStore({ scope: aBrowser().scope, now })],
  ['as the app opens it without IndexedDB', () => openStore({ scope: {}, now })],
];

describe.each(STORES)('a store %s', (_name, create) => {
  it('gives an attempt and its answers back as they were', async () => {
    const store = await create();
    const record = aRecord('attempt-1', 3);
    await fill(store, record);
    expect(await store.attempt('attempt-1')).toEqual(record);
    expect(await store.attempts()).toEqual([record]);
    expect(store.skipped).toBe(0);
  });

  it('keeps every kind of outcome and response', async () => {
    const store = await create();
    const answers = [
      anAnswer(0, { outcome: 'unknown', response: null }),
      anAnswer(1, { outcome: 'missing', response: { order: [] } }),
      anAnswer(2, { outcome: 0, response: 'tekst med æøå' }),
    ];
    await fill(store, { attempt: anAttempt(), answers });
    expect((await store.attempt('attempt-1'))?.answers).toEqual(answers);
  });

  it('knows no attempt that was never saved', async () => {
    const store = await create();
    expect(await store.attempt('nobody')).toBeNull();
    expect(await store.attempts()).toEqual([]);
  });

  it('lists the newest attempt first, and attempts of one moment by their ids', async () => {
    const store = await create();
    const early = '2026-01-02T03:04:05.000Z';
    const late = '2026-01-02T03:04:05.001Z';
    await fill(store, aRecord('b', 0, { startedAt: early }), aRecord('c', 0, { startedAt: late }));
    await fill(store, aRecord('a', 0, { startedAt: early }));
    expect((await store.attempts()).map(({ attempt }) => attempt.id)).toEqual(['c', 'a', 'b']);
  });

  it('keeps the answers in the order of their seq past ten, where text order would break', async () => {
    const store = await create();
    await fill(store, aRecord('attempt-1', 25));
    const seqs = (await store.attempt('attempt-1'))?.answers.map((answer) => answer.seq);
    expect(seqs).toEqual(Array.from({ length: 25 }, (_, seq) => seq));
  });

  it('keeps attempts apart whose ids begin alike', async () => {
    const store = await create();
    await fill(store, aRecord('a', 2), aRecord('a-', 3), aRecord('aa', 1));
    expect((await store.attempt('a'))?.answers).toHaveLength(2);
    await store.deleteAttempt('a');
    expect((await store.attempt('a-'))?.answers).toHaveLength(3);
    expect((await store.attempt('aa'))?.answers).toHaveLength(1);
  });

  it('updates extra, finishedAt and selfRating, and keeps the answers', async () => {
    const store = await create();
    await fill(store, aRecord('attempt-1', 2));
    const changed = anAttempt({ extra: 3, finishedAt: '2026-11-20T07:10:00Z', selfRating: {} });
    await store.saveAttempt(changed);
    const record = await store.attempt('attempt-1');
    expect(record?.attempt).toEqual(changed);
    expect(record?.answers).toHaveLength(2);
  });

  it.each([{ seed: 7 }, { track: 'normal' as const }, { excluded: [] }, { calm: true }])(
    'refuses to change what a replay depends on: %o',
    async (change) => {
      const store = await create();
      await store.saveAttempt(anAttempt());
      expect(await refusal(store.saveAttempt(anAttempt(change)))).toBe('conflict');
      expect((await store.attempt('attempt-1'))?.attempt).toEqual(anAttempt());
    },
  );

  it('takes the same answer twice and keeps it once, whatever the order of its keys', async () => {
    const store = await create();
    await fill(store, aRecord('attempt-1', 2));
    const { response, ...rest } = anAnswer(1);
    const turned = Object.fromEntries(Object.entries(response as object).reverse());
    await store.appendAnswer({ response: turned, ...rest });
    expect((await store.attempt('attempt-1'))?.answers).toHaveLength(2);
  });

  it('refuses another answer in a place that is taken', async () => {
    const store = await create();
    await fill(store, aRecord('attempt-1', 2));
    expect(await refusal(store.appendAnswer(anAnswer(0, { outcome: 'unknown' })))).toBe('conflict');
    expect((await store.attempt('attempt-1'))?.answers).toEqual([anAnswer(0), anAnswer(1)]);
  });

  it('refuses an answer that would leave a gap', async () => {
    const store = await create();
    await fill(store, aRecord('attempt-1', 1));
    expect(await refusal(store.appendAnswer(anAnswer(2)))).toBe('gap');
  });

  it('refuses an answer to an attempt that is not there', async () => {
    const store = await create();
    await fill(store, aRecord('attempt-1', 1));
    await store.deleteAttempt('attempt-1');
    expect(await refusal(store.appendAnswer(anAnswer(1)))).toBe('unknownAttempt');
    expect(await store.attempts()).toEqual([]);
  });

  it('refuses what has not the shape that is stored', async () => {
    const store = await create();
    await store.saveAttempt(anAttempt());
    const nonsense = [
      anAnswer(0, { outcome: -1 }),
      anAnswer(0, { outcome: Number.NaN }),
      anAnswer(-1),
      anAnswer(0, { taskId: '__proto__' }),
      anAnswer(0, { taskId: 'x'.repeat(65) }),
      anAnswer(0, { response: 'x'.repeat(20_000) }),
      anAnswer(0, { response: () => 1 }),
      { ...anAnswer(0), name: 'Karen' },
    ];
    for (const answer of nonsense) {
      expect(await refusal(store.appendAnswer(answer))).toBe('invalid');
    }
    expect(await refusal(store.saveAttempt(anAttempt({ extra: 4 })))).toBe('invalid');
    expect(await refusal(store.saveAttempt(anAttempt({ startedAt: 'i går' })))).toBe('invalid');
    expect((await store.attempt('attempt-1'))?.answers).toEqual([]);
  });

  it('takes proxies, which structured clone refuses', async () => {
    const store = await create();
    expect(() => structuredClone(proxied(anAttempt()))).toThrow();
    await store.saveAttempt(proxied(anAttempt()));
    await store.appendAnswer(proxied(anAnswer(0)));
    await store.saveSetting('wishes', proxied({ near: true, topics: ['ai'] }));
    expect(await store.attempt('attempt-1')).toEqual(aRecord('attempt-1', 1));
    expect(await store.setting('wishes')).toEqual({ near: true, topics: ['ai'] });
  });

  it('is not changed by changing what was handed in or out', async () => {
    const store = await create();
    const response = { selected: ['a'] };
    await store.saveAttempt(anAttempt());
    const saving = store.appendAnswer(anAnswer(0, { response }));
    response.selected.push('b');
    await saving;
    (await store.attempts()).forEach((record) => record.answers.pop());
    (await store.attempt('attempt-1'))?.answers.pop();
    expect((await store.attempt('attempt-1'))?.answers).toEqual([
      anAnswer(0, { response: { selected: ['a'] } }),
    ]);
  });

  it('keeps the order of writes that nobody waited for', async () => {
    const store = await create();
    const record = aRecord('attempt-1', 12);
    await Promise.all([
      store.saveAttempt(record.attempt),
      ...record.answers.map((answer) => store.appendAnswer(answer)),
    ]);
    expect(await store.attempt('attempt-1')).toEqual(record);
  });

  it('deletes one attempt with its answers and leaves the others', async () => {
    const store = await create();
    await fill(store, aRecord('one', 2), aRecord('two', 3));
    await store.deleteAttempt('one');
    expect(await store.attempts()).toEqual([aRecord('two', 3)]);
    await store.deleteAttempt('one');
    await fill(store, aRecord('one', 1));
    expect((await store.attempt('one'))?.answers).toHaveLength(1);
  });

  it('keeps settings, and null for what was never set', async () => {
    const store = await create();
    expect(await store.setting('calm')).toBeNull();
    await store.saveSetting('calm', true);
    await store.saveSetting('audience', 'school');
    await store.saveSetting('calm', false);
    expect(await store.setting('calm')).toBe(false);
    expect(await store.setting('audience')).toBe('school');
    await store.saveSetting('finds', ['shell', 'stork']);
    expect(await store.setting('finds')).toEqual(['shell', 'stork']);
    expect(await refusal(store.saveSetting('finds', ['<script>']))).toBe('invalid');
    const wrong = 'everyone' as 'adult';
    expect(await refusal(store.saveSetting('audience', wrong))).toBe('invalid');
    expect(await refusal(store.saveSetting('wishes', new Map()))).toBe('invalid');
  });

  it('deletes everything, settings too, and can be used again', async () => {
    const store = await create();
    await fill(store, aRecord('one', 2), aRecord('two', 3));
    await store.saveSetting('wishes', { near: true });
    await store.deleteEverything();
    expect(await store.attempts()).toEqual([]);
    expect(await store.attempt('one')).toBeNull();
    expect(await store.setting('wishes')).toBeNull();
    await fill(store, aRecord('one', 1));
    expect(await store.attempts()).toEqual([aRecord('one', 1)]);
  });

  it('names the tasks seen since a moment, each once', async () => {
    const store = await create();
    await fill(
      store,
      aRecord('old', 5, { startedAt: '2026-08-01T00:00:00Z' }),
      aRecord('new', 2, { startedAt: '2026-11-01T00:00:00Z' }),
      aRecord('long', 3, { startedAt: '2026-08-01T00:00:00Z', finishedAt: '2026-11-02T00:00:00Z' }),
    );
    expect(await tasksSeenSince(store, '2026-08-22T08:00:00.000Z')).toEqual([
      'task-0',
      'task-1',
      'task-2',
    ]);
    expect(await tasksSeenSince(store, '2026-11-02T00:00:00.000Z')).toHaveLength(3);
    expect(await tasksSeenSince(store, '2026-11-02T00:00:00.001Z')).toEqual([]);
  });
});
