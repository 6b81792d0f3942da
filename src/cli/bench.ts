import { availableParallelism, loadavg } from 'node:os';
import { browserBudgets } from '../../tests/bench/browser';
import { measurementBudgets } from '../../tests/bench/measurement';
import { report } from './budget';
import { BUILD, byteBudgets } from './budgets';
import { compileContent } from './compile-content';

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
    return report(
      [
        ...byteBudgets(),
        ...measurementBudgets({ cuts: cutScores.values, prior }),
        ...(await browserBudgets(BUILD)),
      ],
      args.includes('--json'),
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}
