import type { SimulationReport } from './simulate-report';

const three = (value: number | null) => (value === null ? '–' : value.toFixed(3));

/** Rows of text in columns; the first column to the left, numbers to the right. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, c) => Math.max(...rows.map((row) => row[c]!.length)));
  return rows.map((row) =>
    row
      .map((cell, c) => (c === 0 ? cell.padEnd(widths[c]!) : cell.padStart(widths[c]!)))
      .join('  ')
      .trimEnd(),
  );
}

function head(report: SimulationReport): string {
  const { persons, seed, tasks, track, bank, misjudged, cuts } = report;
  const off =
    misjudged === 'stated'
      ? 'tasks off by as much as their certainty says'
      : `tasks off by ${misjudged} logits`;
  const length = track ? `at most ${tasks} tasks (${track}, stops early)` : `${tasks} tasks each`;
  return (
    `${persons.toLocaleString('en')} citizens, seed ${seed}, ${length}; bank ${bank.name} of ` +
    `${bank.tasks}, ${off}; levels begin at ${cuts.join(', ')}.`
  );
}

/** What a simulation found, as plain text a person can read: arms side by side. */
export function simulationTable(report: SimulationReport): string[] {
  const arms = Object.entries(report.arms);
  const levels = report.cuts.length + 1;
  const row = (what: string, value: (arm: (typeof arms)[number][1]) => string) => [
    what,
    ...arms.map(([, arm]) => value(arm)),
  ];
  const main = columns([
    ['', ...arms.map(([name]) => name)],
    row('tasks, mean', (a) => a.tasksMean.toFixed(1)),
    row('error of ability (RMSE, logits)', (a) => three(a.rmse)),
    row('bias (logits)', (a) => three(a.bias)),
    row(`exact stage of ${levels / 2}`, (a) => three(a.exactStage)),
    row('  certainty stated of it', (a) => three(a.statedStage)),
    row(`exact level of ${levels}`, (a) => three(a.exactLevel)),
    row('within one level', (a) => three(a.withinOneLevel)),
    row('95 % interval holds the truth', (a) => three(a.coverage95)),
    row('  where it is beyond ±1.5', (a) => three(a.coverage95Extreme)),
    row('90 % set: levels', (a) => a.setSize90.toFixed(2)),
    row('  holds the true level', (a) => three(a.setHit90)),
    row('most met task (share of people)', (a) => three(a.topExposure)),
    row('  tenth percentile of tasks', (a) => three(a.p10Exposure)),
  ]);

  const perArea = arms.flatMap(([name, arm]) =>
    Object.entries(arm.perArea).map(([area, a]) => [
      `${name}, ${area}`,
      ...[a.tasksMean, a.rmse, a.bias, a.exactStage, a.exactLevel, a.coverage95].map(three),
    ]),
  );
  const calibration = arms.flatMap(([name, arm]) =>
    arm.stageCalibration.map(({ from, to, n, stated, actual }) => [
      `${name}, ${from.toFixed(1)}–${to.toFixed(1)}`,
      String(n),
      ...[stated, actual, stated - actual].map(three),
    ]),
  );
  const stops = (report.earlyStop ?? []).map((stop) => [
    stop.certainty.toFixed(2),
    stop.tasksMean.toFixed(1),
    ...[stop.exactStage, stop.statedStage, stop.rmse, stop.setSize90, stop.setHit90].map(three),
  ]);

  return [
    head(report),
    '',
    ...main,
    '',
    ...columns([['by area', 'tasks', 'RMSE', 'bias', 'stage', 'level', '95 %'], ...perArea]),
    '',
    ...columns([['certainty of the stage', 'n', 'stated', 'true', 'difference'], ...calibration]),
    ...(stops.length > 0
      ? [
          '',
          ...columns([
            ['leave an area at', 'tasks', 'stage', 'stated', 'RMSE', 'set', 'set holds'],
            ...stops,
          ]),
        ]
      : []),
  ];
}
