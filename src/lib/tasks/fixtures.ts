import fc from 'fast-check';
import type { Authored } from '../content/compiler/interaction';
import type { ChoiceDefinition } from './choice/definition';
import type { ComposeDefinition, Slot } from './compose/definition';
import type { OrderDefinition } from './order/definition';
import type { SortDefinition } from './sort/definition';
import type { SpotDefinition } from './spot/definition';
import type { Kinds, TaskOf } from './task';

/** Factories and generators for the tests of this room. Nothing in the product imports this file. */

/** Names that every object has; a lookup must never take them for an answer. */
export const PROTOTYPE_KEYS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

const TEXT = { title: 'Title', question: 'Which?', can: 'do it', explain: 'Look twice.' };

/** What an author is told about a definition, sentence by sentence. */
export const complaints = (interaction: Authored, definition: unknown, blocks: string[] = []) =>
  interaction
    .problems(definition, { blocks, skin: 'plain', cuts: [1, 2] })
    .map(({ message }) => message);

/** A task as a screen gets it. */
export function taskOf<K extends keyof Kinds>(
  interaction: K,
  definition: Kinds[K]['definition'],
  cuts: number[],
  id = 'a-task',
): TaskOf<K> {
  const task = {
    id,
    version: 1,
    interaction,
    skin: 'plain',
    document: [],
    definition,
    cuts,
    text: TEXT,
  };
  return task as unknown as TaskOf<K>;
}

export const aChoice = (definition: Partial<ChoiceDefinition> = {}): ChoiceDefinition => ({
  multiple: false,
  ordered: false,
  options: [
    { id: 'best', credit: 2 },
    { id: 'good', credit: 1 },
    { id: 'poor', credit: 0 },
    { id: 'bad', credit: 0 },
  ],
  ...definition,
});

export const ids = (count: number, prefix = 'id') =>
  Array.from({ length: count }, (_, index) => `${prefix}-${index}`);

/** Strict orders of two to seven items. */
export const strictOrders: fc.Arbitrary<OrderDefinition> = fc
  .integer({ min: 2, max: 7 })
  .map((count) => ({ order: ids(count) }));

/** Orders in which some neighbours may stand in any order among themselves. */
export const groupedOrders: fc.Arbitrary<OrderDefinition> = fc
  .array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 4 })
  .map((sizes) => ({
    order: sizes.map((size, group) => (size === 1 ? `g${group}` : ids(size, `g${group}`))),
  }));

export const sorts: fc.Arbitrary<SortDefinition> = fc
  .record({
    items: fc.integer({ min: 3, max: 8 }),
    bins: fc.integer({ min: 2, max: 4 }),
    keys: fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
  })
  .map(({ items, bins, keys }) => ({
    items: ids(items, 'item'),
    bins: ids(bins, 'bin'),
    key: Object.fromEntries(
      ids(items, 'item').map((item, index) => [item, `bin-${keys[index]! % bins}`]),
    ),
  }));

/** Spots with at least one target and at least one other region. */
export const spots: fc.Arbitrary<SpotDefinition> = fc
  .integer({ min: 4, max: 12 })
  .chain((count) =>
    fc
      .subarray(ids(count, 'region'), { minLength: 1, maxLength: count - 1 })
      .map((targets) => ({ regions: ids(count, 'region'), targets })),
  );

/** Choices of several, each option with its credit. */
export const choices: fc.Arbitrary<ChoiceDefinition> = fc
  .record({
    multiple: fc.boolean(),
    credits: fc.array(fc.integer({ min: -1, max: 3 }), { minLength: 2, maxLength: 8 }),
  })
  .map(({ multiple, credits }) =>
    aChoice({
      multiple,
      options: credits.map((credit, index) => ({ id: `option-${index}`, credit })),
    }),
  );

const slot = (id: string): fc.Arbitrary<Slot> =>
  fc.oneof(
    fc.constant<Slot>({ id, as: 'switch', values: ['off', 'on'] }),
    fc.constant<Slot>({ id, as: 'text', values: ['empty', 'other', 'good'] }),
    fc
      .tuple(
        fc.constantFrom('select' as const, 'several' as const, 'sequence' as const),
        fc.integer({ min: 2, max: 4 }),
      )
      .map(([as, count]): Slot => ({ id, as, values: ids(count, 'value') })),
  );

/** Composes of one to four slots of every kind, with a test on each. */
export const composes: fc.Arbitrary<ComposeDefinition> = fc
  .integer({ min: 1, max: 4 })
  .chain((count) => fc.tuple(...ids(count, 'slot').map(slot)))
  .chain((slots) =>
    fc
      .array(fc.integer({ min: -2, max: 3 }), {
        minLength: slots.length,
        maxLength: slots.length,
      })
      .map((credits) => ({
        slots,
        shown: [],
        score: slots.map(({ id, values }, index) => ({
          points: credits[index]!,
          when: { is: { [id]: values.at(-1)! } },
        })),
      })),
  );

/** Ids a response might carry: the task's own, made-up ones and the names every object has. */
export const anyIds = (own: readonly string[]): fc.Arbitrary<string[]> =>
  fc.array(fc.oneof(fc.constantFrom(...own), fc.string(), fc.constantFrom(...PROTOTYPE_KEYS)), {
    maxLength: 20,
  });
