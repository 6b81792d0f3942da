import type { workshop as danish } from '../da/workshop';

export const workshop: typeof danish = {
  pageTitle: 'The workshop',
  lead: 'Try any task by itself. Nothing counts and nothing is saved.',
  try: 'See my result',
  unknown: 'Don’t know yet',
  score: (score, of) => `${score} of ${of} points`,
  again: 'Try again',
  all: 'All tasks',
  explain: 'Explanation',
  design: 'See the building blocks of the pages',
};
