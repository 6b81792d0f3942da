import { interaction } from '../interaction';
import Scene from './Scene.svelte';
import { isComplete, points } from './score';
import { firstWords } from './texts';

/** Loaded with the first scene: nobody who meets none downloads it. */
export const scene = interaction<'scene'>({
  Component: Scene,
  points,
  isComplete,
  incomplete: ({ scene }) => scene.incomplete,
  firstWords,
});
