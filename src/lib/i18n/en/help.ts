import type { help as danish } from '../da/help';

export const help: typeof danish = {
  pageTitle: 'Help',
  lead: 'Are you stuck? Everybody is now and then. Here you can reach a person or find an answer.',
  human: {
    title: 'Talk to a person',
    text: ['Asking is free, and no question is too small.'],
    call: (phone: string) => `Call ${phone}`,
    visit: (host: string) => `Go to ${host}`,
    leaves: 'opens another website',
    desk: 'Here with us',
    more: 'See all places where you can get help',
  },
  answers: {
    title: 'What the test is like',
    list: [
      {
        question: 'What do I do?',
        answer:
          'You get small everyday tasks, one at a time. Read, choose and press “Answer”. You cannot break anything.',
      },
      {
        question: 'How long does it take?',
        answer:
          'About ten minutes. There is a short tour and a long one. There is no clock, so take the time you need.',
      },
      {
        question: 'What if I cannot answer?',
        answer:
          'Press “Don’t know yet”. It is a good and honest answer. The next tasks adapt to you.',
      },
      {
        question: 'May I take a break?',
        answer:
          'Yes. Press “Pause”, or just close the page. When you come back on the same device, you go on where you left off.',
      },
      {
        question: 'Who sees my result?',
        answer:
          'Only you. It lies on your device. You choose yourself whether to show it to anybody.',
      },
    ],
  },
  ways: {
    title: 'In your own way',
    list: [
      {
        question: 'The text is too small',
        answer:
          'You can make the text larger in your phone or browser. The page follows, also when the text is twice as large.',
      },
      {
        question: 'I cannot hear',
        answer: 'You need not hear anything. Everything is there as text.',
      },
      {
        question: 'I cannot see, or reading is hard',
        answer:
          'The pages are built so that a screen reader can read them. Most phones can also read aloud. You switch it on under settings.',
      },
      {
        question: 'I use a keyboard',
        answer:
          'Press Tab to go forward, and Shift and Tab to go back. Space or Enter presses a button. The arrows change between answers.',
      },
      {
        question: 'I am easily disturbed',
        answer:
          'Choose “Calm mode” before you begin. The tasks are the same, without decoration and movement.',
      },
      {
        question: 'I have a helper beside me',
        answer:
          'Your helper may read aloud, explain words and tap for you. Let the answer be your own, so that the result fits you.',
      },
    ],
  },
  stuck: {
    title: 'When the page gives trouble',
    text: ['Try one step at a time:'],
    points: [
      'Load the page again. The answers you were thanked for are saved.',
      'Close other windows with the barometer.',
      'If that does not help, write to the host or call.',
    ],
  },
  host: { title: 'The host' },
  words: 'Look up a hard word',
};
