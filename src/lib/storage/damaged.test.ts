import { describe, expect, it } from 'vitest';
import { StoreError } from './store';
import { aBrowser, deviceIn, putRaw, rawRows } from './testing/faults';
import { anAnswer, anAttempt, aRecord, fill } from './testing/fixtures';

describe('a record that can not be read', () => {
  it('is left out and counted, and the other attempts are there', async () => {
    const browser = aBrowser();
    const store = await deviceIn(browser);
    await fill(store, aRecord('good', 2));
    const wrongs: unknown[] = [
      { id: 'a' },
      { v: 1, ...anAttempt({ id: 'b' }), seed: 'x' },
      { v: 1, ...anAttempt({ id: 'c' }), name: 'Karen' },
      { v: 'x', ...anAttempt({ id: 'd' }) },
      { id: ['list', 'as', 'key'] },
    ];
    for (const row of wrongs) await putRaw(browser, 'attempts', row);
    expect(await store.attempts()).toEqual([aRecord('good', 2)]);
    expect(store.skipped).toBe(wrongs.length);
    expect(await store.attempt('b')).toBeNull();
  });

  it('ends the attempt at the answers before it, and the attempt can go on from there', async () => {
    const browser = aBrowser();
    const store = await deviceIn(browser);
    await fill(store, aRecord('attempt-1', 5));
    await putRaw(browser, 'answers', { v: 1, ...anAnswer(2), outcome: 'lost' });
    expect(await store.attempts()).toEqual([aRecord('attempt-1', 2)]);
    expect(store.skipped).toBe(3);
    await store.appendAnswer(anAnswer(2, { taskId: 'other' }));
    const answers = [anAnswer(0), anAnswer(1), anAnswer(2, { taskId: 'other' })];
    expect(await store.attempt('attempt-1')).toEqual({ attempt: anAttempt(), answers });
    expect(await store.attempts()).toHaveLength(1);
    expect(store.skipped).toBe(0);
  });

  it('gives way to a good copy from a file, whole', async () => {
    const browser = aBrowser();
    const store = await deviceIn(browser);
    await fill(store, aRecord('attempt-1', 2));
    const file = await store.exportFile();
    await fill(store, aRecord('attempt-1', 5));
    await putRaw(browser, 'attempts', { v: 1, id: 'attempt-1' });
    expect(await store.importFile(file)).toMatchObject({ kind: 'imported', added: 1 });
    expect(await store.attempts()).toEqual([aRecord('attempt-1', 2)]);
    expect(store.skipped).toBe(0);
  });

  it('of the settings counts as not set', async () => {
    const browser = aBrowser();
    const store = await deviceIn(browser);
    await putRaw(browser, 'settings', { v: 1, key: 'audience', value: '<script>' });
    expect(await store.setting('audience')).toBeNull();
    await store.saveSetting('audience', 'work');
    expect(await store.setting('audience')).toBe('work');
  });

  it('because a later version wrote it is never written over', async () => {
    const browser = aBrowser();
    const store = await deviceIn(browser);
    await fill(store, aRecord('attempt-1', 1));
    const later = { v: 2, ...anAttempt({ id: 'later' }), mood: 'new' };
    await putRaw(browser, 'attempts', later);
    await putRaw(browser, 'answers', { v: 2, ...anAnswer(1) });
    expect(await store.attempts()).toEqual([aRecord('attempt-1', 1)]);
    expect(store.skipped).toBe(2);
    const newer = new StoreError('newerSchema');
    await expect(store.saveAttempt(anAttempt({ id: 'later' }))).rejects.toEqual(newer);
    await expect(store.appendAnswer(anAnswer(1))).rejects.toEqual(newer);
    expect(await rawRows(browser, 'attempts')).toContainEqual(later);
  });
});
