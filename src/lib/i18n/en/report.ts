import type { report as danish } from '../da/report';

/** "8 out of 10": certainty as people say it, rounded down so that it never promises too much. */
const outOfTen = (probability: number) =>
  `${Math.min(9, Math.floor(probability * 10 + 1e-9))} out of 10`;

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
  sentence: {
    known: (area, stage, from, to, stageP, setP) =>
      from === to
        ? `In ${area} you are probably at the stage ${stage}. We are ${outOfTen(setP)} sure of level ${from}.`
        : `In ${area} you are probably at the stage ${stage} (${outOfTen(stageP)}). We are ${outOfTen(setP)} sure of levels ${from}–${to}.`,
    between: (area, lower, upper, from, to, setP) =>
      `In ${area} you are somewhere between the stages ${lower} and ${upper}. We are ${outOfTen(setP)} sure of levels ${from}–${to}.`,
    unknown: (area) => `In ${area} we do not know yet. It takes more tasks.`,
  },
  more: {
    title: 'Would you like to know more surely?',
    text: 'Three more tasks make the picture sharper.',
    button: 'Take three more',
  },
  barometer: {
    label: (area, from, to, range) =>
      from === to
        ? `Barometer for ${area}: most likely ${from} (level ${range}).`
        : `Barometer for ${area}: from ${from} to ${to} (levels ${range}).`,
    level: (level, name) => `Level ${level}: ${name}`,
    range: 'The coloured field shows where you probably are. The darker, the more likely.',
    certainty: 'How sure is it?',
    certaintyText: (area) => `Probability of each level in ${area}`,
    columnLevel: 'Level',
    columnProbability: 'Probability',
    underOne: 'under 1%',
  },
  can: {
    title: 'This you can do',
    lead: 'You can',
    none: 'This time you mostly met what is new. That is a good place to begin, too.',
  },
  next: { title: 'What comes next', lead: 'Next you can learn to' },
  self: {
    title: 'What you said yourself',
    higher: (area) =>
      `In ${area} you placed yourself a little higher than the tasks showed. That is very common. Perhaps you were thinking of other things.`,
    lower: (area) =>
      `In ${area} you can do more than you said yourself. Many people find that out.`,
  },
  step: {
    title: 'A good next step',
    why: 'Why this one?',
    more: (count) => `See ${count} more offers that fit`,
    all: 'See all offers',
    personal: 'What suits you?',
    personalLead: 'Tell us a little, and we find better offers. It stays on your device.',
  },
  explanations: {
    title: 'The tasks you met',
    lead: 'Read the explanations again, at your own pace.',
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
    levelRange: (from, to) => (from === to ? `level ${from}` : `levels ${from}–${to}`),
    axis: 'Level',
  },
  older: 'Earlier results',
  disclaimer:
    'The result is your own. It must not decide a job, a benefit or an admission. It is worked out by a fixed, public rule, without artificial intelligence.',
  method: 'How we find your level',
  unreadable: (count) =>
    count === 1
      ? 'One saved answer could not be read and is not counted.'
      : `${count} saved answers could not be read and are not counted.`,
};
