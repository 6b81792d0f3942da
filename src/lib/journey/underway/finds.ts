import type { Answer, Attempt } from '../../storage/attempt';
import { STATION_LENGTH } from '../replay';

/** What can be found on the way, in the order of the collection. */
export const FIND_IDS = [
  'amber',
  'clover',
  'leaf',
  'shell',
  'feather',
  'stork',
  'starfish',
  'lighthouse',
] as const;
export type FindId = (typeof FIND_IDS)[number];

/**
 * Finds that no answer tells of, noted when they happen: help was asked for, a step was taken back, a
 * pause was come back from.
 */
export type NotedFind = 'shell' | 'feather' | 'stork';

export interface Walked {
  readonly attempt: Attempt;
  readonly answers: readonly Answer[];
}

const isOver = ({ attempt }: Walked) => attempt.finishedAt !== null || attempt.extra > 0;

/** What a walk by itself tells of. Effort and curiosity count; no score does. */
const TOLD: Readonly<Record<Exclude<FindId, NotedFind>, (walked: Walked) => boolean>> = {
  amber: ({ answers }) => answers.length >= STATION_LENGTH,
  clover: ({ answers }) => answers.some(({ outcome }) => outcome === 'unknown'),
  leaf: ({ attempt }) => Object.keys(attempt.selfRating).length > 0,
  starfish: ({ attempt }) => attempt.extra > 0 && attempt.finishedAt !== null,
  lighthouse: isOver,
};

/**
 * The collection of a device: made anew of all its walks, and of what was noted. A walk in calm mode
 * finds nothing, because it asked to be left in peace.
 */
export function findsOf(walks: readonly Walked[], noted: readonly string[]): FindId[] {
  const awake = walks.filter(({ attempt }) => !attempt.calm);
  return FIND_IDS.filter((id) =>
    id in TOLD ? awake.some(TOLD[id as keyof typeof TOLD]) : noted.includes(id),
  );
}
