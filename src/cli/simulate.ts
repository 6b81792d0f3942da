import { writeFileSync } from 'node:fs';
import { simulateFlags, USAGE } from './simulate-flags';
import { runSimulation } from './simulate-report';
import { simulationTable } from './simulate-table';

/** Six decimals are far more than chance leaves meaningful, and keep a committed file readable. */
const rounded = (_key: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toFixed(6)) : value;

/** `npm run simulate`: see `USAGE`. */
export function run(args: string[]): number {
  if (args.includes('--help')) {
    console.log(USAGE);
    return 0;
  }
  try {
    const flags = simulateFlags(args);
    const report = runSimulation(flags);
    if (flags.out !== null) {
      const date = flags.date ?? new Date().toISOString().slice(0, 10);
      writeFileSync(flags.out, `${JSON.stringify({ date, ...report }, rounded, 2)}\n`);
    }
    if (flags.json) console.log(JSON.stringify(report, rounded));
    else for (const line of simulationTable(report)) console.log(line);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}
