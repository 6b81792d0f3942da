import type { model as danish } from '../da/model';

export const model: typeof danish = {
  pageTitle: 'The model',
  lead: 'Three areas, six levels in three stages. This is the common language the barometer measures in.',
  areas: 'The areas',
  levels: 'Levels and stages',
  level: (level) => `Level ${level}`,
  statements: (area) => `What one can do at each level: ${area}`,
  columnLevel: 'Level',
  columnStatement: 'I can',
  competences: (framework) => `Competences from ${framework}`,
  cuts: {
    title: 'Where the levels begin',
    column: 'Begins at (logits)',
    first: 'begins at the bottom',
  },
  assumptions: {
    title: 'What we assume',
    prior: (correlation) => `Correlation between the areas: ${correlation}`,
    uncertainty: 'How far off the experts’ estimates may be (logits)',
    certainty: { low: 'low certainty', medium: 'medium certainty', high: 'high certainty' },
  },
  basis: {
    expert: (tasks) => `${tasks} tasks rest on experts’ estimates.`,
    calibrated: (tasks, persons) =>
      `${tasks} tasks are measured with answers from ${persons} people.`,
  },
  source: 'Source',
  version: (version, content) => `Model ${version}, content ${content}`,
};
