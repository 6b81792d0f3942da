import { deviceStore } from '../../storage/session';
import type { OpenedStore } from '../../storage/store';
import { findsOf, type FindId, type NotedFind, type Walked } from './finds';

/** Noted on this page since the last stop: these are new to the person. */
let lately: NotedFind[] = [];
let last: Promise<void> = Promise.resolve();

async function keep(find: NotedFind) {
  const store = await deviceStore();
  const noted = (await store.setting('finds')) ?? [];
  if (noted.includes(find)) return;
  await store.saveSetting('finds', [...noted, find]);
  lately.push(find);
}

/** Notes a find on this device, one after the other. A find that cannot be kept is no matter. */
export function noteFind(find: NotedFind): void {
  last = last.then(() => keep(find)).catch(() => {});
}

/** The whole collection of this device. */
export async function collection(store: OpenedStore): Promise<FindId[]> {
  return findsOf(await store.attempts(), (await store.setting('finds')) ?? []);
}

/**
 * The collection at a stop, in two parts: what has been found since the stop before, and the rest.
 *
 * @param now the walk as it is, and as it was at the stop before
 */
export async function findsAtStop(
  now: Walked,
  before: Walked,
): Promise<{ fresh: FindId[]; earlier: FindId[] }> {
  await last;
  const store = await deviceStore();
  const others = (await store.attempts()).filter(({ attempt }) => attempt.id !== now.attempt.id);
  const noted = (await store.setting('finds')) ?? [];
  const known = findsOf(
    [...others, before],
    noted.filter((find) => !lately.some((id) => id === find)),
  );
  const all = findsOf([...others, now], noted);
  lately = [];
  return {
    fresh: all.filter((find) => !known.includes(find)),
    earlier: all.filter((find) => known.includes(find)),
  };
}
