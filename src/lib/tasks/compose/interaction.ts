import { interaction } from '../interaction';
import Compose from './Compose.svelte';
import { isComplete, points } from './score';

/** Loaded with the first compose: nobody who meets none downloads it. */
export const compose = interaction<'compose'>({
  Component: Compose,
  points,
  isComplete,
  incomplete: ({ compose }) => compose.incomplete,
  firstWords: ({ text }) => Object.values(text.compose ?? {}),
});
