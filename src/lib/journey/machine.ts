import { assign, createMachine, fromPromise } from 'xstate';
import {
  AREA_IDS,
  type AudienceId,
  type SelfRatingAnswer,
  type TaskId,
  type TrackId,
} from '../content/ids';
import type { Answer, Attempt, Outcome } from '../storage/attempt';
import { atCheckpoint, EXTRA_TASKS, nextTask } from './replay';
import type { Scale } from './scale';

/** What the machine asks of storage: both promises settle once the record is safe. */
export interface AttemptStore {
  saveAttempt(attempt: Attempt): Promise<void>;
  appendAnswer(answer: Answer): Promise<void>;
}

/** Everything that is not decided by the person: numbers, storage, clock and chance. */
export interface JourneyInput {
  readonly scale: Scale;
  readonly store: AttemptStore;
  /** ISO 8601 time now. */
  now(): string;
  newId(): string;
  /** Unsigned 32-bit. */
  newSeed(): number;
  /** Settles once the screen shows that something was pressed. */
  painted(): Promise<void>;
  /** Tasks met lately on this device, asked for when an attempt begins. */
  seenLately(): Promise<readonly TaskId[]>;
}

export interface Preferences {
  readonly track: TrackId;
  readonly audience: AudienceId;
  readonly calm: boolean;
}

interface JourneyContext {
  readonly input: JourneyInput;
  readonly preferences: Preferences;
  readonly selfRating: Readonly<Record<string, SelfRatingAnswer>>;
  /** Index of the area whose statements are on screen. */
  readonly ratingArea: number;
  readonly attempt: Attempt | null;
  readonly answers: readonly Answer[];
  /** The task on screen; null when the attempt is over. */
  readonly taskId: TaskId | null;
  /** The answer that is being saved. */
  readonly pending: Answer | null;
}

export type JourneyEvent =
  | { type: 'BEGIN' }
  | { type: 'NEXT' }
  | { type: 'BACK' }
  | { type: 'PREFER'; preferences: Partial<Preferences> }
  | { type: 'RATE'; statement: string; answer: SelfRatingAnswer }
  | { type: 'SKIP' }
  | { type: 'ANSWER'; outcome: Outcome; response: unknown }
  | { type: 'PAUSE' }
  | { type: 'RESUME'; attempt: Attempt; answers: readonly Answer[] }
  | { type: 'MORE'; attempt: Attempt; answers: readonly Answer[] };

/** The attempt as it was when the machine last looked; states after `starting` always have one. */
function current(context: JourneyContext): Attempt {
  if (!context.attempt) throw new Error('There is no attempt in this state.');
  return context.attempt;
}

const lastArea = AREA_IDS.length - 1;

/** Makes an attempt of what the person chose. */
const create = fromPromise<Attempt, JourneyContext>(async ({ input: context }) => {
  const { input, preferences, selfRating } = context;
  await input.painted();
  return {
    id: input.newId(),
    seed: input.newSeed(),
    contentVersion: input.scale.version,
    ...preferences,
    excluded: [...(await input.seenLately())],
    selfRating,
    extra: 0,
    startedAt: input.now(),
    finishedAt: null,
  };
});

const saveAttempt = fromPromise<Attempt, { store: AttemptStore; attempt: Attempt }>(
  async ({ input: { store, attempt } }) => {
    await store.saveAttempt(attempt);
    return attempt;
  },
);

const saveAnswer = fromPromise<void, { store: AttemptStore; attempt: Attempt; answer: Answer }>(
  async ({ input: { store, attempt, answer } }) => {
    // The first task does not wait for storage to open, so the attempt is saved with its answer.
    if (answer.seq === 0) await store.saveAttempt(attempt);
    await store.appendAnswer(answer);
  },
);

type With = { context: JourneyContext };
const over = ({ context }: With) => context.taskId === null;
const arrived = ({ context }: With) => atCheckpoint(context.answers, over({ context }));
const nextTaskId = ({ context }: With) =>
  nextTask(context.input.scale, current(context), context.answers);

/**
 * The flow of a test. The machine holds no truth of its own: `attempt` and `answers` are what
 * storage has, the next task follows from them, and its snapshot is never saved (RESUME replays).
 * An answer is on screen as given only after `appendAnswer` has settled.
 */
export const journeyMachine = createMachine({
  types: {} as { context: JourneyContext; events: JourneyEvent; input: JourneyInput },
  id: 'journey',
  initial: 'welcome',
  context: ({ input }) => ({
    input,
    preferences: { track: 'normal', audience: 'adult', calm: false },
    selfRating: {},
    ratingArea: 0,
    attempt: null,
    answers: [],
    taskId: null,
    pending: null,
  }),
  on: {
    PREFER: {
      actions: assign({
        preferences: ({ context, event }) => ({ ...context.preferences, ...event.preferences }),
      }),
    },
  },
  states: {
    welcome: {
      entry: assign({ selfRating: {}, ratingArea: 0, attempt: null, answers: [], taskId: null }),
      on: {
        BEGIN: 'howItWorks',
        RESUME: {
          target: 'deciding',
          actions: assign({
            attempt: ({ event }) => event.attempt,
            answers: ({ event }) => event.answers,
          }),
        },
        MORE: {
          target: 'extending',
          actions: assign({
            attempt: ({ event }) => ({
              ...event.attempt,
              extra: event.attempt.extra + EXTRA_TASKS,
              finishedAt: null,
            }),
            answers: ({ event }) => event.answers,
          }),
        },
      },
    },
    howItWorks: { on: { NEXT: 'setup', BACK: 'welcome', PAUSE: 'welcome' } },
    setup: { on: { NEXT: 'selfRating', BACK: 'howItWorks', PAUSE: 'welcome' } },
    selfRating: {
      on: {
        RATE: {
          actions: assign({
            selfRating: ({ context, event }) => ({
              ...context.selfRating,
              [event.statement]: event.answer,
            }),
          }),
        },
        NEXT: [
          {
            guard: ({ context }) => context.ratingArea < lastArea,
            actions: assign({ ratingArea: ({ context }) => context.ratingArea + 1 }),
          },
          { target: 'starting' },
        ],
        SKIP: 'starting',
        BACK: [
          {
            guard: ({ context }) => context.ratingArea > 0,
            actions: assign({ ratingArea: ({ context }) => context.ratingArea - 1 }),
          },
          { target: 'setup' },
        ],
        PAUSE: 'welcome',
      },
    },
    starting: {
      invoke: {
        src: create,
        input: ({ context }) => context,
        onDone: {
          target: 'task',
          actions: [
            assign({ attempt: ({ event }) => event.output, answers: [] }),
            assign({ taskId: nextTaskId }),
          ],
        },
        onError: 'failed',
      },
    },
    extending: {
      invoke: {
        src: saveAttempt,
        input: ({ context }) => ({ store: context.input.store, attempt: current(context) }),
        onDone: { target: 'task', actions: assign({ taskId: nextTaskId }) },
        onError: 'failed',
      },
    },
    task: {
      // A bank that has nothing left for an extra task ends the attempt instead of showing nothing.
      always: { guard: over, target: 'finishing' },
      on: {
        ANSWER: {
          target: 'saving',
          actions: assign({
            pending: ({ context, event }) => {
              const { bank } = context.input.scale;
              const taskId = context.taskId!;
              return {
                attemptId: current(context).id,
                seq: context.answers.length,
                taskId,
                taskVersion: bank.versions[bank.indexOf.get(taskId)!]!,
                outcome: event.outcome,
                response: event.response,
              };
            },
          }),
        },
        PAUSE: 'welcome',
      },
    },
    saving: {
      invoke: {
        src: saveAnswer,
        input: ({ context }) => ({
          store: context.input.store,
          attempt: current(context),
          answer: context.pending!,
        }),
        onDone: {
          target: 'deciding',
          actions: assign({
            answers: ({ context }) => [...context.answers, context.pending!],
            pending: null,
          }),
        },
        onError: 'failed',
      },
    },
    deciding: {
      entry: assign({ taskId: nextTaskId }),
      always: [
        { guard: arrived, target: 'checkpoint' },
        { guard: over, target: 'finishing' },
        { target: 'task' },
      ],
    },
    checkpoint: {
      on: {
        NEXT: [{ guard: over, target: 'finishing' }, { target: 'task' }],
        PAUSE: 'welcome',
      },
    },
    finishing: {
      invoke: {
        src: saveAttempt,
        input: ({ context }) => ({
          store: context.input.store,
          attempt: { ...current(context), finishedAt: context.input.now() },
        }),
        onDone: { target: 'result', actions: assign({ attempt: ({ event }) => event.output }) },
        onError: 'failed',
      },
    },
    result: { on: { PAUSE: 'welcome' } },
    /** Storage refused for a reason that trying again will not mend (a newer version, a deletion). */
    failed: { on: { PAUSE: 'welcome' } },
  },
});
