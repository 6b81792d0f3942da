import type { tasks as danish } from '../da/tasks';

export const tasks: typeof danish = {
  exercise: 'Exercise',
  documentLabel: {
    plain: 'The text',
    mail: 'E-mail',
    sms: 'Messages',
    page: 'Website',
    post: 'Post',
    chart: 'Chart',
    letter: 'Letter',
    app: 'App',
    assistant: 'Conversation with an AI assistant',
  },
  image: 'Picture',
  choice: {
    chooseOne: 'Choose one answer.',
    chooseSeveral: 'Choose all that apply.',
    chooseNumber: (count) => `Choose ${count}.`,
    incomplete: 'Choose an answer first. You can also press “Don’t know yet”.',
    incompleteNumber: (count) => `Choose ${count} answers. You can also press “Don’t know yet”.`,
  },
  order: {
    how: 'Move with the arrows, or choose a place.',
    place: (place) => `No. ${place}`,
    up: (item) => `Move up: ${item}`,
    down: (item) => `Move down: ${item}`,
    moveTo: (item) => `Place for: ${item}`,
    moved: (item, place, of) => `${item} is now number ${place} of ${of}.`,
    incomplete: 'Put all of them in order. You can also press “Don’t know yet”.',
  },
  sort: {
    how: 'Choose a group for each card.',
    progress: (placed, of) => `${placed} of ${of} cards have a group.`,
    incomplete: (left) =>
      left === 1
        ? 'One card is left. You can also press “Don’t know yet”.'
        : `${left} cards are left. You can also press “Don’t know yet”.`,
  },
  spot: {
    how: 'Tap what you find. Tap again to undo.',
    howNumber: (count) => `Find ${count}. Tap again to undo.`,
    marked: (count) => `${count} marked.`,
    incomplete: 'Mark at least one thing. You can also press “Don’t know yet”.',
    incompleteNumber: (count) => `Mark ${count}. You can also press “Don’t know yet”.`,
  },
};
