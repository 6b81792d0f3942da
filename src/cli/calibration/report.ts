import { ALPHA } from '../../lib/measurement/calibration/chance';
import { LARGE, NEGLIGIBLE } from '../../lib/measurement/calibration/dif';
import type { DifOut, ItemOut, Result } from './result';

const two = (value: number) => value.toFixed(2).replace('-', '−');
const count = (value: number) => value.toLocaleString('en');
/** Names come from a file; a bar or a line break in them must not break a table. */
const cell = (text: string) => text.replace(/[|\\`*_<>[\]]/g, '\\$&').replace(/\s+/g, ' ');
const row = (...cells: string[]) => `| ${cells.join(' | ')} |`;
const table = (head: string[], rows: string[][]): string[] => [
  row(...head),
  row(...head.map(() => '---')),
  ...rows.map((cells) => row(...cells)),
  '',
];

const MODELS = {
  rasch: 'the Rasch model (with partial credit: the partial credit model)',
  '2pl': 'the two-parameter logistic model (Birnbaum 1968)',
  gpcm: 'the generalized partial credit model (Muraki 1992)',
};

const FIT = {
  good: 'follows its curve',
  look: 'worth a look',
  poor: 'does not follow its curve',
  tooFew: 'too few answers to tell',
};

const DIF = {
  clear: 'differs clearly',
  slight: 'differs slightly',
  notSeen: 'no difference seen',
  cannotTell: 'cannot be told',
};

const location = ({ b, thresholds }: ItemOut) =>
  b ?? thresholds!.reduce((sum, step) => sum + step, 0) / thresholds!.length;

/** The calibration in words that can be published: method, tables, power and limits. */
export function reportOf(result: Result): string {
  const items = Object.entries(result.items);
  return [
    '# How hard the tasks are, and whether they are fair',
    '',
    `This report rests on ${count(result.answers)} answers by ${count(result.persons)} people to ${count(items.length)} tasks. It says how hard each task is, how surely we know it, and whether the task behaves alike for different groups of people.`,
    '',
    ...method(result),
    ...data(result),
    ...difficulties(items),
    ...fairness(result, items),
    ...limits(result),
  ].join('\n');
}

function method({ model, priors, areas, correlation, standardErrors }: Result): string[] {
  return [
    '## How it was done',
    '',
    `- The tasks were placed on one scale with ${MODELS[model]}, by marginal maximum ${priors === 'content' ? 'a posteriori: the experts’ estimates and all answers together' : 'likelihood: from the answers alone, without the experts’ estimates'}. A task that a person did not get says nothing about that person; this holds also where tasks are chosen by earlier answers.`,
    areas > 1
      ? `- Ability in the ${areas} areas is taken to be normally distributed in the population, with a correlation of ${two(correlation!)} between areas. All areas were calibrated together.`
      : '- One ability was taken to lie behind all tasks, normally distributed in the population.',
    '- The unit is the logit. 0 is the average of the population; most people are between −2 and 2. A higher figure is a harder task.',
    `- Standard errors: ${standardErrors}. The true figure lies within two standard errors of ours in about 19 of 20 tasks.`,
    '- Fit: *infit* compares how much scores scatter with what the model expects (1.00 is as expected). *Gap* is the largest difference between observed and expected share of the score, among the lowest, middle and highest third of those who answered.',
    '',
  ];
}

function data({ lines, unknownTasks, notEstimated, converged, passes }: Result): string[] {
  const unknown = Object.entries(unknownTasks);
  const left = Object.entries(notEstimated);
  return [
    '## What was used, and what was not',
    '',
    `- ${count(lines.read)} lines were read; ${lines.skipped === 0 ? 'all could be used' : `${count(lines.skipped)} could not be used and were left out`}.`,
    ...lines.bad.slice(0, 10).map(({ line, reason }) => `  - line ${count(line)}: ${cell(reason)}`),
    ...(lines.skipped > 10 ? [`  - and ${count(lines.skipped - 10)} more`] : []),
    ...(lines.withoutAnswers > 0
      ? [`- ${count(lines.withoutAnswers)} people had no answer that could be used.`]
      : []),
    ...unknown.map(
      ([id, n]) => `- ${count(n)} answers to “${cell(id)}” were left out: there is no such task.`,
    ),
    ...left.map(([id, why]) => `- “${cell(id)}” could not be placed: ${why}.`),
    `- The estimation ${converged ? `settled after ${passes} passes over the answers` : `had **not settled** after ${passes} passes; its figures must not be used`}.`,
    '',
  ];
}

function difficulties(items: [string, ItemOut][]): string[] {
  const sorted = [...items].sort(([, a], [, b]) => location(a) - location(b));
  const tally = (verdict: keyof typeof FIT) =>
    items.filter(([, { fit }]) => fit.verdict === verdict).length;
  return [
    '## The tasks, the easiest first',
    '',
    `Of ${items.length} tasks, ${tally('good')} follow their curve, ${tally('look')} are worth a look, ${tally('poor')} do not follow it, and for ${tally('tooFew')} there are too few answers to tell.`,
    '',
    ...table(
      ['Task', 'Answers', 'Difficulty', '± SE', 'Discrimination', 'Infit', 'Gap', 'Fit'],
      sorted.map(([id, item]) => [
        cell(id),
        count(item.n),
        two(location(item)),
        two(item.se),
        two(item.a),
        two(item.fit.infit),
        `${Math.round(100 * item.fit.gap)} %`,
        FIT[item.fit.verdict],
      ]),
    ),
  ];
}

function fairness({ groups }: Result, items: [string, ItemOut][]): string[] {
  if (!groups)
    return [
      '## Fairness',
      '',
      'No groups were compared, so this report cannot say whether the tasks are fair to different groups.',
      '',
    ];
  const names = Object.keys(groups.of).filter((name) => name !== groups.reference);
  return [
    `## Fairness by “${cell(groups.field)}”`,
    '',
    `A task is unfair when people of **equal ability** do not have the same chance on it. Groups may well differ in ability; that is not unfair, and it is allowed for. Every group is compared with “${cell(groups.reference)}”, the largest.`,
    '',
    ...table(
      ['Group', 'People', 'Mean ability (by area)', 'Spread (by area)'],
      Object.entries(groups.of).map(([name, { persons, mean, sd }]) => [
        cell(name),
        count(persons),
        mean.map(two).join(', '),
        sd.map(two).join(', '),
      ]),
    ),
    ...(groups.withoutGroup > 0
      ? [`${count(groups.withoutGroup)} people did not state it and are not in the comparison.`, '']
      : []),
    `Two methods were used. *By ability*: people are sorted into steps of a quarter logit by what they did on the other tasks, and within each step the groups are compared (Mantel and Haenszel 1959; for more than two scores Liu and Agresti 1996). *By model*: a score test of whether the task's difficulty is another in the group (Glas 1998); it decides the verdict. Above 0: harder for the group than for “${cell(groups.reference)}”.`,
    '',
    `A difference is *seen* at p < ${ALPHA}, so about one fair task in a hundred is named by chance. Below ${two(NEGLIGIBLE)} logits a difference is held to be slight, from ${two(LARGE)} large (the limits of the Educational Testing Service). **Could have been seen** is the smallest true difference that four of five studies of this size would find: where it is above ${two(LARGE)} we say that it cannot be told.`,
    '',
    ...names.flatMap((name) => ofGroup(name, groups.reference, items)),
  ];
}

function ofGroup(name: string, reference: string, items: [string, ItemOut][]): string[] {
  const rows = items.flatMap(([id, { dif }]): [string, DifOut][] =>
    dif?.[name] ? [[id, dif[name]]] : [],
  );
  const order = ['clear', 'slight', 'cannotTell', 'notSeen'];
  rows.sort(([, a], [, b]) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
  const tally = (verdict: DifOut['verdict']) =>
    rows.filter(([, one]) => one.verdict === verdict).length;
  const seen = rows.flatMap(([, one]) => one.location?.detectable ?? []).sort((a, b) => a - b);
  const half = seen[Math.floor(seen.length / 2)];
  const effect = (one: DifOut['location']) => (one ? `${two(one.effect)} ± ${two(one.se)}` : '–');
  return [
    `### ${cell(name)} and ${cell(reference)}`,
    '',
    `${tally('clear')} of ${rows.length} tasks differ clearly and ${tally('slight')} slightly; in ${tally('notSeen')} no difference was seen; for ${tally('cannotTell')} it cannot be told. ${
      half === undefined
        ? 'There are too few answers to see any difference.'
        : `In half of the tasks a difference of ${two(half)} logits or more could have been seen; in the least well answered of those compared, ${two(seen.at(-1)!)}.`
    }`,
    '',
    ...table(
      ['Task', 'Answers', 'By model ± SE', 'By ability ± SE', 'Could have been seen', 'Verdict'],
      rows.map(([id, one]) => [
        cell(id),
        `${count(one.n)} / ${count(one.nReference)}`,
        effect(one.location),
        effect(one.mantelHaenszel),
        one.location ? two(one.location.detectable) : '–',
        DIF[one.verdict],
      ]),
    ),
  ];
}

function limits({ priors, groups }: Result): string[] {
  return [
    '## What this report cannot say',
    '',
    '- The people are those who gave their answers. If they are not like the population, 0 on this scale is their average, not the population’s.',
    ...(priors === 'content'
      ? [
          '- A task with few answers stands where the experts put it. Its standard error says how far that is from certain.',
        ]
      : []),
    '- Nobody has yet compared the measured ability with what people do in everyday life.',
    '- “No difference seen” is not “no difference”: read the column of what could have been seen.',
    ...(groups
      ? [
          '- A difference seen is a reason to look at the task, not proof that it is unfair. If many tasks differ in the same direction, the groups’ abilities take up part of it, and the comparison cannot show it.',
          '- Estimates by model are one step from “no difference”; large differences are somewhat larger than stated.',
          '- Tasks chosen by earlier answers make the comparison by ability approximate; the one by model does not mind.',
        ]
      : []),
    '- Infit and gap show large faults in a curve. A task with few answers can hide one.',
    '',
  ];
}
