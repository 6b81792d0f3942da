import files from 'virtual:content/files';
import { AREA_IDS, type AreaId, type Locale, type TaskId } from '../content/ids';
import { fetchJson } from '../content/fetch';
import type { Task } from './task';

const loaded = new Map<string, Promise<readonly Task[]>>();

/** One file of tasks, fetched once; after a failure the next call tries again. */
function load(part: 'opening' | AreaId, locale: Locale): Promise<readonly Task[]> {
  const name = `tasks/${part}/${locale}` as const;
  let tasks = loaded.get(name);
  if (!tasks) {
    tasks = fetchJson<readonly Task[]>(files[name]);
    tasks.catch(() => loaded.delete(name));
    loaded.set(name, tasks);
  }
  return tasks;
}

/** Fetches the tasks that an attempt can open with, for whoever asks for one of them later. */
export function loadOpening(locale: Locale): void {
  load('opening', locale).catch(() => {});
}

/**
 * A task of an area in one language; null where there is none of this id. The other tasks of the area
 * are fetched only for one that an attempt cannot open with.
 *
 * @throws TypeError without a network, Error when the server has something else there; the next call
 *   tries again
 */
export async function loadTask(id: TaskId, area: AreaId, locale: Locale): Promise<Task | null> {
  for (const part of ['opening', area] as const) {
    const found = (await load(part, locale)).find((task) => task.id === id);
    if (found) return found;
  }
  return null;
}

/** All tasks of all areas in one language, by id; fetched once. Throws as `loadTask` does. */
export async function loadAllTasks(locale: Locale): Promise<ReadonlyMap<TaskId, Task>> {
  const parts = (['opening', ...AREA_IDS] as const).map((part) => load(part, locale));
  return new Map((await Promise.all(parts)).flat().map((task) => [task.id, task]));
}
