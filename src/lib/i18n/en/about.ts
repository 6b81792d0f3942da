import type { about as danish } from '../da/about';

export const about: typeof danish = {
  pageTitle: 'About the barometer',
  lead: 'The Digital Competence Barometer is a calm test of what you can do digitally. It is for everybody in Denmark.',
  summary: {
    title: 'In short',
    points: [
      'You try small tasks. You do not have to say how good you are.',
      'The result is yours. It is meant as a good next step.',
      'The level is found by a fixed rule that everybody can read.',
    ],
  },
  why: {
    title: 'Why is there one?',
    text: [
      'It is hard to know where you stand digitally. Some think too little of themselves, others too much.',
      'That is why the barometer looks at what you do when you get a task. Then it is easier to find help that fits.',
    ],
  },
  limits: {
    title: 'What it must not be used for',
    text: [
      'Nobody may use a result to decide a job, a benefit or an admission. An employer or school should never demand to see it.',
      'The barometer does not compare you with others, and there is no ranking.',
    ],
  },
  ai: {
    title: 'A fixed rule, no artificial intelligence',
    text: [
      'Your level is found by a rule that is written down. The same answers to the same tasks always give the same level. No AI sees your answers.',
    ],
    method: 'How we find your level',
    model: 'Areas and levels',
  },
  publications: {
    title: 'What we build on',
    text: [
      'These have given us ideas and numbers. They did not make the barometer and do not answer for it.',
    ],
    by: 'From',
    gives: 'What we have from it',
    framework: 'The competences come from:',
    numbers: 'See the numbers and their sources',
  },
  host: {
    title: 'Who is behind this site?',
    text: ['The host makes the barometer available here and answers questions about it.'],
  },
  open: {
    title: 'Open to all',
    text: [
      'Everybody may use, check and build on the barometer. The code has the licence EUPL-1.2. Tasks and other content have the licence CC BY 4.0.',
      'Any municipality, school or association can have the barometer on its own server. It uses no other firm’s services.',
    ],
  },
};
