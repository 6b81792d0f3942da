import { command, runSteps, type Step } from './steps';

/** Everything that can be said about the code without running it; the quickest answer first. */
const CHECKS: readonly Step[] = [
  command('sync', 'SvelteKit could not write its types; see above.', 'svelte-kit', 'sync'),
  command(
    'types',
    'there are type errors or warnings; see above for file and line.',
    'svelte-check',
    '--fail-on-warnings',
  ),
  // A world of its own (no DOM): Kit's tsconfig, and so svelte-check, leaves the worker out.
  command(
    'worker-types',
    'there are type errors in the service worker; see above for file and line.',
    'tsc',
    '--project',
    'src/service-worker',
  ),
  command(
    'lint',
    'ESLint found something; see above. `npx eslint --fix .` mends part of it.',
    'eslint',
    '--max-warnings=0',
    '.',
  ),
  command(
    'format',
    'some files are not formatted; `npm run format` mends it.',
    'prettier',
    '--check',
    '--log-level=warn',
    '.',
  ),
  command(
    'floors',
    'a module imports what its floor may not know, or in a circle; see above and ARCHITECTURE.md.',
    'depcruise',
    '--config=.dependency-cruiser.cjs',
    'src',
    'tests',
  ),
  command(
    'unused',
    'there are files, exports or dependencies that nothing uses; see above.',
    'knip',
  ),
];

/** `npm run check [-- --only <step>] [-- --json]` */
export const run = (args: string[]): Promise<number> => runSteps(CHECKS, args);
