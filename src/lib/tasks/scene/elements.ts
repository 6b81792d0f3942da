import type { Element, SceneDefinition } from './definition';

/** An element, where it stands, and the path inside the definition that leads to it. */
export interface Placed {
  readonly element: Element;
  readonly screen: string;
  readonly path: readonly (string | number)[];
}

/** All elements of a scene, groups before what they hold. */
export function elementsOf(definition: SceneDefinition): Placed[] {
  const within = (
    elements: readonly Element[],
    screen: string,
    path: readonly (string | number)[],
  ): Placed[] =>
    elements.flatMap((element, index) => {
      const own = [...path, 'elements', index];
      return [{ element, screen, path: own }, ...within(element.elements ?? [], screen, own)];
    });
  return Object.entries(definition.screens).flatMap(([screen, { elements }]) =>
    within(elements, screen, ['screens', screen]),
  );
}
