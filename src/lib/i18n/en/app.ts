import type { app as danish } from '../da/app';

export const app: typeof danish = {
  name: 'Digital Competence Barometer',
  shortName: 'Competence Barometer',
  skip: 'Skip to content',
  otherLanguage: 'Dansk',
  readingHelp: 'Reading help',
  menu: {
    label: 'Pages',
    test: 'The test',
    home: 'Home',
    result: 'Your result',
    offers: 'Offers',
    plan: 'My plan',
    model: 'The model',
    method: 'The method',
    data: 'My data',
    workshop: 'The workshop',
    about: 'About',
    help: 'Help',
    aboutUs: 'About the barometer',
    words: 'Word list',
    numbers: 'Numbers',
    privacy: 'Privacy',
    accessibility: 'Accessibility',
  },
  footer: 'Your answers stay on your device. No login, no tracking.',
  loading: 'One moment …',
  update: {
    ready: 'There is a new version. Your answers stay where they are.',
    apply: 'Get the new version',
    later: 'Later',
  },
  dismissToast: 'Close the message',
  offlineReady: 'The barometer now works without internet too.',
  install: {
    offer: 'Would you like the barometer on your home screen? It then works like an app.',
    accept: 'Add to home screen',
    ios: 'Tap the Share button in Safari and choose “Add to Home Screen”.',
    dismiss: 'No thanks',
  },
  storage: {
    unavailable:
      'Your browser does not let us save anything. You can take the test, but your answers are gone when you close the page. Save a copy of your result before you leave.',
    degraded:
      'The storage on your device is not answering right now. Your answers are kept in memory while the page is open. Save a copy before you close it.',
    outdated:
      'The barometer is open in a newer version in another window. Close this window, or reload the page, before you go on.',
  },
  error: {
    notFoundTitle: 'That page does not exist',
    notFound: 'The address may be misspelt, or the page has moved.',
    brokenTitle: 'We got stuck here',
    broken: 'It is not your fault. Your saved answers are still on this device.',
    home: 'Go to the home page',
    reload: 'Try again',
  },
};
