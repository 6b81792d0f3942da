import type { numbers as danish } from '../da/numbers';

export const numbers: typeof danish = {
  pageTitle: 'Numbers on Danes and the digital',
  lead: 'Many find something digital hard. Here are the numbers, and where they come from.',
  summary: {
    title: 'How to read them',
    points: [
      'They are what people answered themselves when somebody asked. They are not measured.',
      'The barometer measures something else. So your result cannot be held against the numbers.',
      'Each number stands as it stands in its source.',
    ],
  },
  groups: {
    people: {
      title: 'What Danes say themselves',
      lead: 'Answers from a sample that is like the population. Two of the numbers also have answers from Digital Optur’s workshops.',
    },
    participants: {
      title: 'What people at Digital Optur say',
      lead: 'Only people who took part in a workshop themselves.',
    },
    firms: { title: 'What firms do', lead: 'On using AI at work.' },
  },
  selfRating: 'They rated themselves.',
  of: {
    population: 'The population',
    participants: 'People at Digital Optur',
    firms: 'Firms',
  },
  noYear: 'year not given',
  source: 'Source',
  quotedIn: 'Read in',
};
