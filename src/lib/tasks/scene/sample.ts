import type { TaskText } from '../../content/task';
import type { TaskOf } from '../task';
import type { Element, SceneDefinition, Screen } from './definition';
import type { SceneSkin } from './kinds';

type Kind = Element['as'];

/** One of each skin and of each kind of element, for the page that shows how things look. */
const part = (id: string, as: Kind, more: Partial<Element> = {}): Element => ({ id, as, ...more });
const says = (id: string, as: Kind, say: string, more: Partial<Element> = {}) =>
  part(id, as, { on: [{ say }], ...more });
const group = (id: string, as: Kind, elements: readonly Element[]) => part(id, as, { elements });
const several = (id: string, count: number, make: (id: string) => Element) =>
  Array.from({ length: count }, (_, index) => make(`${id}-${index + 1}`));

const SCREENS: Readonly<Record<SceneSkin, readonly Element[]>> = {
  phone: [
    group('notice', 'card', [
      part('notice-text', 'text'),
      group('notice-buttons', 'toolbar', [
        says('notice-yes', 'primary', 'done'),
        says('notice-no', 'button', 'done'),
      ]),
    ]),
    group('apps', 'grid', [
      part('to-inbox', 'icon', { icon: 'mail', on: [{ goto: 'inbox' }] }),
      part('to-browser', 'icon', { icon: 'globe', on: [{ goto: 'browser' }] }),
      part('to-chat', 'icon', { icon: 'message', on: [{ goto: 'chat' }] }),
      part('to-assistant', 'icon', { icon: 'sparkle', on: [{ goto: 'assistant' }] }),
      part('to-feed', 'icon', { icon: 'people', on: [{ goto: 'feed' }] }),
      part('to-files', 'icon', { icon: 'folder', on: [{ goto: 'files' }] }),
      part('to-sheet', 'icon', { icon: 'table', on: [{ goto: 'sheet' }] }),
      part('to-calendar', 'icon', { icon: 'calendar', on: [{ goto: 'calendar' }] }),
      part('to-call', 'icon', { icon: 'phone', on: [{ goto: 'call' }] }),
      part('to-app', 'icon', { icon: 'knot', on: [{ goto: 'app' }] }),
      part('to-home', 'icon', { icon: 'home', on: [{ goto: 'home' }] }),
      part('to-robot', 'icon', { icon: 'robot', on: [{ goto: 'robot' }] }),
    ]),
    group('settings', 'list', [
      part('wifi', 'switch', { icon: 'wifi', binds: 'wifi', on: [{ say: 'done' }] }),
      says('sound', 'item', 'done', { icon: 'speaker' }),
      says('battery', 'item', 'done', { icon: 'battery' }),
    ]),
  ],
  inbox: [
    group('mail-tools', 'toolbar', [
      says('write', 'primary', 'done', { icon: 'pencil' }),
      says('clear', 'button', 'done', { icon: 'trash' }),
    ]),
    ...several('mail', 3, (id) => says(id, 'item', 'done')),
    part('unread', 'badge'),
  ],
  browser: [
    group('pages', 'tabs', [
      part('page-one', 'tab', { on: [{ goto: 'browser' }] }),
      part('page-two', 'tab', { on: [{ goto: 'phone' }] }),
    ]),
    part('address', 'address', { icon: 'lock' }),
    group('cookies', 'dialog', [
      part('cookies-text', 'text'),
      part('cookies-no', 'button', { on: [{ set: { cookies: 'no' } }] }),
      part('cookies-yes', 'primary', { on: [{ set: { cookies: 'yes' } }] }),
      part('cookies-more', 'link', { on: [{ say: 'done' }] }),
    ]),
    part('query', 'field', { binds: 'query', on: [{ say: 'done' }] }),
    says('find', 'primary', 'done', { icon: 'search' }),
    ...several('hit', 2, (id) => says(id, 'item', 'done')),
  ],
  chat: [
    part('chat-day', 'note'),
    part('chat-in', 'bubble-in'),
    part('chat-out', 'bubble-out'),
    part('chat-picture', 'image'),
    ...several('chat-reply', 2, (id) => says(id, 'reply', 'done')),
  ],
  assistant: [
    part('asked', 'bubble-out'),
    part('answered', 'bubble-in'),
    part('caution', 'note'),
    part('question', 'field', { binds: 'query' }),
    says('ask', 'primary', 'done', { icon: 'send' }),
  ],
  feed: [
    group('post', 'post', [
      part('post-picture', 'image', { icon: 'sun' }),
      part('post-text', 'text'),
      group('post-tools', 'toolbar', [
        says('like', 'button', 'done', { icon: 'thumb' }),
        says('pass-on', 'button', 'done', { icon: 'share' }),
      ]),
    ]),
    group('advert', 'post', [
      part('advert-badge', 'badge'),
      part('advert-text', 'text'),
      says('advert-link', 'link', 'done'),
    ]),
  ],
  files: [
    ...several('folder', 2, (id) => says(id, 'item', 'done', { icon: 'folder' })),
    group('one-file', 'card', [
      part('rights', 'select', { binds: 'rights' }),
      says('share-file', 'primary', 'done', { icon: 'share' }),
      says('delete-file', 'danger', 'done', { icon: 'trash' }),
    ]),
  ],
  sheet: [
    group(
      'table',
      'grid',
      several('row', 4, (id) => part(id, 'row')),
    ),
    group('cells', 'grid', [
      part('head', 'row'),
      ...several('cell', 4, (id) => says(id, 'cell', 'done')),
    ]),
    part('chart', 'heading'),
    ...several('bar', 3, (id) => part(id, 'bar')),
  ],
  calendar: [
    group('month', 'grid', [
      part('weekdays', 'row'),
      ...several('day', 14, (id) => says(id, 'cell', 'done')),
    ]),
    part('repeat', 'choices', { binds: 'repeat' }),
    says('save', 'primary', 'done'),
  ],
  call: [
    part('caller', 'bubble-in'),
    ...several('answer', 3, (id) => says(id, 'reply', 'done')),
    says('hang-up', 'danger', 'done', { icon: 'phone' }),
  ],
  app: [
    group('signs', 'grid', [
      says('sign-1', 'icon', 'done', { icon: 'comet' }),
      says('sign-2', 'icon', 'done', { icon: 'drop' }),
      says('sign-3', 'icon', 'done', { icon: 'leaf' }),
      says('sign-4', 'icon', 'done', { icon: 'orbit' }),
      says('sign-5', 'icon', 'done', { icon: 'wave' }),
      says('sign-6', 'icon', 'done', { icon: 'nest' }),
    ]),
    part('amount', 'stepper', { binds: 'amount' }),
  ],
  home: [
    part('lamp', 'switch', { icon: 'lamp', binds: 'wifi' }),
    part('heat', 'stepper', { icon: 'thermometer', binds: 'amount' }),
    group('rule', 'card', [
      part('rule-when', 'select', { binds: 'rights' }),
      part('rule-then', 'select', { binds: 'repeat' }),
      says('rule-save', 'primary', 'done'),
    ]),
  ],
  robot: [
    ...several('fact', 2, (id) => part(id, 'row')),
    ...several('field', 9, (id) => says(id, 'cell', 'done')),
    group('drive', 'toolbar', [
      says('turn-left', 'button', 'done', { icon: 'turn-left' }),
      says('forward', 'button', 'done', { icon: 'forward' }),
      says('turn-right', 'button', 'done', { icon: 'turn-right' }),
    ]),
  ],
};

const DEFINITION: SceneDefinition = {
  state: {
    wifi: ['off', 'on'],
    cookies: ['asked', 'no', 'yes'],
    query: ['empty', 'other'],
    rights: ['me', 'family', 'all'],
    repeat: ['never', 'weekly'],
    amount: ['1', '2', '3'],
  },
  start: 'phone',
  screens: Object.fromEntries(
    Object.entries(SCREENS).map(([skin, elements]): [string, Screen] => [
      skin,
      {
        skin: skin as SceneSkin,
        elements: [...elements],
        ...(skin === 'phone' ? {} : { back: 'phone' }),
      },
    ]),
  ),
  goal: {},
  score: [{ points: 1, when: {} }],
};

/** A scene that asks for nothing, in the words of one language. */
export const sampleScene = (words: TaskText['scene']): TaskOf<'scene'> => ({
  id: 'sample',
  version: 1,
  interaction: 'scene',
  skin: 'phone',
  document: [],
  definition: DEFINITION,
  cuts: [1],
  text: { title: '', question: '', can: '', explain: '', scene: words },
});
