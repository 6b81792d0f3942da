/** Something an editor has to mend (error) or should look at (warning) in offers or rules. */
export interface Finding {
  readonly severity: 'error' | 'warning';
  /** Path from the repository root. */
  readonly file: string;
  /** Where in the parsed file; the caller turns it into a line. */
  readonly path: readonly (string | number)[];
  /** A plain sentence that says what to do. */
  readonly message: string;
}

/** A parsed file and where it stands, so that every complaint has an address. */
export interface Parsed<T> {
  readonly file: string;
  readonly content: T;
}
