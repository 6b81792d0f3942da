import { statSync, writeFileSync } from 'node:fs';
import { readOptions, type Options } from './calibration/options';
import { readAnswers, type ReadAnswers } from './calibration/read';
import { reportOf } from './calibration/report';
import { resultOf, type Result } from './calibration/result';
import { knownContent } from './calibration/tasks';

/** Bad lines that are shown one by one; all that are named stand in the JSON. */
const SHOWN = 10;

/**
 * `npm run calibrate -- --responses FILE …`: from people's answers to the parameters of tasks. The
 * flags stand in `calibration/options.ts`, the JSON in `calibration/result.ts`.
 */
export async function run(args: string[]): Promise<number> {
  const options = readOptions(args);
  if (typeof options === 'string') return refuse(options);
  try {
    if (!statSync(options.responses, { throwIfNoEntry: false })?.isFile())
      return refuse(`There is no file "${options.responses}".`);
    const content = knownContent(process.cwd());
    if (!content && options.priors === 'content')
      return refuse(
        'The content has errors, so there are no experts’ estimates; `npm run lint:content` shows them. Or use --priors none.',
      );
    const read = await readAnswers(options.responses, {
      known: new Map(
        [...(content?.tasks ?? [])].map(([id, { prior }]) => [id, prior.thresholds.length]),
      ),
      takeUnknown: options.priors === 'none',
      groupField: options.groups,
    });
    for (const sentence of told(read)) console.error(sentence);
    if (options.strict && (read.badCount > 0 || read.unknown.size > 0))
      return refuse('Nothing was calibrated, because --strict refuses a file like this.');
    if (options.groups !== null && read.groups.length < 2)
      return refuse(
        `"${options.groups}" does not part the people into groups; the fields of "groups" are: ${read.fields.join(', ') || 'none'}.`,
      );
    const result = resultOf(read, content, options);
    if (result.lines.withoutAnswers > 0)
      console.error(`${result.lines.withoutAnswers} people had no answer that could be used.`);
    if (!result.converged)
      console.error(`The estimation has not settled after ${result.passes} passes; do not use it.`);
    write(result, options);
    return result.converged ? 0 : 1;
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

function refuse(sentence: string): number {
  console.error(sentence);
  return 1;
}

/** Everything that was not used, in sentences. */
function told({ bad, badCount, lines, unknown, unknownLine }: ReadAnswers): string[] {
  const left = [...unknown.values()].reduce((sum, n) => sum + n, 0);
  const names = [...unknown.keys()].slice(0, SHOWN).join(', ');
  return [
    ...bad.slice(0, SHOWN).map(({ line, reason }) => `Line ${line} is left out: ${reason}.`),
    ...(badCount > 0 ? [`${badCount} of ${lines} lines are left out.`] : []),
    ...(unknown.size > 0
      ? [
          `${left} answers to ${unknown.size} tasks that content does not know are left out (the first on line ${unknownLine}): ${names}${unknown.size > SHOWN ? ' …' : ''}.`,
        ]
      : []),
  ];
}

function write(result: Result, { out, report, locale, json }: Options): void {
  const text = JSON.stringify(result, null, 2);
  if (out !== null) writeFileSync(out, `${text}\n`);
  if (report !== null) writeFileSync(report, reportOf(result, locale));
  if (json) {
    console.log(JSON.stringify(result));
    return;
  }
  for (const line of summary(result)) console.log(line);
  for (const file of [out, report]) if (file !== null) console.log(`Written: ${file}`);
}

/** The result as a table for a terminal. */
function summary(result: Result): string[] {
  const items = Object.entries(result.items);
  const width = Math.max(4, ...items.map(([id]) => id.length));
  const number = (value: number) => value.toFixed(3).padStart(8);
  return [
    `${result.persons} people, ${result.answers} answers, ${items.length} tasks; ${result.model}, priors: ${result.priors}; log likelihood ${result.logLik.toFixed(5)}${result.variance === undefined ? '' : `, variance ${result.variance.toFixed(5)}`}`,
    `${'task'.padEnd(width)}        a       b      SE        n  fit`,
    ...items.map(([id, { a, b, thresholds, se, n, fit }]) => {
      const location = b ?? thresholds!.reduce((sum, step) => sum + step, 0) / thresholds!.length;
      return `${id.padEnd(width)} ${number(a)} ${number(location)} ${number(se)} ${String(n).padStart(8)}  ${fit.verdict}`;
    }),
    ...Object.entries(result.notEstimated).map(([id, why]) => `${id}: not estimated, ${why}`),
  ];
}
