import * as v from 'valibot';
import { AREA_IDS, AUDIENCE_IDS } from './ids';
import { CompetenceCode, Localized } from './model';

/** Ids of tasks, options, items, bins and blocks. */
export const Slug = v.pipe(
  v.string(),
  v.regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'use lower-case letters, digits and hyphens, for example "fake-link"',
  ),
  v.maxLength(64),
);

/** For lists of ids where the same one twice has no meaning. */
export const noneTwice = v.check<string[], string>(
  (list) => new Set(list).size === list.length,
  'something stands here twice; keep one',
);

export const SKINS = [
  'plain',
  'mail',
  'sms',
  'page',
  'post',
  'chart',
  'letter',
  'app',
  'assistant',
  // Mostly scenes look like these.
  'phone',
  'inbox',
  'browser',
  'chat',
  'feed',
  'files',
  'sheet',
  'calendar',
  'call',
  'home',
  'robot',
] as const;
export type Skin = (typeof SKINS)[number];

const BLOCK_KINDS = [
  'sender',
  'address',
  'time',
  'heading',
  'text',
  'link',
  'button',
  'image',
  'price',
  'row',
  'bar',
  'in',
  'out',
] as const;

const Block = v.strictObject({
  id: Slug,
  as: v.pipe(v.picklist(BLOCK_KINDS), v.description('What the block is: sender, heading, link …')),
  value: v.optional(
    v.pipe(
      v.number(),
      v.minValue(0),
      v.maxValue(100),
      v.description('Only for bar: drawn length, 0 to 100. The text carries the figure too.'),
    ),
  ),
});
export type Block = v.InferOutput<typeof Block>;

const Solution = v.strictObject({
  score: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3)),
  response: v.optional(v.unknown()),
  blind: v.optional(
    v.pipe(v.boolean(), v.description('True for what somebody who taps blindly might do.')),
  ),
  unknown: v.optional(v.pipe(v.literal(true), v.description('True for "ved ikke endnu".'))),
});
export type Solution = v.InferOutput<typeof Solution>;

/**
 * `task.yaml`: what a task measures and how it is scored, without a word that a citizen reads.
 * `definition` and each `response` belong to the interaction and are checked by it.
 */
export const TaskFile = v.strictObject({
  version: v.pipe(
    v.number(),
    v.integer(),
    v.minValue(1),
    v.description('Raise it when what is scored changes; never for a typo.'),
  ),
  area: v.picklist(AREA_IDS),
  competence: CompetenceCode,
  level: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6)),
  certainty: v.pipe(
    v.picklist(['low', 'medium', 'high']),
    v.description('How sure the author is of the level.'),
  ),
  family: v.pipe(
    Slug,
    v.description('Siblings share a family; one attempt meets only one of them.'),
  ),
  audience: v.pipe(
    v.array(v.picklist(AUDIENCE_IDS)),
    v.minLength(1),
    v.check((list) => new Set(list).size === list.length, 'something stands here twice; keep one'),
    v.description('Whom the task suits: adult, school, work.'),
  ),
  sector: v.optional(Slug),
  interaction: v.picklist(['choice', 'order', 'sort', 'spot', 'scene', 'compose']),
  skin: v.picklist(SKINS),
  ai: v.pipe(v.boolean(), v.description('True if the task belongs to the AI strand.')),
  document: v.optional(v.array(Block)),
  definition: v.unknown(),
  scoring: v.pipe(
    v.array(
      v.strictObject({
        score: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3)),
        atLeast: v.pipe(v.number(), v.integer(), v.description('Points needed for this score.')),
        words: v.pipe(Localized, v.description('What a person with this score did.')),
      }),
    ),
    v.minLength(1),
    v.maxLength(3),
  ),
  solutions: v.array(Solution),
  access: v.pipe(v.string(), v.description('What a keyboard or screen reader user does.')),
  lesson: v.optional(Slug),
  review: v.optional(
    v.strictObject({ citizen: v.string(), expert: v.string(), access: v.string() }),
  ),
  editorial: v.optional(v.pipe(v.string(), v.description('Notes on typos and wording.'))),
});
export type TaskFile = v.InferOutput<typeof TaskFile>;
export type InteractionId = TaskFile['interaction'];

const line = v.pipe(v.string(), v.nonEmpty());
const texts = v.record(v.string(), line);

/** A text, or one for each variant of a scene. */
const VariedText = v.union([line, v.pipe(v.array(line), v.minLength(2))]);
export type VariedText = v.InferOutput<typeof VariedText>;

/** What may be typed for each value of a field: a whole input, or words in any order. */
const Spellings = v.record(
  v.string(),
  v.pipe(
    v.array(v.union([line, v.strictObject({ words: v.pipe(v.array(line), v.minLength(1)) })])),
    v.minLength(1),
  ),
);
export type Spellings = v.InferOutput<typeof Spellings>;

/** `da.yaml`, `en.yaml`: every word of a task that a person reads. */
export const TaskText = v.strictObject({
  title: v.pipe(line, v.description('One to four words for lists; gives nothing away.')),
  question: v.pipe(line, v.description('The question or instruction, the heading of the screen.')),
  intro: v.optional(v.pipe(line, v.description('The situation, one to three short sentences.'))),
  can: v.pipe(line, v.description('Completes "Du kan …" on the result, without a full stop.')),
  explain: v.pipe(
    line,
    v.description('Two or three sentences with one habit that helps next time.'),
  ),
  document: v.optional(texts),
  options: v.optional(v.record(v.string(), v.strictObject({ label: line, reason: line }))),
  items: v.optional(texts),
  bins: v.optional(texts),
  ends: v.optional(v.strictObject({ first: line, last: line })),
  scene: v.optional(
    v.pipe(
      v.record(v.string(), VariedText),
      v.description('Screens, elements, their values and what is said; a list has every variant.'),
    ),
  ),
  compose: v.optional(
    v.pipe(texts, v.description('Slots, their values, the rules that are shown, and the preview.')),
  ),
  fields: v.optional(
    v.pipe(
      v.record(v.string(), Spellings),
      v.description('What may be typed in a field: field → value → accepted spellings.'),
    ),
  ),
});
export type TaskText = v.InferOutput<typeof TaskText>;
