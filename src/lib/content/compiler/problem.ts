/** Something an editor has to mend (error) or should look at (warning). */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /** Path from the repository root. */
  readonly file: string;
  /** 1-based; 1 where nothing better is known. */
  readonly line: number;
  /** A plain sentence that says what to do. */
  readonly message: string;
}

/** One line a person can read and an editor can click: `file:line  error  sentence`. */
export function format(problem: Problem): string {
  return `${problem.file}:${problem.line}  ${problem.severity}  ${problem.message}`;
}
