/** One line of the budgets: what was measured, and what HOUSE.md allows. Less is better. */
export interface Budget {
  readonly what: string;
  readonly measured: number;
  readonly unit: 'KB' | 'ms' | 's' | '';
  /** More than this breaks the budget. Absent: only told. */
  readonly must?: number;
  readonly aim?: number;
  /** How it was measured, or what it is made of. */
  readonly note?: string;
}

/** 1 KB is 1,000 bytes: the stricter reading. */
export const kilobytes = (bytes: number): number => bytes / 1000;

/** Whether the build must stop. Not `measured > must`: a measurement that went wrong must not pass. */
export const isBroken = ({ measured, must }: Budget): boolean =>
  must !== undefined && !(measured <= must);

function verdict(budget: Budget): string {
  if (isBroken(budget)) return 'BROKEN';
  if (budget.must === undefined) return '';
  return budget.aim === undefined || budget.measured <= budget.aim ? 'ok' : 'ok, above the aim';
}

function amount(value: number | undefined, unit: Budget['unit']): string {
  if (value === undefined) return '';
  const digits = unit === '' || Number.isInteger(value) ? 0 : Math.abs(value) < 1 ? 3 : 1;
  return `${value.toFixed(digits)} ${unit}`.trim();
}

/** The budgets as a table of plain text, then a line for each one that is broken. */
export function budgetTable(budgets: readonly Budget[]): string[] {
  const rows = [
    ['what', 'measured', 'must', 'aim', '', ''],
    ...budgets.map((budget) => [
      budget.what,
      amount(budget.measured, budget.unit),
      amount(budget.must, budget.unit),
      amount(budget.aim, budget.unit),
      verdict(budget),
      budget.note ?? '',
    ]),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const isNumber = (column: number) => column >= 1 && column <= 3;
  return rows.map((row) =>
    row
      .map((cell, column) =>
        isNumber(column) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
      )
      .join('  ')
      .trimEnd(),
  );
}

/** A plain sentence per broken budget. */
export const brokenSentences = (budgets: readonly Budget[]): string[] =>
  budgets
    .filter(isBroken)
    .map(
      ({ what, measured, must, unit }) =>
        `Over budget: ${what} is ${amount(measured, unit)} and must be at most ${amount(must, unit)}.`,
    );

/**
 * Prints the table, or JSON where that is wanted.
 *
 * @returns the exit status: 1 when a budget is broken
 */
export function report(budgets: readonly Budget[], json: boolean): number {
  const broken = brokenSentences(budgets);
  if (json) {
    console.log(JSON.stringify({ ok: broken.length === 0, broken, budgets }));
  } else {
    for (const line of budgetTable(budgets)) console.log(line);
    for (const sentence of broken) console.error(sentence);
  }
  return broken.length === 0 ? 0 : 1;
}
