import type { method as danish } from '../da/method';

export const method: typeof danish = {
  pageTitle: 'How we find your level',
  lead: 'A fixed, public calculation. No clock, no artificial intelligence, no secret mark.',
  plain: [
    {
      title: 'You try, we calculate',
      text: [
        'Every task says a little about what you can do. An easy one says most about a beginner. A hard one says most about somebody with practice.',
        'So we choose the next task by your answers. Two people seldom get the same ones.',
      ],
    },
    {
      title: 'We begin easy',
      text: [
        'The first two tasks are easy. The rest are chosen so that you can expect about seven points out of ten.',
        'So everybody meets something they cannot do yet. That is how we find the edge.',
      ],
    },
    {
      title: '“Don’t know yet” is an honest answer',
      text: [
        'It gives no points, but it is not counted as a guess either.',
        'An answer that came faster than anybody can read does not count at all. Otherwise time means nothing.',
      ],
    },
    {
      title: 'We say how sure we are',
      text: [
        'We work out how likely each level is. That is why we say “levels 2–4” and not just a number.',
        'When we say “8 out of 10”, it should be true for eight people out of ten. We check that further down.',
      ],
    },
    {
      title: 'The three areas help each other',
      text: [
        'People who are good in one area are often good in the others. We use that with care when we calculate.',
      ],
    },
  ],
  limits: {
    title: 'What this test cannot say',
    points: [
      'It cannot find your exact level among six with 15 tasks. A stage and a range are the honest answer.',
      'The difficulty of the tasks is set by experts. Not many people have tried them yet.',
      'It measures the tasks you met. Much of what you can do is not in it.',
      'It does not compare you with others.',
      'It must not be used to decide a job, a benefit or an admission.',
    ],
  },
  technical: {
    title: 'For those who want to check',
    model: [
      'Three abilities θ, one for each area, with a joint normal distribution before the first answer. Each task measures one area.',
      'A task with points 0 to m follows the generalized partial credit model: P(k) is proportional to exp Σ a(θ − δ).',
      'Tasks with two outcomes follow the 2PL, with a lower bound c where guessing is possible. “Don’t know yet” counts as 0 points without a guess.',
      'The experts’ uncertainty τ about difficulty is integrated out, not forgotten. The whole distribution is worked out on a grid, without approximating it by a normal curve.',
      'Next task: the one that lowers the total variance most, among those that suit the aim for success. A draw is made between the best five.',
    ],
    priors: (correlation) => `Correlation between the areas: ${correlation}.`,
    modelLink: 'Levels, cut scores and assumptions are on the model page',
  },
  simulation: {
    title: 'Tried on simulated citizens',
    lead: (persons, tasks, bank) =>
      `We let ${persons} simulated citizens take ${tasks} tasks from the bank of ${bank}. They went through the same code as you. We know their true ability, so we can see how often we are right.`,
    source: (seed, date) =>
      `Seed ${seed}, ${date}. The figures can be worked out again with the command npm run simulate.`,
    armsTitle: 'Five ways to choose tasks',
    arms: {
      adaptive: 'Ours',
      independent: 'Ours, without correlation between areas',
      fixed: 'The same tasks for all',
      random: 'Random tasks',
      'maxinfo-eap': 'The usual recipe (most information, one area at a time)',
    },
    columns: {
      arm: 'Way',
      stage: 'Right stage',
      within: 'At most one level off',
      set: 'The range holds the right level',
      coverage: '95% interval holds',
      rmse: 'Error (RMSE, logits)',
    },
    honest:
      'Here the same set for all does slightly better than ours. What ours pays for is an easy beginning, fewer defeats, and tasks that can be kept fresh.',
    calibrationTitle: 'Is what we say true?',
    calibrationLead: 'When we say that a stage is so likely, how often is it right?',
    calibrationChart:
      'Lines of stated and actual probability of the stage. The two follow each other closely. The figures are in the table.',
    said: 'We said',
    actual: 'It was true',
    people: 'Number',
    share: 'Share',
    stopTitle: 'When can one stop?',
    stopLead: 'An area stops early when its stage is sure enough. This is the price.',
    stopChart:
      'Line of the share of right stages when stopping at 70, 80 and 90 per cent certainty. The figures are in the table.',
    stopAt: 'Stop at',
    stopTasks: 'Tasks on average',
  },
};
