import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { playwrightCounts, vitestCounts } from './reports';
import { command, ownCommand, runCommand, runSteps, type Counts, type Step } from './steps';

/** Also kept by the build server; `tests/playwright.config.ts` names the same file. */
const RESULTS = 'test-results';

/** A step that runs tests and leaves a JSON report. */
function tests(
  name: string,
  failure: string,
  read: (report: unknown) => Counts,
  program: string,
  ...args: readonly string[]
): Step {
  const report = `${RESULTS}/${name}.json`;
  return {
    name,
    failure,
    async run(output) {
      mkdirSync(RESULTS, { recursive: true });
      // An earlier run's report must not be taken for this one's.
      rmSync(report, { force: true });
      const ok = await runCommand(program, args, output);
      try {
        return { ok, counts: read(JSON.parse(readFileSync(report, 'utf8'))) };
      } catch (error) {
        console.error(`${report} cannot be read: ${error instanceof Error ? error.message : ''}`);
        return { ok: false };
      }
    },
  };
}

/** What CI runs, in the order in which a mistake shows itself soonest. */
const STEPS: readonly Step[] = [
  ownCommand('check', '`npm run check` found something; see above.', 'check'),
  tests(
    'unit',
    'unit tests failed; see above. `npx vitest <file>` runs one of them.',
    vitestCounts,
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${RESULTS}/unit.json`,
  ),
  ownCommand('content', 'the content has errors; see above for file and line.', 'lint-content'),
  command('build', 'the app could not be built; see above.', 'vite', 'build'),
  ownCommand('budgets', 'the app has grown beyond a budget; see the table above.', 'budgets'),
  tests(
    'browser',
    'browser tests failed; see above. `npm test -- --only browser` runs them alone.',
    playwrightCounts,
    'playwright',
    'test',
    '--config=tests/playwright.config.ts',
  ),
];

/** `npm test [-- --only <step>] [-- --json]`: everything CI runs. */
export const run = (args: string[]): Promise<number> => runSteps(STEPS, args);
