import type { Finding } from '../../content/compiler/interaction';
import { countsSteps, holds, mentions, type Condition, type Facts } from '../condition';
import type { ComposeDefinition, Slot } from './definition';

/**
 * What does not fit together in a task to compose.
 *
 * @param tried gives answers in which every rule that can hold does so
 */
export function findings(definition: ComposeDefinition, tried: () => readonly Facts[]): Finding[] {
  const found = [...slotFindings(definition), ...references(definition)];
  // Whether a rule can hold is only worth asking where everything it names is there.
  return found.length > 0 ? found : behaviour(definition, tried());
}

function slotFindings({ slots, score }: ComposeDefinition): Finding[] {
  const scored = new Set(score.flatMap(({ when }) => slotsIn(when)));
  return slots.flatMap((slot, index) => {
    const found: Finding[] = [];
    const path = ['slots', index];
    if ('most' in slot && slot.most !== undefined && slot.most > slot.values.length)
      found.push({
        path: [...path, 'most'],
        message: `"most" is ${slot.most} but "${slot.id}" has ${slot.values.length} values; lower it`,
      });
    if (!scored.has(slot.id))
      found.push({
        path,
        message: `no score rule looks at the slot "${slot.id}"; add one or remove the slot`,
      });
    return found;
  });
}

function slotsIn(condition: Condition): string[] {
  const { values, evidence, chosen, orders } = mentions(condition);
  return [
    ...[...values, ...chosen, ...orders].map(([slot]) => slot),
    ...evidence.map((each) => each.split('=', 1)[0]!),
  ];
}

function references({ slots, shown, score }: ComposeDefinition): Finding[] {
  const holdsSeveral = ({ as }: Slot) => as === 'several' || as === 'sequence';
  const check = (condition: Condition): string[] => {
    const { values, evidence, chosen, orders } = mentions(condition);
    const found: string[] = [];
    /** The slot, when it is there and has all the values. */
    const known = (id: string, wanted: readonly string[]): Slot | undefined => {
      const slot = slots.find((each) => each.id === id);
      if (!slot) found.push(`there is no slot "${id}"; mend the id`);
      const missing = wanted.filter((value) => !(slot?.values as string[])?.includes(value));
      if (!slot || missing.length === 0) return slot;
      found.push(`the slot "${id}" has no value "${missing.join('", "')}"; mend it`);
      return undefined;
    };
    for (const [id, value] of values) known(id, [value]);
    for (const each of evidence) {
      const [id, value] = each.split('=', 2) as [string, string | undefined];
      if (value === undefined) found.push(`write "${id}" as slot=value, for example "words=rain"`);
      else known(id, [value]);
    }
    for (const [id, least] of chosen) {
      const slot = known(id, []);
      if (!slot) continue;
      if (!holdsSeveral(slot))
        found.push(`"chosen" counts several values, and "${id}" holds one; use "is"`);
      const most = ('most' in slot ? slot.most : undefined) ?? slot.values.length;
      if (holdsSeveral(slot) && least > most)
        found.push(`"chosen" asks for ${least} in "${id}", where at most ${most} can be`);
    }
    for (const [id, wanted] of orders) {
      const slot = known(id, wanted);
      if (slot && slot.as !== 'sequence')
        found.push(`"order" needs a slot with "as: sequence", and "${id}" is ${slot.as}`);
      if (new Set(wanted).size < wanted.length)
        found.push(`"order" has something twice in "${id}"; a value can be chosen once`);
    }
    if (countsSteps(condition))
      found.push('"steps" counts the steps of a scene; there are none here, so remove it');
    return found;
  };
  const at = (list: 'shown' | 'score', rules: readonly { readonly when: Condition }[]) =>
    rules.flatMap(({ when }, index) =>
      [...new Set(check(when))].map((message) => ({ path: [list, index, 'when'], message })),
    );
  return [...at('shown', shown), ...at('score', score)];
}

/** Rules that hold never or always, and shown rules that no answer can follow together. */
function behaviour({ shown, score }: ComposeDefinition, facts: readonly Facts[]): Finding[] {
  const found: Finding[] = [];

  for (const [list, rules] of [
    ['shown', shown],
    ['score', score],
  ] as const)
    rules.forEach(({ when }, index) => {
      if (!facts.some((each) => holds(when, each)))
        found.push({
          path: [list, index],
          message: 'no answer makes this rule hold; mend it or remove it',
        });
      else if (list === 'score' && facts.every((each) => holds(when, each)))
        found.push({
          path: [list, index],
          message: 'every answer makes this rule hold, so it tells nothing; mend it or remove it',
        });
    });
  if (found.length > 0) return found;

  if (facts.some((each) => shown.every(({ when }) => holds(when, each)))) return found;
  for (const [second, rule] of shown.entries())
    for (const first of shown.slice(0, second))
      if (!facts.some((each) => holds(first.when, each) && holds(rule.when, each)))
        found.push({
          path: ['shown', second],
          message: `no answer can follow this rule and "${first.id}"; mend one of the two`,
        });
  if (found.length === 0)
    found.push({
      path: ['shown'],
      message: 'no answer can follow all of these rules at once; mend one of them',
    });
  return found;
}
