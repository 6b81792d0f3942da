import type { Interactions } from '../content/compiler/interaction';
import { choice } from './choice/author';
import { compose } from './compose/author';
import { order } from './order/author';
import { scene } from './scene/author';
import { sort } from './sort/author';
import { spot } from './spot/author';

/** Every interaction an editor can use, as the compiler sees it. Add a new one here and in `score.ts`. */
export const INTERACTIONS: Interactions = { choice, order, sort, spot, scene, compose };
