import { random } from '../../measurement/random';
import { countsSteps, holds, pointsOf } from '../condition';
import { OTHER } from '../typed';
import { evidenceRead } from './conditions';
import type { Action, SceneDefinition } from './definition';
import { make, moves, startOf, visible, type Moment } from './run';

/** More moments than a scene has that a person can overlook; it keeps the lint fast. */
export const MOST_MOMENTS = 20_000;
/** Walks of somebody who taps blindly; a share of 0.35 is then known to within 0.05. */
const WALKS = 400;

/** A moment that somebody can come to, and the shortest way there. */
interface Reached {
  readonly moment: Moment;
  /** Place in the list of the moment before it; −1 at the start. */
  readonly from: number;
  readonly by: string;
  /** Places in the list of what somebody can come to who takes any step but to type what one must know. */
  readonly blindly: number[];
  /**
   * The most points of somebody who answers here: by the shortest way or after wandering, for a rule
   * may ask how many steps it took.
   */
  readonly points: number;
}

/** Everything that can happen in a scene. */
export interface Exploration {
  /** False where there is too much to look at: then nothing may be said to be impossible. */
  readonly whole: boolean;
  /** In the order of the number of steps that lead there. */
  readonly reached: readonly Reached[];
  /** Ids of elements that can be seen at some time. */
  readonly seen: ReadonlySet<string>;
  /** Ids of elements that can be pressed or set, and do something at some time. */
  readonly effective: ReadonlySet<string>;
  readonly taken: ReadonlySet<Action>;
  /** Screens on which somebody is stuck before the goal: no step leads to anything else. */
  readonly stuck: ReadonlySet<string>;
}

const explored = new WeakMap<SceneDefinition, Exploration>();

/** Walks through a scene in every way, breadth first; what was found is kept with the definition. */
export function explore(definition: SceneDefinition): Exploration {
  const known = explored.get(definition);
  if (known) return known;
  const found = exploreAnew(definition);
  explored.set(definition, found);
  return found;
}

function exploreAnew(definition: SceneDefinition): Exploration {
  // What nothing asks for makes no difference, and every piece of it would double the moments.
  const read = evidenceRead(definition);
  const names = Object.keys(definition.state);
  const asked = [...read].sort();
  const key = ({ screen, values, did }: Moment) => {
    let name = screen;
    for (const variable of names) name += ` ${values[variable]}`;
    for (const id of asked) if (did.has(id)) name += ` ${id}`;
    return name;
  };
  const start = startOf(definition);
  const hurried = definition.score.some(({ when }) => countsSteps(when));
  const points = (moment: Moment) =>
    Math.max(
      pointsOf(definition.score, moment),
      hurried ? pointsOf(definition.score, { ...moment, steps: Infinity }) : 0,
    );
  const reached: Reached[] = [
    { moment: start, from: -1, by: '', blindly: [], points: points(start) },
  ];
  const places = new Map([[key(start), 0]]);
  const seen = new Set<string>();
  const effective = new Set<string>();
  const taken = new Set<Action>();
  const stuck = new Set<string>();

  for (let place = 0; place < reached.length; place++) {
    const { moment, blindly } = reached[place]!;
    const shown = visible(definition, moment);
    for (const { id } of shown) seen.add(id);
    let leadsOn = false;
    for (const move of moves(definition, moment, shown)) {
      const { by, element, value } = move;
      const result = make(definition, moment, move)!;
      if (result.action) taken.add(result.action);
      const name = key(result.next);
      let to = places.get(name);
      if (to === undefined) {
        if (reached.length === MOST_MOMENTS)
          return { whole: false, reached, seen, effective, taken, stuck };
        const { next } = result;
        to = reached.push({ moment: next, from: place, by, blindly: [], points: points(next) }) - 1;
        places.set(name, to);
      }
      if (to !== place) leadsOn = true;
      if (element && (to !== place || result.next.said !== null)) effective.add(element.id);
      if (element?.as !== 'field' || value === OTHER) blindly.push(to);
    }
    if (!leadsOn && !holds(definition.goal, moment)) stuck.add(moment.screen);
  }
  return { whole: true, reached, seen, effective, taken, stuck };
}

/** The steps of the shortest way to a moment that was reached. */
export function wayTo({ reached }: Exploration, place: number): string[] {
  const way: string[] = [];
  for (let at = reached[place]!; at.from >= 0; at = reached[at.from]!) way.unshift(at.by);
  return way;
}

/** The most points that can be had; without end where not everything could be looked at. */
export function mostPoints(definition: SceneDefinition): number {
  const { whole, reached } = explore(definition);
  if (!whole) return Infinity;
  return reached.reduce((most, { points }) => Math.max(most, points), 0);
}

/**
 * Points of people who tap blindly: seeded random walks, twice as long as the shortest way to the most
 * points. In a field they type something that means nothing. Empty where not everything could be looked at.
 */
export function blindWalks(definition: SceneDefinition): number[] {
  const { whole, reached } = explore(definition);
  if (!whole) return [];
  const most = mostPoints(definition);
  const best = reached.find(({ points }) => points === most)!;
  const length = Math.max(2, 2 * best.moment.steps);
  return Array.from({ length: WALKS }, (_, walk) => {
    let at = reached[0]!;
    let steps = 0;
    for (; steps < length; steps++) {
      const { blindly } = at;
      if (blindly.length === 0) break;
      at = reached[blindly[Math.floor(random(walk, steps) * blindly.length)]!]!;
    }
    return pointsOf(definition.score, { ...at.moment, steps });
  });
}
