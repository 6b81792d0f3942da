import type { words as danish } from '../da/words';

export const words: typeof danish = {
  pageTitle: 'Word list',
  lead: 'Words from tasks and pages that it is quite all right to look up. Each is explained briefly.',
  missing: 'Is a word missing? Ask a person on the help page.',
  help: 'Get help',
};
