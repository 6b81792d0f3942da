import bodies from 'virtual:content/bodies';
import { AREA_IDS, type AreaId, type Locale, type TaskId } from '../content/ids';
import type { Task } from './task';

/** All tasks of one area in one language; fetched once, then the module system keeps them. */
export async function loadArea(area: AreaId, locale: Locale): Promise<readonly Task[]> {
  return bodies[`${area}/${locale}`]();
}

/** All tasks of all areas in one language, by id. */
export async function loadAllTasks(locale: Locale): Promise<ReadonlyMap<TaskId, Task>> {
  const areas = await Promise.all(AREA_IDS.map((area) => loadArea(area, locale)));
  return new Map(areas.flat().map((task) => [task.id, task]));
}
