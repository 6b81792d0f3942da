/** What `underway.ts` loads: the screens that come after the first task, and what stands behind them. */
export { default as Checkpoint } from './Checkpoint.svelte';
export { noteFind } from './collection';
export { default as Help } from './Help.svelte';
export { default as Scene } from './Scene.svelte';
export { stopAt } from './stop';
