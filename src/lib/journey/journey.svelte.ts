import { createActor, type SnapshotFrom } from 'xstate';
import type { TaskId } from '../content/ids';
import { journeyMachine, type JourneyEvent, type JourneyInput } from './machine';

/** Tasks met within this time are avoided in a new attempt. */
export const SEEN_LATELY_DAYS = 90;

/** The journey machine for a page: the snapshot as a rune, events as a method. */
export class Journey {
  readonly #actor;
  #snapshot = $state.raw<SnapshotFrom<typeof journeyMachine>>() as SnapshotFrom<
    typeof journeyMachine
  >;

  constructor(input: JourneyInput) {
    this.#actor = createActor(journeyMachine, { input });
    this.#snapshot = this.#actor.getSnapshot();
    this.#actor.subscribe((snapshot) => (this.#snapshot = snapshot));
    this.#actor.start();
  }

  get state() {
    return this.#snapshot.value;
  }

  get context() {
    return this.#snapshot.context;
  }

  /** Id of the task on screen, also while its answer is being saved. */
  get taskId(): TaskId | null {
    return this.#snapshot.context.taskId;
  }

  /** True from the first task until the result: nothing may interrupt then. */
  get busy(): boolean {
    return !['welcome', 'result', 'failed'].includes(this.state as string);
  }

  send(event: JourneyEvent): void {
    this.#actor.send(event);
  }

  stop(): void {
    this.#actor.stop();
  }
}
