// No validator here: what a phone downloads may use these lists.
import type { Skin } from '../../content/task';

/** What is only read. */
export const READ_KINDS = [
  'text',
  'heading',
  'note',
  'row',
  'image',
  'address',
  'bubble-in',
  'bubble-out',
  'bar',
  'badge',
] as const;
/** What is pressed. */
export const PRESS_KINDS = [
  'button',
  'primary',
  'danger',
  'link',
  'icon',
  'item',
  'tab',
  'reply',
  'cell',
] as const;
/** What sets a variable. */
export const SET_KINDS = ['switch', 'choices', 'select', 'stepper', 'field'] as const;
/** What holds other elements together. */
export const GROUP_KINDS = ['card', 'dialog', 'toolbar', 'list', 'grid', 'tabs', 'post'] as const;

export const SCENE_SKINS = [
  'phone',
  'inbox',
  'browser',
  'chat',
  'assistant',
  'feed',
  'files',
  'sheet',
  'calendar',
  'call',
  'app',
  'home',
  'robot',
] as const satisfies readonly Skin[];
export type SceneSkin = (typeof SCENE_SKINS)[number];
