import type { report as danish } from '../da/report';

/** "level 3", "level 3 or 4", "level 2 to 4": read aloud it is heard as it is meant. */
const levels = (from: number, to: number) =>
  from === to ? `level ${from}` : `level ${from} ${to === from + 1 ? 'or' : 'to'} ${to}`;

export const report: typeof danish = {
  pageTitle: 'Your result',
  none: {
    title: 'Your result will be here',
    text: 'You have not taken the test on this device yet.',
    start: 'Take the test',
  },
  title: 'Your result',
  takenOn: (date, tasks) => (tasks === 1 ? `${date}, 1 task` : `${date}, ${tasks} tasks`),
  lead: 'A result is a snapshot. It says something about the tasks you met, not about you as a person.',
  opening: {
    can: (can) => `You can ${can}.`,
    canShown: 'You showed that in the tasks.',
    almost: (can) => `You are close to being able to ${can}.`,
    almostNext: 'You can get help with the last part.',
    tried: (tasks) =>
      tasks === 0
        ? 'Thank you for taking part.'
        : `You took on ${tasks === 1 ? 'one task' : `${tasks} tasks`}.`,
    triedNext: 'That is how one begins with something new, and there is a good next step for you.',
    toStep: 'See your next step',
  },
  sentence: {
    known: (area, stage) => `In ${area} you are probably at the stage ${stage}.`,
    between: (area, lower, upper) => `In ${area} you are at the stage ${lower} or ${upper}.`,
    unknown: (area) => `In ${area} we do not know yet.`,
  },
  meaning: {
    basicOrIndependent:
      'You manage a good deal yourself and get help with the rest. Your answers point to both stages.',
    independentOrAdvanced:
      'You manage most things yourself and often find your way in what is new. Your answers point to both stages.',
    unclear: 'Your answers may fit many levels. It takes a few more tasks.',
    unmeasured: 'There are no answers to go by. That does not mean there is nothing you can do.',
  },
  sure: {
    within: (likely, from, to) =>
      `${likely} out of 10 with the same answers as you are at this stage, at ${levels(from, to)}.`,
    beyond: (stage, likely, from, to) =>
      `${stage} out of 10 with the same answers as you are at this stage. ${likely} out of 10 are at ${levels(from, to)}.`,
    between: (likely, from, to) =>
      `${likely} out of 10 with the same answers as you are at ${levels(from, to)}.`,
  },
  more: {
    title: 'Would you like to know more surely?',
    text: 'Three more tasks make the picture sharper.',
    button: 'Take three more',
  },
  barometer: {
    title: 'Where you are now',
    legend:
      'A barometer goes from level 1 to 6. The frame shows the levels where you probably are. The stronger the colour, the more likely.',
    here: 'You are probably here',
    unknown: 'Not known yet',
    label: (area, from, fromName, to, toName) =>
      from === to
        ? `Barometer for ${area}, from level 1 to 6. The frame holds level ${from}, ${fromName}.`
        : `Barometer for ${area}, from level 1 to 6. The frame goes from level ${from}, ${fromName}, to level ${to}, ${toName}.`,
    unknownLabel: (area) => `Barometer for ${area}: not known yet.`,
    self: (level) => `You placed yourself here: about level ${level}.`,
  },
  dots: {
    title: 'How sure is it?',
    lead: 'Imagine 20 people with the same answers as you. This many belong at each level:',
    count: (count, level, name) => `${count} at level ${level}, ${name}`,
    label: (area, counts) => `20 people with the same answers in ${area}: ${counts}.`,
    none: 'A level without a person is not impossible, only less likely.',
  },
  can: {
    title: 'This you can do',
    lead: (area) => `In ${area} you can`,
    more: (count) => (count === 1 ? 'See one more thing' : `See ${count} more things`),
    none: 'This time you mostly met what is new. That is a good place to begin, too.',
  },
  next: {
    title: 'What comes next',
    lead: 'Next you can learn to',
    advice: 'Get a good tip',
  },
  self: {
    title: 'What you said yourself',
    higher: (areas) =>
      `In ${areas} you placed yourself higher than the tasks showed today. Perhaps you were thinking of other things than those you met here. What you can do in your own daily life still counts.`,
    lower: (areas) =>
      `In ${areas} the tasks showed more than you said yourself. You may trust yourself a little more.`,
  },
  step: {
    title: 'A good next step',
    more: (count) => (count === 1 ? 'See one more offer' : `See ${count} more offers that fit`),
    all: 'See all offers',
    personal: 'What suits you?',
    personalLead: 'Tell us a little, and we find better offers. It stays on your device.',
  },
  explanations: {
    title: 'The tasks you met',
    lead: 'Read the explanations again, at your own pace.',
    show: (count) => (count === 1 ? 'Show the task' : `Show the ${count} tasks`),
  },
  copy: {
    title: 'Take it with you',
    text: 'The result exists only here. Save a copy if you want to be sure of having it.',
    button: 'Save a copy (file)',
    print: 'Print',
    data: 'See what is saved',
  },
  history: {
    title: 'Over time',
    lead: 'This is how your measurements have moved. Small changes seldom mean anything.',
    chart: (count) =>
      `Lines over ${count} measurements in Use, Analysis and Discovery. The figures are in the table.`,
    table: 'The level you were most likely at, each time',
    date: 'Date',
    unknown: 'not known yet',
    levelRange: (from, to) => (from === to ? String(from) : `${from} to ${to}`),
    axis: 'Level',
  },
  older: 'Earlier results',
  paper: {
    title: (name) => `Your result from ${name}`,
    phone: (phone) => `Phone ${phone}`,
    own: 'This is your own account. No decision about a job, a benefit or an admission may rest on it.',
    site: (address) => `Take the test, and see how it measures: ${address}`,
  },
  disclaimer:
    'The result is your own. It must not decide a job, a benefit or an admission. It is worked out by a fixed, public rule, without artificial intelligence.',
  method: 'How we find your level',
  unreadable: (count) =>
    count === 1
      ? 'One saved answer could not be read and is not counted.'
      : `${count} saved answers could not be read and are not counted.`,
};
