import type { TaskId } from '../content/ids';
import type { Block, Skin, TaskText } from '../content/task';
import type { ChoiceDefinition, ChoiceResponse } from './choice/definition';
import type { ComposeDefinition, ComposeResponse } from './compose/definition';
import type { OrderDefinition, OrderResponse } from './order/definition';
import type { SceneDefinition, SceneResponse } from './scene/definition';
import type { SortDefinition, SortResponse } from './sort/definition';
import type { SpotDefinition, SpotResponse } from './spot/definition';

export interface Kinds {
  choice: { definition: ChoiceDefinition; response: ChoiceResponse };
  order: { definition: OrderDefinition; response: OrderResponse };
  sort: { definition: SortDefinition; response: SortResponse };
  spot: { definition: SpotDefinition; response: SpotResponse };
  scene: { definition: SceneDefinition; response: SceneResponse };
  compose: { definition: ComposeDefinition; response: ComposeResponse };
}
export type Response = Kinds[keyof Kinds]['response'];

/** A task as the compiler hands it to a person's screen, in one language. */
export type Task = {
  [K in keyof Kinds]: {
    readonly id: TaskId;
    readonly version: number;
    readonly interaction: K;
    readonly skin: Skin;
    readonly document: readonly Block[];
    readonly definition: Kinds[K]['definition'];
    /** Points needed for score 1, 2, …; rising. */
    readonly cuts: readonly number[];
    readonly text: TaskText;
  };
}[keyof Kinds];

export type TaskOf<K extends keyof Kinds> = Extract<Task, { interaction: K }>;
