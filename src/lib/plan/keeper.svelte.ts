import { deviceStore, wasUsedBefore } from '../storage/session';
import type { Store } from '../storage/store';
import { EMPTY_PLAN, isEmpty, readPlan, type Plan } from './plan';

/** Where the latest change went; `nothing` until there is one. */
export type Saved = 'nothing' | 'device' | 'memory' | 'failed';

export type PlanStore = Pick<Store, 'kind' | 'setting' | 'saveSetting'>;
type Change = (plan: Plan) => Plan;

/**
 * The plan of this device, for every page that shows or changes it. What is shown changes at once;
 * what is stored follows, change by change on what stands there then, so that two windows do not
 * undo each other.
 */
export class PlanKeeper {
  readonly #open: () => Promise<PlanStore>;
  readonly #usedBefore: () => Promise<boolean>;
  #plan = $state.raw<Plan>(EMPTY_PLAN);
  #known = $state(false);
  #saved = $state<Saved>('nothing');
  #waiting: Change[] = [];
  #saving = false;
  #reading: Promise<void> | null = null;

  /** @param usedBefore whether anything can be stored: if not, the store need not be opened to look */
  constructor(open: () => Promise<PlanStore>, usedBefore: () => Promise<boolean>) {
    this.#open = open;
    this.#usedBefore = usedBefore;
  }

  get plan(): Plan {
    return this.#plan;
  }

  /** Whether the stored plan has been looked for. */
  get known(): boolean {
    return this.#known;
  }

  get saved(): Saved {
    return this.#saved;
  }

  /** Looks what is stored now. Calls at the same time share one look. Never rejects. */
  read(): Promise<void> {
    this.#reading ??= this.#look().finally(() => (this.#reading = null));
    return this.#reading;
  }

  async #look(): Promise<void> {
    try {
      if (!(await this.#usedBefore())) return;
      const stored = readPlan(await (await this.#open()).setting('plan'));
      if (!this.#saving) this.#plan = stored;
    } catch {
      // A store that cannot even be loaded has its own notice; planning goes on in this window.
    } finally {
      this.#known = true;
    }
  }

  /** Changes the plan that is shown, and then the stored one. */
  change(change: Change): void {
    this.#plan = change(this.#plan);
    this.#waiting.push(change);
    if (!this.#saving) void this.#save();
  }

  async #save(): Promise<void> {
    this.#saving = true;
    let changes: Change[] = [];
    try {
      const store = await this.#open();
      // A text is a change per letter: those that come while one is being saved are saved together.
      while (this.#waiting.length > 0) {
        changes = this.#waiting;
        this.#waiting = [];
        const stored = readPlan(await store.setting('plan'));
        const next = changes.reduce((plan, change) => change(plan), stored);
        await store.saveSetting('plan', isEmpty(next) ? null : next);
        changes = [];
        if (this.#waiting.length === 0) this.#plan = next;
      }
      this.#saved = store.kind;
    } catch {
      // They go along with the next change, if that can be saved.
      this.#waiting = [...changes, ...this.#waiting];
      this.#saved = 'failed';
    } finally {
      this.#saving = false;
    }
  }
}

export const planKeeper = new PlanKeeper(deviceStore, wasUsedBefore);
