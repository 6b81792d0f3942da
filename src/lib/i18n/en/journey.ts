import type { journey as danish } from '../da/journey';

export const journey: typeof danish = {
  pageTitle: 'Find your digital level',
  description:
    'Try small tasks from everyday life. In ten minutes you see what you can do and what a good next step is.',
  welcome: {
    title: 'Find your digital level',
    lead: 'Try small tasks from everyday life. Afterwards you see what you can do, and a next step that fits you.',
    facts: [
      'It takes about ten minutes. There is no clock and no sound.',
      'You may skip and pause whenever you like.',
      'Nothing leaves your device unless you take it with you.',
    ],
    start: 'Start',
    startNew: 'Start over',
    resumeTitle: 'You have begun',
    resumeText: (answered) =>
      answered === 0
        ? 'Your first task is waiting.'
        : answered === 1
          ? 'You have been through 1 task. Your answer is saved.'
          : `You have been through ${answered} tasks. Your answers are saved.`,
    resume: 'Go on where you left off',
    lastResult: 'See your last result',
  },
  how: {
    title: 'How it works',
    points: [
      'You get one task at a time. The first one is easy.',
      'The tasks adapt to you. Everybody meets something they cannot do yet.',
      'If you have an idea, answer. If not, press “Don’t know yet”. That is quite all right.',
      'After every five tasks you get explanations.',
    ],
  },
  setup: {
    title: 'How would you like to take the tour?',
    track: 'How much time do you have?',
    tracks: {
      short: { name: 'Short', detail: '9 tasks, about 6 minutes' },
      normal: { name: 'Normal', detail: '15 tasks, about 10 minutes' },
      thorough: { name: 'Thorough', detail: '24 tasks, about 16 minutes' },
    },
    audience: 'Where do you use technology most?',
    audiences: { adult: 'At home', school: 'At school or in education', work: 'At work' },
    calm: 'Calm mode',
    calmDetail: 'The same tasks, without decoration and motion.',
  },
  rating: {
    title: (area) => `${area}: What do you say yourself?`,
    lead: 'Answer as you see it. It does not change your level.',
    answers: ['Not yet', 'More or less', 'Yes'],
    skip: 'Skip',
    step: (step, of) => `Part ${step} of ${of}`,
  },
  task: {
    answer: 'Answer',
    unknown: 'Don’t know yet',
    help: 'Get help',
    undo: 'Undo',
    pause: 'Pause',
    saving: 'Saving …',
    saved: 'Thank you. Your answer is saved.',
    stationOf: (station, of) => `Station ${station} of ${of}`,
    steps: (done, of) => `${done} of ${of} tasks on this stretch`,
    loadFailed:
      'The task could not be fetched. Check the connection and try again. Your answers are saved.',
    unfinished: 'Something is missing before it can be counted.',
    retry: 'Try again',
  },
  failed: {
    title: 'We got stuck here',
    text: 'We could not save the last step. Everything you were thanked for is saved. Try again.',
  },
  wait: 'One moment …',
  next: 'Next',
  back: 'Back',
};
