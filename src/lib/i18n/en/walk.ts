import type { walk as danish } from '../da/walk';

export const walk: typeof danish = {
  help: {
    title: 'Help',
    howTo: 'How to do this kind of task',
    types: {
      choice: 'Read the question. Tap the answer you think fits best. Then press “Answer”.',
      order:
        'Move the lines with the arrows until the order is as you want it. Then press “Answer”.',
      sort: 'Read a card. Tap the group where it belongs. You can always change it. Then press “Answer”.',
      spot: 'Tap the places you are looking for. Tap again to remove a mark. Then press “Answer”.',
      compose: 'Choose or write in each field. You can always change it. Then press “Answer”.',
      scene: 'Try things out in the exercise. Nothing can break here. Then press “Answer”.',
    },
    allowed: 'You are welcome to',
    allowedPoints: [
      'Press “Don’t know yet”. You simply go on.',
      'Take a break. Your answers are saved.',
      'Have somebody read aloud to you.',
    ],
    human: 'Talk to a person',
    humanText:
      'Libraries help with IT. Ask a member of staff at your library, or see more places under Offers.',
    humanLink: 'See where you can get help',
    close: 'Back to the task',
  },
  checkpoint: {
    title: (station) => `You have reached station ${station}`,
    lastTitle: 'You have arrived',
    lead: 'This is what the tasks were about. Take with you what you can use.',
    next: 'Go on',
    toResult: 'See your result',
    pause: 'Take a break here',
  },
  map: {
    caption: 'The balloon rises with every task, whatever you answer.',
    label: (where, trails) => `Map of your walk. ${where} ${trails}`,
    start: 'The balloon is on its way up.',
    station: (station, of) => `The balloon is at station ${station} of ${of}.`,
    past: (station, of) => `The balloon has passed station ${station} of ${of}.`,
    arrived: 'The balloon has come to the view, where the three trails meet.',
    trail: (area, tasks) => `${area}: ${tasks === 1 ? '1 task' : `${tasks} tasks`}.`,
  },
  finds: {
    title: 'Your finds',
    lead: 'Finds are for trying things out. They have nothing to do with right answers.',
    earlier: 'You have also found:',
    none: 'You have not found anything yet. There are finds along the trails.',
    more: 'There is more to find on the way.',
    all: 'You have found everything.',
    names: {
      amber: 'A piece of amber',
      clover: 'A four-leaf clover',
      leaf: 'A beech leaf',
      shell: 'A shell',
      feather: 'A feather',
      stork: 'A stork',
      starfish: 'A starfish',
      lighthouse: 'A lighthouse',
    },
    reasons: {
      amber: 'You walked a whole stretch.',
      clover: 'You said “don’t know yet”. That is honest, and brave.',
      leaf: 'You looked at yourself before you set out.',
      shell: 'You asked for help. Asking is wise.',
      feather: 'You took a step back and tried another way.',
      stork: 'You took a break and came back.',
      starfish: 'You walked a little further than you had to.',
      lighthouse: 'You walked all the way up to the view.',
    },
  },
};
