import type { Finding, Surroundings } from '../../content/compiler/interaction';
import { countsSteps, inside, mentions, type Condition } from '../condition';
import { OTHER } from '../typed';
import { conditionsOf, evidenceRead } from './conditions';
import type { Action, Element, SceneDefinition } from './definition';
import { elementsOf } from './elements';
import { SCENE_ICONS } from './icons';
import { GROUP_KINDS, PRESS_KINDS, READ_KINDS, SCENE_SKINS, SET_KINDS } from './kinds';
import { BACK } from './run';

type Path = readonly (string | number)[];
const among = (kinds: readonly string[], kind: string) => kinds.includes(kind);

/** A scene has a skin of its own and its screens are all there is to see. */
export function surroundingFindings({ skin, blocks }: Surroundings): Finding[] {
  const skins = SCENE_SKINS.join(', ');
  return [
    ...(among(SCENE_SKINS, skin)
      ? []
      : [{ message: `a scene cannot look like "${skin}"; choose a skin: ${skins}` }]),
    ...(blocks.length === 0
      ? []
      : [{ message: 'a scene has its screens and no "document"; move it into a screen' }]),
  ];
}

/** Whatever a scene names exists, and every element has what its kind needs and nothing else. */
export function references(definition: SceneDefinition): Finding[] {
  const found: Finding[] = [];
  const say = (path: Path, message: string) => found.push({ path, message });
  const hasScreen = (id: string) => Object.hasOwn(definition.screens, id);
  const placed = elementsOf(definition);

  if (!hasScreen(definition.start))
    say(['start'], `there is no screen "${definition.start}"; mend the id or write the screen`);
  for (const [id, { back }] of Object.entries(definition.screens))
    if (back !== undefined && !hasScreen(back))
      say(['screens', id, 'back'], `there is no screen "${back}"; mend the id or write the screen`);

  const first = new Set<string>();
  for (const { element, path } of placed) {
    if (element.id === BACK)
      say(
        [...path, 'id'],
        '"back" is the name of the back button; call the element something else',
      );
    if (first.has(element.id))
      say(
        [...path, 'id'],
        `another element is called "${element.id}"; rename one, for ids are unique in the whole scene`,
      );
    first.add(element.id);
    found.push(...kindFindings(definition, element, path));
    (element.on ?? []).forEach((action, index) =>
      found.push(...actionFindings(definition, action, [...path, 'on', index])),
    );
  }

  const given = new Set(
    placed.flatMap(({ element }) => (element.on ?? []).flatMap(({ evidence = [] }) => evidence)),
  );
  for (const { condition, path, scored } of conditionsOf(definition)) {
    for (const [name, value] of mentions(condition).values)
      found.push(...valueFindings(definition, name, value, path));
    for (const id of new Set(mentions(condition).evidence))
      if (!given.has(id))
        say(path, `nothing gives the evidence "${id}"; mend the id, or let an action give it`);
    const { chosen, orders } = mentions(condition);
    if (chosen.length + orders.length > 0)
      say(path, 'a variable of a scene has one value at a time; use "is" for "chosen" and "order"');
    if (!scored && countsSteps(condition))
      say(path, '"steps" may stand only in "score"; remove it here');
    if (tooMany(condition))
      say(path, '"atLeast" asks for more than "of" holds; lower it or add to the list');
  }
  const read = evidenceRead(definition);
  const told = new Set<string>();
  for (const { element, path } of placed)
    (element.on ?? []).forEach(({ evidence = [] }, index) => {
      for (const id of evidence.filter((each) => !read.has(each) && !told.has(each))) {
        told.add(id);
        found.push({
          path: [...path, 'on', index, 'evidence'],
          severity: 'warning',
          message: `nothing reads the evidence "${id}"; use it in "score" or in a condition, or remove it`,
        });
      }
    });
  return found;
}

const tooMany = (condition: Condition): boolean =>
  (condition.count !== undefined && condition.count.atLeast > condition.count.of.length) ||
  inside(condition).some(tooMany);

/** A variable has the value. */
function valueFindings(
  { state }: SceneDefinition,
  name: string,
  value: string,
  path: Path,
): Finding[] {
  if (!Object.hasOwn(state, name))
    return [
      { path, message: `there is no variable "${name}"; add it to "state" or mend the name` },
    ];
  if (state[name]!.includes(value)) return [];
  const values = state[name]!.map((each) => `"${each}"`).join(', ');
  return [{ path, message: `"${name}" is never "${value}"; its values are ${values}` }];
}

function actionFindings(definition: SceneDefinition, action: Action, path: Path): Finding[] {
  const found: Finding[] = [];
  if (action.goto !== undefined && !Object.hasOwn(definition.screens, action.goto))
    found.push({
      path: [...path, 'goto'],
      message: `there is no screen "${action.goto}"; mend the id or write the screen`,
    });
  for (const [name, value] of Object.entries(action.set ?? {}))
    found.push(...valueFindings(definition, name, value, [...path, 'set']));
  for (const name of Object.keys(action.move ?? {}))
    if (!Object.hasOwn(definition.state, name))
      found.push({
        path: [...path, 'move'],
        message: `there is no variable "${name}"; add it to "state" or mend the name`,
      });
  return found;
}

/** What each kind of element needs, and what has no meaning there. */
function kindFindings(definition: SceneDefinition, element: Element, path: Path): Finding[] {
  const { id, as, on, binds, elements, icon } = element;
  const found: Finding[] = [];
  const say = (field: string | null, message: string) =>
    found.push({ path: field ? [...path, field] : path, message });

  if (among(READ_KINDS, as) && on)
    say('on', `"${id}" is ${as} and only read; remove "on", or make it a button, link or item`);
  if (among(GROUP_KINDS, as) && on)
    say('on', `"${id}" is a ${as} and holds others; move "on" to an element inside it`);
  if (among(PRESS_KINDS, as) && !on)
    say(null, `"${id}" is a ${as} and does nothing; add "on", or make it a text`);
  if (among(SET_KINDS, as) && binds === undefined)
    say(null, `"${id}" is a ${as} and sets nothing; add "binds" with a variable of "state"`);
  if (!among(SET_KINDS, as) && binds !== undefined)
    say('binds', `"${id}" is ${as} and sets no variable; remove "binds" or choose another kind`);
  if (among(GROUP_KINDS, as) && !elements)
    say(null, `"${id}" is a ${as} and holds nothing; add "elements"`);
  if (!among(GROUP_KINDS, as) && elements)
    say('elements', `"${id}" is ${as} and holds no others; make it a card or a list`);
  if (as === 'icon' && icon === undefined)
    say(null, `"${id}" is an icon without a drawing; add "icon"`);

  for (const name of [icon ?? []].flat())
    if (!Object.hasOwn(SCENE_ICONS, name))
      say(
        'icon',
        `there is no drawing "${name}"; choose a name from src/lib/tasks/scene/icons.ts, such as gear, bell or spiral`,
      );
  if (Array.isArray(icon) && icon.length !== definition.variants)
    say('icon', variantsSentence('icon', icon.length, definition.variants));

  if (!among(SET_KINDS, as) || binds === undefined) return found;
  if (!Object.hasOwn(definition.state, binds)) {
    say('binds', `there is no variable "${binds}"; add it to "state" or mend the name`);
    return found;
  }
  const values = definition.state[binds]!;
  if (as === 'switch' && values.length !== 2)
    say(
      'binds',
      `a switch has two sides and "${binds}" has ${values.length} values; use choices or select`,
    );
  if (as === 'field' && values.indexOf(OTHER) < 1)
    say(
      'binds',
      `what is typed in "${id}" can be anything; give "${binds}" the value "${OTHER}", after the one for an empty field`,
    );
  return found;
}

/** A list that does not have one entry for each variant. */
export const variantsSentence = (what: string, has: number, variants: number | undefined) =>
  variants === undefined
    ? `this ${what} is a list, and the scene has no "variants"; write one ${what}, or add "variants: ${has}"`
    : `this ${what} has ${has} variants and the scene ${variants}; write ${variants}`;
