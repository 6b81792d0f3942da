import { holds, type Facts } from '../condition';
import type { Action, Element, SceneDefinition } from './definition';

/** Where a scene stands after some steps. */
export interface Moment extends Facts {
  readonly screen: string;
  readonly values: Readonly<Record<string, string>>;
  /** What the last step said, by the key of its text. */
  readonly said: string | null;
}

/** Step that the back button of a screen takes. */
export const BACK = 'back';

export function startOf(definition: SceneDefinition): Moment {
  return {
    screen: definition.start,
    values: Object.fromEntries(
      Object.entries(definition.state).map(([name, values]) => [name, values[0]!]),
    ),
    did: new Set(),
    steps: 0,
    said: null,
  };
}

/** The elements of the screen that can be seen now, groups before what they hold. */
export function visible(definition: SceneDefinition, moment: Moment): Element[] {
  const open = (elements: readonly Element[]): Element[] =>
    elements
      .filter(({ visibleIf }) => visibleIf === undefined || holds(visibleIf, moment))
      .flatMap((element) => [element, ...open(element.elements ?? [])]);
  return open(definition.screens[moment.screen]?.elements ?? []);
}

/** A step as it is taken: what is pressed, and what it is set to. `null` is the back button. */
export interface Move {
  readonly by: string;
  readonly element: Element | null;
  readonly value?: string | undefined;
}

/** Every step that can be taken now, with what is pressed. */
export function moves(
  definition: SceneDefinition,
  moment: Moment,
  seen: readonly Element[],
): Move[] {
  const found: Move[] = [];
  for (const element of seen) {
    const { id, as, on, binds } = element;
    // A press on a switch is enough: it has one other side.
    if (binds === undefined ? on : as === 'switch') found.push({ by: id, element });
    else if (binds !== undefined)
      for (const value of definition.state[binds] ?? [])
        if (settable(as, definition.state[binds]!, moment.values[binds]!, value))
          found.push({ by: `${id}=${value}`, element, value });
  }
  if (definition.screens[moment.screen]?.back !== undefined)
    found.push({ by: BACK, element: null });
  return found;
}

/** Every step that can be taken now. */
export const possible = (definition: SceneDefinition, moment: Moment): string[] =>
  moves(definition, moment, visible(definition, moment)).map(({ by }) => by);

/** Whether an element can set its variable to this value now: a stepper goes one at a time. */
function settable(as: Element['as'], values: readonly string[], now: string, value: string) {
  if (as !== 'stepper') return value !== now;
  return Math.abs(values.indexOf(value) - values.indexOf(now)) === 1;
}

/** What a step leads to, and the action that was taken on the way. */
export interface Taken {
  readonly next: Moment;
  readonly action: Action | null;
}

/** What a step does; null where it is not possible. */
export function take(definition: SceneDefinition, moment: Moment, taken: string): Taken | null {
  if (taken === BACK) return make(definition, moment, { by: taken, element: null });
  const [id, value] = taken.split('=', 2) as [string, string | undefined];
  const element = visible(definition, moment).find((each) => each.id === id);
  return element ? make(definition, moment, { by: taken, element, value }) : null;
}

/** What a move does that somebody makes on what can be seen; null where it is not possible. */
export function make(
  definition: SceneDefinition,
  moment: Moment,
  { element, value }: Move,
): Taken | null {
  const at = { ...moment, steps: moment.steps + 1, said: null };
  if (element === null) {
    const back = definition.screens[moment.screen]?.back;
    return back === undefined ? null : { next: { ...at, screen: back }, action: null };
  }
  const { as, binds, on = [] } = element;
  if (binds === undefined) return on.length === 0 ? null : act(definition, at, on);
  const values = definition.state[binds] ?? [];
  const now = moment.values[binds]!;
  const next = as === 'switch' ? values.find((each) => each !== now) : value;
  if (next === undefined || !values.includes(next)) return null;
  if (as === 'stepper' && !settable(as, values, now, next)) return null;
  return act(definition, { ...at, values: { ...at.values, [binds]: next } }, on);
}

/** Takes the first action whose condition holds. */
function act(definition: SceneDefinition, moment: Moment, actions: readonly Action[]): Taken {
  const action = actions.find((each) => each.if === undefined || holds(each.if, moment));
  if (!action) return { next: moment, action: null };
  let { values } = moment;
  if (action.set) values = { ...values, ...action.set };
  for (const [name, by] of Object.entries(action.move ?? {})) {
    const list = definition.state[name] ?? [];
    const to = Math.min(list.length - 1, Math.max(0, list.indexOf(values[name]!) + by));
    values = { ...values, [name]: list[to]! };
  }
  const next = {
    ...moment,
    values,
    did: action.evidence ? new Set([...moment.did, ...action.evidence]) : moment.did,
    screen: action.goto ?? moment.screen,
    said: action.say ?? null,
  };
  return { next, action };
}

/**
 * One step further. A step that is not possible changes nothing and does not count, so that what was
 * stored for another version of a scene can be read without harm.
 */
export const step = (definition: SceneDefinition, moment: Moment, taken: string): Moment =>
  take(definition, moment, taken)?.next ?? moment;

/** Where a scene stands after these steps. */
export function run(definition: SceneDefinition, steps: readonly string[]): Moment {
  return steps.reduce((moment, taken) => step(definition, moment, taken), startOf(definition));
}
