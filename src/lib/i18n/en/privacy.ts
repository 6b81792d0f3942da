import type { privacy as danish } from '../da/privacy';

export const privacy: typeof danish = {
  pageTitle: 'Privacy',
  lead: 'Your answers stay on your device. Here you can read what is kept and what is not.',
  summary: {
    title: 'In short',
    points: [
      'You do not log in. We never ask for a name or a CPR number.',
      'Nothing leaves your device unless you take it along yourself.',
      'No cookies, no counting of visits, no adverts.',
      'You can see all of it, get a copy and delete it whenever you like.',
    ],
  },
  stored: {
    title: 'This is kept on your device',
    text: ['It lies in your browser, on the device you use. Nowhere else.'],
    points: [
      'Your tests: when you began and ended, and how you chose to take the tour.',
      'Your answers, and what you said about yourself before the test.',
      'Your wishes for offers, if you have told us about them. One may be that you belong to a union. That is sensitive, so it is good that it lies only with you.',
      'Your plan, if you make one.',
      'The pages and tasks themselves, so that they work without a network. They say nothing about you.',
    ],
  },
  notStored: {
    title: 'This is not kept',
    points: [
      'Name, address, birthday, CPR number or e-mail address.',
      'How long you took over an answer.',
      'Where you are, and which other sites you have seen.',
    ],
  },
  control: {
    title: 'See it, get it, delete it',
    text: [
      'The page My data shows everything that is kept. You can get a copy and delete one test or all of it.',
    ],
    link: 'Go to My data',
  },
  fades: {
    title: 'It can vanish by itself',
    text: [
      'A browser can tidy up and delete what is kept. Safari may do so when you have not been here for seven days.',
      'In a private window it vanishes when you close it. Get a copy if you want to be sure to have your result.',
    ],
  },
  shared: {
    title: 'When several people use one device',
    text: [
      'The next person can see what you have kept. Delete it under My data before you go.',
      'The barometer has no code that could keep others out.',
    ],
  },
  carried: {
    title: 'When you take something along',
    text: ['Only you can do it:'],
    points: [
      'You print your result, or show it with a code or a QR code.',
      'You get a copy as a file.',
      'You save a file for research and give it to somebody.',
    ],
    after: [
      'In the file for research a random number stands instead of you. In rare cases somebody who has seen your answers before may know them again. Read the file before you give it away.',
      'Once a result has left your hands, you no longer decide over it. Nobody may use it to decide a job, a benefit or an admission.',
    ],
  },
  server: {
    title: 'This is what the host’s server sees',
    text: [
      'The host is whoever makes the barometer available. The pages come from the host’s server.',
      'When you fetch a page, the server sees your IP address, the page, the time and your kind of browser. So it is on every website. Your answers are never part of it.',
    ],
    log: 'What the host keeps about visits',
    logMissing:
      'The host has not yet filled in what is kept about visits, and for how long. Ask the host if you want to know.',
  },
  links: {
    title: 'Links to others',
    text: [
      'Some offers lead to other websites. Their rules apply there. They are not told that you come from here.',
    ],
  },
  responsible: {
    title: 'Who is responsible?',
    text: [
      'You decide over what lies on your device. The host cannot see it and cannot fetch it.',
      'The host is responsible for its server. You can ask what it has kept about you. You can complain to Datatilsynet, the Danish data protection authority.',
    ],
  },
};
