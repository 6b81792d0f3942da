import type { reading as danish } from '../da/reading';

export const reading: typeof danish = {
  title: 'Reading help',
  lead: 'Choose what is easiest for you to read. You can always change it.',
  done: 'Done',
  kept: 'Your choice is kept on this device and works on every page. It does not change your result.',
  notKept: 'Your browser does not keep your choice. It lasts until you close the page.',
  text: {
    legend: 'Size of text',
    choices: { '100': 'Normal', '125': 'Larger', '150': 'Large', '200': 'Very large' },
  },
  spacing: {
    legend: 'Space in the text',
    choices: { normal: 'Normal', wide: 'More space' },
  },
  font: {
    legend: 'Letters',
    choices: { system: 'Normal', atkinson: 'Clear' },
  },
  theme: {
    legend: 'Light or dark',
    choices: { device: 'As the device', light: 'Light', dark: 'Dark' },
  },
  contrast: {
    legend: 'Contrast between text and background',
    choices: { device: 'As the device', more: 'More contrast' },
  },
  calm: {
    legend: 'Calm, without decoration and motion',
    choices: { off: 'No', on: 'Yes' },
  },
  aloud: {
    title: 'Have it read aloud',
    about:
      'If your device has an English voice, you can press “Read aloud” at tasks and explanations. The voice speaks on the device, also without internet. You can often get a voice in the settings of your device.',
    read: 'Read aloud',
    stop: 'Stop',
    blocks: {
      question: 'the question',
      document: 'the text in the task',
      answers: 'the answers',
      explanation: 'the explanation',
      result: 'the result',
      offer: 'the offer',
    },
  },
  words: {
    title: 'Hard words',
    about: 'You can press words with dots below them. Then you are told what they mean.',
    close: 'Close',
  },
};
