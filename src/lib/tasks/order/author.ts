import { authored } from '../../content/compiler/interaction';
import { permutations } from '../combinations';
import { OrderDefinition, OrderResponse } from './definition';
import { isComplete, itemsOf, points } from './score';

export const order = authored({
  definition: OrderDefinition,
  response: OrderResponse,
  texts: (definition) => ({ items: itemsOf(definition), ends: ['first', 'last'] }),
  problems: () => [],
  refers: (response) => response.order,
  knows: itemsOf,
  points,
  isComplete,
  blind: (definition) =>
    permutations(itemsOf(definition)).map((arrangement) =>
      points(definition, { order: arrangement }),
    ),
});
