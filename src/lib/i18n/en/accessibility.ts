import type { accessibility as danish } from '../da/accessibility';

export const accessibility: typeof danish = {
  pageTitle: 'Accessibility',
  lead: 'Everybody should be able to use the barometer. Here is how far we are, and what you can do if something is in your way.',
  summary: {
    title: 'In short',
    points: [
      'The barometer partly meets the requirements. Some of it has not been tried yet.',
      'You can solve every task with a keyboard alone or with single taps.',
      'If something is in your way, tell the host.',
    ],
  },
  status: {
    title: 'How far are we?',
    text: [
      'This statement covers the whole barometer. The requirements stand in the Danish web accessibility act, EN 301 549 and WCAG 2.1, levels A and AA. We aim at WCAG 2.2 AA.',
      'We say partly because not everything has been tried. We know of no requirement that is not met, but we do not promise it.',
    ],
  },
  exceptions: {
    title: 'This has not been tried yet',
    points: [
      'People with disabilities have not tried the barometer for us yet.',
      'Screen readers such as NVDA, JAWS, VoiceOver and TalkBack have not been tried.',
      'Browsers other than Chromium have not been tried. That means Firefox and Safari.',
      'Nobody outside the project has looked it over.',
      'Offers can lead to other websites. We cannot answer for those.',
    ],
  },
  assessed: {
    title: 'How we have looked',
    text: (date: string) =>
      `We have looked ourselves, last on ${date}. A program tries it again before a new version comes out:`,
    points: [
      'All pages and tasks with the test program axe, in light and dark.',
      'A whole test with a keyboard alone.',
      'Screens of 320 pixels and text at 200 per cent, with nothing cut off.',
      'Buttons that are large enough, and a frame around where you are.',
    ],
    after:
      'A program finds only part of what can be in the way. That is why it matters that you tell.',
    host: (date: string) => `The host went through this statement on ${date}.`,
    hostMissing: 'The host has not gone through this statement yet.',
    statement: 'The statement in the Danish WAS-Tool',
  },
  feedback: {
    title: 'Tell when something is in your way',
    text: [
      'Tell the host what you wanted to do and what happened. You may also ask for help to go on in another way.',
    ],
  },
  complaint: {
    title: 'If you get no answer',
    first: 'Always write to the host first.',
    then: (name: string) =>
      `If you have no answer after ten working days, or it is not good enough, you can turn to ${name}. They supervise public websites.`,
    visit: (host: string) => `Go to ${host}`,
    none: 'The host has not written whom you can complain to.',
  },
};
