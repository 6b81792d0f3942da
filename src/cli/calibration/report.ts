import type { Locale } from '../../lib/content/ids';
import { ALPHA } from '../../lib/measurement/calibration/chance';
import { LARGE, NEGLIGIBLE } from '../../lib/measurement/calibration/dif';
import { REPORT_TEXT } from './report-text';
import type { DifOut, ItemOut, Result } from './result';

/** Lines of the file that are named one by one as left out. */
const NAMED_LINES = 10;

/** Names come from a file; a bar or a line break in them must not break a table. */
const cell = (text: string) => text.replace(/[|\\`*_<>[\]]/g, '\\$&').replace(/\s+/g, ' ');
const row = (...cells: string[]) => `| ${cells.join(' | ')} |`;
const table = (head: string[], rows: string[][]): string[] => [
  row(...head),
  row(...head.map(() => '---')),
  ...rows.map((cells) => row(...cells)),
  '',
];

/** The words of one language, and how it writes figures. */
function languageOf(locale: Locale) {
  const figure = (value: number, digits: number) =>
    value
      .toLocaleString(locale, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
        signDisplay: 'negative',
      })
      .replace('-', '−');
  return {
    text: REPORT_TEXT[locale],
    count: (value: number) => figure(value, 0),
    two: (value: number) => figure(value, 2),
  };
}
type Language = ReturnType<typeof languageOf>;

const location = ({ b, thresholds }: ItemOut) =>
  b ?? thresholds!.reduce((sum, step) => sum + step, 0) / thresholds!.length;

/** The calibration in words that can be published: method, tables, power and limits. */
export function reportOf(result: Result, locale: Locale): string {
  const items = Object.entries(result.items);
  const language = languageOf(locale);
  const { text, count } = language;
  return [
    `# ${text.title}`,
    '',
    text.lead(count(result.answers), count(result.persons), count(items.length)),
    '',
    ...method(result, language),
    ...data(result, language),
    ...difficulties(items, language),
    ...fairness(result, items, language),
    ...limits(result, language),
  ].join('\n');
}

function method(result: Result, { text, two }: Language): string[] {
  const { model, priors, areas, correlation, standardErrors } = result;
  const said = text.method;
  return [
    `## ${said.title}`,
    '',
    `- ${said.placed(said.models[model], said.estimation[priors])}`,
    `- ${areas > 1 ? said.areas(areas, two(correlation!)) : said.oneAbility}`,
    `- ${said.unit}`,
    `- ${said.errors(said.standardErrors[standardErrors])}`,
    `- ${said.fit}`,
    '',
  ];
}

function data(result: Result, { text, count }: Language): string[] {
  const { lines, unknownTasks, notEstimated, converged, passes } = result;
  const said = text.data;
  const named = lines.bad.slice(0, NAMED_LINES).map(({ line }) => count(line));
  const more = lines.skipped > named.length ? count(lines.skipped - named.length) : null;
  return [
    `## ${said.title}`,
    '',
    ...(lines.skipped === 0
      ? [`- ${said.allUsed(count(lines.read))}`]
      : [
          `- ${said.someLeftOut(count(lines.read), count(lines.skipped))}`,
          `- ${said.leftOut(named.join(', '), more)}`,
        ]),
    ...(lines.withoutAnswers > 0 ? [`- ${said.withoutAnswers(count(lines.withoutAnswers))}`] : []),
    ...Object.entries(unknownTasks).map(([id, n]) => `- ${said.unknownTask(cell(id), count(n))}`),
    ...Object.entries(notEstimated).map(
      ([id, why]) => `- ${said.notPlaced(cell(id), said.reasons[why])}`,
    ),
    `- ${converged ? said.settled(passes) : said.notSettled(passes)}`,
    '',
  ];
}

function difficulties(items: [string, ItemOut][], { text, count, two }: Language): string[] {
  const said = text.tasks;
  const sorted = [...items].sort(([, a], [, b]) => location(a) - location(b));
  const tally = (verdict: ItemOut['fit']['verdict']) =>
    count(items.filter(([, { fit }]) => fit.verdict === verdict).length);
  return [
    `## ${said.title}`,
    '',
    said.tally(count(items.length), tally('good'), tally('look'), tally('poor'), tally('tooFew')),
    '',
    ...table(
      said.columns,
      sorted.map(([id, item]) => [
        cell(id),
        count(item.n),
        two(location(item)),
        two(item.se),
        two(item.a),
        two(item.fit.infit),
        `${Math.round(100 * item.fit.gap)} %`,
        said.fit[item.fit.verdict],
      ]),
    ),
  ];
}

function fairness({ groups }: Result, items: [string, ItemOut][], language: Language): string[] {
  const { text, count, two } = language;
  const said = text.fairness;
  if (!groups) return [`## ${said.title}`, '', said.notCompared, ''];
  const names = Object.keys(groups.of).filter((name) => name !== groups.reference);
  return [
    `## ${said.titleBy(cell(groups.field))}`,
    '',
    said.meaning(cell(groups.reference)),
    '',
    ...table(
      said.groupColumns,
      Object.entries(groups.of).map(([name, { persons, mean, sd }]) => [
        cell(name),
        count(persons),
        mean.map(two).join(' · '),
        sd.map(two).join(' · '),
      ]),
    ),
    said.byArea,
    '',
    ...(groups.withoutGroup > 0 ? [said.withoutGroup(count(groups.withoutGroup)), ''] : []),
    said.methods(cell(groups.reference)),
    '',
    said.limits(two(ALPHA), two(NEGLIGIBLE), two(LARGE)),
    '',
    ...names.flatMap((name) => ofGroup(name, groups.reference, items, language)),
  ];
}

/** What a reader has to know first comes first. */
const ORDER: DifOut['verdict'][] = ['clear', 'slight', 'cannotTell', 'notSeen'];

function ofGroup(
  name: string,
  reference: string,
  items: [string, ItemOut][],
  { text, count, two }: Language,
): string[] {
  const said = text.fairness;
  const rows = items.flatMap(([id, { dif }]): [string, DifOut][] =>
    dif?.[name] ? [[id, dif[name]]] : [],
  );
  rows.sort(([, a], [, b]) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
  const tally = (verdict: DifOut['verdict']) =>
    count(rows.filter(([, one]) => one.verdict === verdict).length);
  const seen = rows.flatMap(([, one]) => one.location?.detectable ?? []).sort((a, b) => a - b);
  const half = seen[Math.floor(seen.length / 2)];
  const effect = (one: DifOut['location']) => (one ? `${two(one.effect)} ± ${two(one.se)}` : '–');
  const counts = said.tally(
    count(rows.length),
    tally('clear'),
    tally('slight'),
    tally('notSeen'),
    tally('cannotTell'),
  );
  const power = half === undefined ? said.tooFew : said.power(two(half), two(seen.at(-1)!));
  return [
    `### ${said.pair(cell(name), cell(reference))}`,
    '',
    `${counts} ${power}`,
    '',
    ...table(
      said.columns,
      rows.map(([id, one]) => [
        cell(id),
        `${count(one.n)} / ${count(one.nReference)}`,
        effect(one.location),
        effect(one.mantelHaenszel),
        one.location ? two(one.location.detectable) : '–',
        said.verdicts[one.verdict],
      ]),
    ),
  ];
}

function limits({ priors, groups }: Result, { text }: Language): string[] {
  const said = text.limits;
  return [
    `## ${said.title}`,
    '',
    ...[
      said.volunteers,
      ...(priors === 'content' ? [said.fewAnswers] : []),
      said.everyday,
      said.notSeen,
      ...(groups ? said.groups : []),
      said.curves,
    ].map((sentence) => `- ${sentence}`),
    '',
  ];
}
