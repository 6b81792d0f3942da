import * as v from 'valibot';
import { noneTwice, Slug } from '../../content/task';
import type { Condition } from '../condition';
import { ConditionSchema, ScoreRules, Evidence, Value } from '../condition-schema';
import { GROUP_KINDS, PRESS_KINDS, READ_KINDS, SCENE_SKINS, SET_KINDS } from './kinds';

const Action = v.strictObject({
  if: v.optional(
    v.pipe(ConditionSchema, v.description('The action is taken only where this holds.')),
  ),
  set: v.optional(v.record(Slug, Value)),
  move: v.optional(
    v.pipe(
      v.record(Slug, v.picklist([1, -1])),
      v.description(
        'One further, or one back, in the list of a variable’s values; stops at the end.',
      ),
    ),
  ),
  evidence: v.optional(Evidence),
  say: v.optional(v.pipe(Slug, v.description('A text that is shown and read out: "Gemt".'))),
  goto: v.optional(v.pipe(Slug, v.description('The screen that comes next.'))),
});
export type Action = v.InferOutput<typeof Action>;

const Actions = v.pipe(
  v.union([Action, v.pipe(v.array(Action), v.minLength(1))]),
  v.transform((value): Action[] => [value].flat()),
);

export interface Element {
  readonly id: string;
  readonly as:
    | (typeof READ_KINDS)[number]
    | (typeof PRESS_KINDS)[number]
    | (typeof SET_KINDS)[number]
    | (typeof GROUP_KINDS)[number];
  /** The first action whose condition holds is taken. */
  readonly on?: readonly Action[] | undefined;
  readonly binds?: string | undefined;
  readonly icon?: string | readonly string[] | undefined;
  readonly visibleIf?: Condition | undefined;
  readonly elements?: readonly Element[] | undefined;
}

const Element: v.GenericSchema<unknown, Element> = v.strictObject({
  id: Slug,
  as: v.picklist([...READ_KINDS, ...PRESS_KINDS, ...SET_KINDS, ...GROUP_KINDS]),
  on: v.optional(v.pipe(Actions, v.description('What a press does; the first that fits.'))),
  binds: v.optional(
    v.pipe(Slug, v.description('The variable that a switch, choice or field sets.')),
  ),
  icon: v.optional(
    v.pipe(
      v.union([Slug, v.array(Slug)]),
      v.description('A drawing, or one for each variant of the scene.'),
    ),
  ),
  visibleIf: v.optional(ConditionSchema),
  elements: v.optional(v.pipe(v.array(v.lazy(() => Element)), v.minLength(1))),
});

const Screen = v.strictObject({
  skin: v.optional(
    v.pipe(v.picklist(SCENE_SKINS), v.description('Only where it is another than the task’s.')),
  ),
  back: v.optional(v.pipe(Slug, v.description('The screen that the back button leads to.'))),
  shuffle: v.optional(
    v.pipe(v.boolean(), v.description('The elements stand in another order in each attempt.')),
  ),
  elements: v.pipe(v.array(Element), v.minLength(1)),
});
export type Screen = v.InferOutput<typeof Screen>;

export const SceneDefinition = v.strictObject({
  state: v.optional(
    v.pipe(
      v.record(Slug, v.pipe(v.array(Value), v.minLength(2), noneTwice)),
      v.description('Variables and their values; the first is where it starts.'),
    ),
    {},
  ),
  variants: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(2),
      v.maxValue(6),
      v.description('How many versions lists of texts and icons hold; an attempt meets one.'),
    ),
  ),
  start: Slug,
  screens: v.record(Slug, Screen),
  goal: v.pipe(ConditionSchema, v.description('When somebody has done what was asked.')),
  score: v.pipe(
    ScoreRules,
    v.description('Points that are added, or taken away, by how things ended and what was done.'),
  ),
});
export type SceneDefinition = v.InferOutput<typeof SceneDefinition>;

/**
 * What somebody did, step by step: the id of what was pressed, `id=value` for what was set, `back` for
 * the back button. Where a scene stands follows from it.
 */
export const SceneResponse = v.strictObject({
  steps: v.pipe(v.array(v.pipe(v.string(), v.maxLength(130))), v.maxLength(200)),
});
export type SceneResponse = v.InferOutput<typeof SceneResponse>;
