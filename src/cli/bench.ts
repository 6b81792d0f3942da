import { availableParallelism, loadavg } from 'node:os';
import { runInThisContext } from 'node:vm';
import { build, type Rolldown } from 'vite';
import { browserBudgets } from '../../tests/bench/browser';
import type { measurementBudgets } from '../../tests/bench/measurement';
import { report } from './budget';
import { BUILD, byteBudgets } from './budgets';
import { compileContent } from './compile-content';

/**
 * The measurement's benchmark, bundled as a page is. The runner of commands reads every import through
 * a getter, and what people get does not: the inner loops took up to three times as long.
 */
async function bundledBench(): Promise<typeof measurementBudgets> {
  const bundles = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      lib: { entry: 'tests/bench/measurement.ts', formats: ['iife'], name: 'bench' },
      write: false,
    },
  });
  const [{ output }] = bundles as [Rolldown.RolldownOutput];
  return runInThisContext(`(() => { ${output[0].code}; return bench.measurementBudgets; })()`);
}

/**
 * `npm run bench [-- --json]`: all budgets of HOUSE.md that a machine can measure. Needs a build and
 * Chromium, and a computer that does nothing else.
 */
export async function run(args: string[]): Promise<number> {
  const unknown = args.find((arg) => arg !== '--json');
  if (unknown !== undefined) {
    console.error(`"${unknown}" is not known here. There is --json.`);
    return 1;
  }
  const [load = 0] = loadavg();
  if (load > availableParallelism() / 2)
    console.error(`This computer is busy (load ${load.toFixed(1)}): the times will be too long.`);
  try {
    const { content } = compileContent(process.cwd());
    if (!content) throw new Error('The content has errors. `npm run lint:content` shows them.');
    const { cutScores, prior } = content.model;
    const measurementRows = await bundledBench();
    return report(
      [
        ...byteBudgets(),
        ...measurementRows({ cuts: cutScores.values, prior }),
        ...(await browserBudgets(BUILD)),
      ],
      args.includes('--json'),
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}
