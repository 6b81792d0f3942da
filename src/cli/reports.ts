import type { Counts } from './steps';

/** Reading the JSON reports of the test runners, of which only the sums are used. */

function numberAt(report: unknown, ...path: readonly string[]): number {
  let value: unknown = report;
  for (const key of path) value = (value as Record<string, unknown> | null | undefined)?.[key];
  if (typeof value !== 'number') throw new Error(`the report has no number "${path.join('.')}"`);
  return value;
}

/** @throws Error when the report is of another shape */
export const vitestCounts = (report: unknown): Counts => ({
  passed: numberAt(report, 'numPassedTests'),
  failed: numberAt(report, 'numFailedTests'),
});

/**
 * A flaky test, one that passed only when tried again, counts as failed: it has failed once.
 *
 * @throws Error when the report is of another shape
 */
export const playwrightCounts = (report: unknown): Counts => ({
  passed: numberAt(report, 'stats', 'expected'),
  failed: numberAt(report, 'stats', 'unexpected') + numberAt(report, 'stats', 'flaky'),
});
