import files from 'virtual:content/files';
import { AREA_IDS, type AreaId, type Locale, type TaskId } from '../content/ids';
import { fetchJson } from '../content/fetch';
import type { Task } from './task';

const loaded = new Map<string, Promise<readonly Task[]>>();

/**
 * All tasks of one area in one language, fetched once.
 *
 * @throws TypeError without a network, Error when the server has something else there; the next call
 *   tries again
 */
export function loadArea(area: AreaId, locale: Locale): Promise<readonly Task[]> {
  const name = `tasks/${area}/${locale}` as const;
  let tasks = loaded.get(name);
  if (!tasks) {
    tasks = fetchJson<readonly Task[]>(files[name]);
    tasks.catch(() => loaded.delete(name));
    loaded.set(name, tasks);
  }
  return tasks;
}

/** All tasks of all areas in one language, by id. */
export async function loadAllTasks(locale: Locale): Promise<ReadonlyMap<TaskId, Task>> {
  const areas = await Promise.all(AREA_IDS.map((area) => loadArea(area, locale)));
  return new Map(areas.flat().map((task) => [task.id, task]));
}
