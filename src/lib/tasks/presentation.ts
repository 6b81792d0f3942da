import { random } from '../measurement/random';
import { itemsOf, points } from './order/score';
import type { Response, Task } from './task';

/** Draws of one task's presentation are kept apart from those of its neighbours. */
export function streamOf(id: string): number {
  let hash = 0;
  for (const character of id) hash = (Math.imul(hash, 31) + character.codePointAt(0)!) >>> 0;
  return hash;
}

/** Fisher–Yates, the same for the same seed, task and try. */
function shuffled<T>(list: readonly T[], seed: number, id: string, attempt = 0): T[] {
  const result = [...list];
  const stream = streamOf(id);
  for (let last = result.length - 1; last > 0; last--) {
    const other = Math.floor(random(seed, last + 100 * attempt, stream) * (last + 1));
    [result[last], result[other]] = [result[other]!, result[last]!];
  }
  return result;
}

/** In which order the parts of a task stand on screen: by the attempt's seed, so that a place gives nothing away. */
export function presented<T extends { id: string } | string>(
  parts: readonly T[],
  seed: number,
  task: Pick<Task, 'id'>,
): T[] {
  return shuffled(parts, seed, task.id);
}

/** More tries than any task needs to find a starting order that earns nothing. */
const MOST_TRIES = 40;

/** The response a task starts with. An order to be mended never starts out right. */
export function startResponse(task: Task, seed: number): Response {
  switch (task.interaction) {
    case 'choice':
      return { selected: [] };
    case 'sort':
      return { placed: {} };
    case 'spot':
      return { marked: [] };
    case 'scene':
      return { steps: [] };
    case 'compose':
      // A slot that is not filled is at its start.
      return { filled: {} };
    case 'order': {
      const items = itemsOf(task.definition);
      for (let attempt = 0; attempt < MOST_TRIES; attempt++) {
        const response = { order: shuffled(items, seed, task.id, attempt) };
        const earned = points(task.definition, response);
        if (task.cuts.every((cut) => earned < cut)) return response;
      }
      return { order: [...items].reverse() };
    }
  }
}
