import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  abortWrites,
  aBrowser,
  opened,
  closeSilently,
  deviceIn,
  forceClose,
  rawRows,
} from './testing/faults';
import { anAnswer, anAttempt, aRecord, fill } from './testing/fixtures';
import { DeviceStore } from './device';
import { StoreError, type AttemptWithAnswers } from './store';

afterEach(() => {
  vi.restoreAllMocks();
});

const broken = () => new DOMException('no', 'UnknownError');

describe('a connection that is lost for a moment', () => {
  it.each([
    ['by force', forceClose],
    ['silently', closeSilently],
  ])('%s costs nothing: the answer is on the device', async (_how, lose) => {
    const browser = aBrowser();
    const { store, told } = await opened(browser);
    await fill(store, aRecord('attempt-1', 2));
    lose(browser);
    await store.appendAnswer(anAnswer(2));
    lose(browser);
    expect(await store.attempts()).toEqual([aRecord('attempt-1', 3)]);
    lose(browser);
    await store.appendAnswer(anAnswer(3));
    expect(store.kind).toBe('device');
    expect(told).toEqual([]);
    expect(await rawRows(browser, 'answers')).toHaveLength(4);
  });

  it('in WebKit fashion, in the middle of a write, costs nothing', async () => {
    const browser = aBrowser();
    const { store, told } = await opened(browser);
    await fill(store, aRecord('attempt-1', 1));
    const lost = 'Connection to Indexed Database server lost. Refresh the page to try again';
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException(lost, 'UnknownError');
    });
    await store.appendAnswer(anAnswer(1));
    expect(told).toEqual([]);
    expect(await rawRows(browser, 'answers')).toHaveLength(2);
  });

  it('does not change the order of answers that nobody waited for', async () => {
    const browser = aBrowser();
    const { store } = await opened(browser);
    await store.saveAttempt(anAttempt());
    const { answers } = aRecord('attempt-1', 8);
    const all = answers.slice(0, 4).map((answer) => store.appendAnswer(answer));
    await all[1];
    forceClose(browser);
    all.push(...answers.slice(4).map((answer) => store.appendAnswer(answer)));
    await Promise.all(all);
    expect(await store.attempts()).toEqual([aRecord('attempt-1', 8)]);
    expect(store.kind).toBe('device');
  });
});

describe('a device that fails for good', () => {
  it.each(['pending' as const, 'succeeded' as const])(
    'because it is full, said when %s: all answers stay in view, the screen is told once',
    async (when) => {
      const { store, told } = await opened(aBrowser());
      await fill(store, aRecord('attempt-1', 3));
      await store.saveSetting('calm', true);
      abortWrites('QuotaExceededError', { when });
      await store.appendAnswer(anAnswer(3));
      await store.appendAnswer(anAnswer(4));
      await store.saveAttempt(anAttempt({ finishedAt: '2026-11-20T07:30:00Z' }));
      expect([store.kind, store.unavailable]).toEqual(['memory', 'quota']);
      expect(told).toEqual(['quota']);
      const record = aRecord('attempt-1', 5, { finishedAt: '2026-11-20T07:30:00Z' });
      expect(await store.attempts()).toEqual([record]);
      expect(await store.setting('calm')).toBe(true);
    },
  );

  it('because it can not be reopened: the session goes on with what it had read', async () => {
    const browser = aBrowser();
    const earlier = await deviceIn(browser);
    await fill(earlier, aRecord('attempt-1', 4), aRecord('older', 2));
    earlier.close();
    const { store, told } = await opened(browser);
    const seen = await store.attempts();
    browser.opening.fault = broken();
    forceClose(browser);
    await store.appendAnswer(anAnswer(4));
    expect(told).toEqual(['failed']);
    expect(await store.attempts()).toEqual([aRecord('attempt-1', 5), seen[1]]);
  });

  it('goes on with an attempt of which this session has read nothing but its place', async () => {
    const browser = aBrowser();
    const earlier = await deviceIn(browser);
    await fill(earlier, aRecord('attempt-1', 4));
    earlier.close();
    const { store } = await opened(browser);
    abortWrites('QuotaExceededError');
    await store.appendAnswer(anAnswer(4));
    expect(store.kind).toBe('memory');
    expect(await store.attempt('attempt-1')).toEqual(aRecord('attempt-1', 5));
  });

  it('because it never answers: the person is not kept waiting for ever', async () => {
    const browser = aBrowser();
    const { store, told } = await opened(browser);
    await fill(store, aRecord('attempt-1', 1));
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => ({}) as IDBRequest);
    browser.opening.fault = 'hang';
    await store.appendAnswer(anAnswer(1));
    expect(told).toEqual(['timeout']);
    expect(await store.attempts()).toEqual([aRecord('attempt-1', 2)]);
  });

  it('is not set back by a read that answers long after it was given up', async () => {
    const browser = aBrowser();
    const { store } = await opened(browser);
    await fill(store, aRecord('attempt-1', 1));
    let answerLate: (records: AttemptWithAnswers[]) => void = () => {};
    const late = new Promise<AttemptWithAnswers[]>((resolve) => (answerLate = resolve));
    vi.spyOn(DeviceStore.prototype, 'attempts').mockReturnValueOnce(late);
    browser.opening.fault = broken();
    expect(await store.attempts()).toEqual([aRecord('attempt-1', 1)]);
    await store.appendAnswer(anAnswer(1));
    answerLate([]);
    await late;
    expect(await store.attempts()).toEqual([aRecord('attempt-1', 2)]);
  });

  it('still refuses in memory what it would have refused on the device', async () => {
    const { store } = await opened(aBrowser());
    await fill(store, aRecord('attempt-1', 2));
    abortWrites('QuotaExceededError');
    await store.appendAnswer(anAnswer(2));
    await expect(store.appendAnswer(anAnswer(2, { outcome: 9 }))).rejects.toEqual(
      new StoreError('conflict'),
    );
    await expect(store.appendAnswer(anAnswer(7))).rejects.toEqual(new StoreError('gap'));
  });

  it('lets the result leave the device, into another one', async () => {
    const { store } = await opened(aBrowser());
    await fill(store, aRecord('attempt-1', 2));
    abortWrites('QuotaExceededError', { times: 2 });
    await store.appendAnswer(anAnswer(2));
    expect(store.kind).toBe('memory');
    const other = (await opened(aBrowser())).store;
    const result = await other.importFile(await store.exportFile());
    expect(result).toMatchObject({ kind: 'imported', added: 1 });
    expect(await other.attempts()).toEqual([aRecord('attempt-1', 3)]);
  });

  it('on an import refuses the file, keeps what it has, and stays on the device', async () => {
    const { store, told } = await opened(aBrowser());
    await fill(store, aRecord('mine', 2));
    const other = (await opened(aBrowser())).store;
    await fill(other, aRecord('theirs', 2));
    const mend = abortWrites('QuotaExceededError');
    const result = await store.importFile(await other.exportFile());
    expect(result).toEqual({ kind: 'refused', reason: 'storage' });
    mend();
    expect(await store.attempts()).toEqual([aRecord('mine', 2)]);
    expect([store.kind, told]).toEqual(['device', []]);
  });
});

describe('a refusal', () => {
  it('is no fault: nothing is reopened and the session stays on the device', async () => {
    const browser = aBrowser();
    const { store, told } = await opened(browser);
    await fill(store, aRecord('attempt-1', 1));
    await expect(store.appendAnswer(anAnswer(3))).rejects.toEqual(new StoreError('gap'));
    expect(browser.connections).toHaveLength(1);
    expect([store.kind, told]).toEqual(['device', []]);
  });
});
