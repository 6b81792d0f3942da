import type { Finding } from '../../content/compiler/interaction';
import { holds, mentions, pointsOf } from '../condition';
import { conditionsOf } from './conditions';
import type { SceneDefinition } from './definition';
import { elementsOf } from './elements';
import { explore, MOST_MOMENTS, wayTo, type Exploration } from './explore';
import { BACK, run, possible, take } from './run';

/**
 * What walking through the whole scene brings to light. Only for a scene that names nothing that is
 * not there (`references`).
 *
 * @param full points of the best score
 */
export function findings(definition: SceneDefinition, full: number): Finding[] {
  const exploration = explore(definition);
  if (!exploration.whole)
    return [
      {
        path: ['state'],
        message: `the scene has more than ${MOST_MOMENTS.toLocaleString('en')} different moments, too many to check; take out variables, values or evidence, or split it into two tasks`,
      },
    ];
  const never = neverTrue(definition, exploration);
  // What asks for something that can never be fails because of that, and needs no other word.
  const explained = new Set(never.map(({ path }) => path.join()));
  const told = new Map(
    never
      .toReversed()
      .flatMap(({ path, messages }) => messages.map((each) => [each, path] as const)),
  );
  return [
    ...screenFindings(definition, exploration),
    ...elementFindings(definition, exploration, explained),
    ...[...told].map(([message, path]) => ({ path, message })),
    ...goalFindings(definition, exploration, full, explained),
  ];
}

function screenFindings(definition: SceneDefinition, { reached, stuck }: Exploration): Finding[] {
  const open = new Set(reached.map(({ moment }) => moment.screen));
  const closed = Object.keys(definition.screens).filter((screen) => !open.has(screen));
  return [
    ...closed.map((screen) => ({
      path: ['screens', screen],
      message: `no way leads to the screen "${screen}"; let an element go there, or remove it`,
    })),
    ...[...stuck].map((screen) => ({
      path: ['screens', screen],
      message: `somebody can get stuck on the screen "${screen}" before the goal: nothing there leads on; add "back" or a button`,
    })),
  ];
}

function elementFindings(
  definition: SceneDefinition,
  { reached, seen, effective, taken }: Exploration,
  explained: ReadonlySet<string>,
): Finding[] {
  const open = new Set(reached.map(({ moment }) => moment.screen));
  const hidden = new Set<string>();
  return elementsOf(definition).flatMap(({ element, screen, path }): Finding[] => {
    const { id, on = [], binds, elements = [] } = element;
    // Of a screen that nobody reaches, and of a group that nobody sees, all has been said.
    if (!open.has(screen)) return [];
    if (!seen.has(id)) {
      for (const { id: inside } of elements) hidden.add(inside);
      if (hidden.has(id) || explained.has([...path, 'visibleIf'].join())) return [];
      const message = `"${id}" can never be seen: "visibleIf" never holds here; mend it, or remove the element`;
      return [{ path: [...path, 'visibleIf'], message }];
    }
    if ((on.length > 0 || binds !== undefined) && !effective.has(id))
      return [
        {
          path,
          message: `"${id}" never changes anything and says nothing; give it an action, or make it a text`,
        },
      ];
    return on.flatMap((action, index) =>
      taken.has(action) || explained.has([...path, 'on', index, 'if'].join())
        ? []
        : {
            path: [...path, 'on', index],
            message: `this action of "${id}" is never taken: its "if" never holds, or another comes first; mend it or remove it`,
          },
    );
  });
}

/** Conditions that ask for values or evidence that nobody ever comes to, and what these are. */
function neverTrue(
  definition: SceneDefinition,
  { reached }: Exploration,
): { path: readonly (string | number)[]; messages: string[] }[] {
  const values = new Set<string>();
  const given = new Set<string>();
  for (const { moment } of reached) {
    for (const name in moment.values) values.add(`${name}=${moment.values[name]}`);
    for (const id of moment.did) given.add(id);
  }
  return conditionsOf(definition).flatMap(({ condition, path }) => {
    const { values: wanted, evidence } = mentions(condition);
    const messages = [
      ...wanted
        .filter(([name, value]) => !values.has(`${name}=${value}`))
        .map(
          ([name, value]) =>
            `"${name}" never becomes "${value}"; let something set it, or mend the condition`,
        ),
      ...evidence
        .filter((id) => !given.has(id))
        .map(
          (id) =>
            `nobody ever gets to give the evidence "${id}"; mend the way there, or the condition`,
        ),
    ];
    return messages.length > 0 ? [{ path, messages }] : [];
  });
}

function goalFindings(
  definition: SceneDefinition,
  exploration: Exploration,
  full: number,
  explained: ReadonlySet<string>,
): Finding[] {
  const { reached } = exploration;
  const found: Finding[] = [];
  if (!reached.some(({ moment }) => holds(definition.goal, moment)) && !explained.has('goal'))
    found.push({
      path: ['goal'],
      message: 'the goal can never be reached; mend it, or the way there',
    });
  definition.score.forEach(({ when }, index) => {
    if (explained.has(`score,${index},when`)) return;
    const possibly = reached.some(
      ({ moment }) => holds(when, moment) || holds(when, { ...moment, steps: Infinity }),
    );
    if (!possibly)
      found.push({
        path: ['score', index],
        message: 'these points can never come: "when" never holds; mend it or remove the line',
      });
  });
  const cheap = reached.findIndex(
    ({ moment, points }) => points >= full && !holds(definition.goal, moment),
  );
  if (cheap >= 0)
    found.push({
      path: ['goal'],
      severity: 'warning',
      message: `the best score can be had without the goal (${wayTo(exploration, cheap).join(', ') || 'at once'}); let "score" ask for what the goal asks for`,
    });
  if (pointsOf(definition.score, reached[0]!.moment) > 0)
    found.push({
      path: ['score'],
      message: 'there are points before anything is done; let every line ask for something done',
    });
  return found;
}

/** The first step of a response that cannot be taken where it stands, and what could be. */
export function impossibleStep(definition: SceneDefinition, steps: readonly string[]): Finding[] {
  const known = new Set([BACK, ...elementsOf(definition).map(({ element }) => element.id)]);
  for (const [index, taken] of steps.entries()) {
    const before = run(definition, steps.slice(0, index));
    const can = possible(definition, before);
    if (can.includes(taken) && take(definition, before, taken)) continue;
    // An id that the scene does not have is told elsewhere.
    if (!known.has(taken.split('=', 1)[0]!)) return [];
    return [
      {
        path: ['steps', index],
        message: `step ${index + 1}, "${taken}", is not possible on the screen "${before.screen}" then; possible are: ${can.join(', ')}`,
      },
    ];
  }
  return [];
}
