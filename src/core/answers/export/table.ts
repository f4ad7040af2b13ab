/** A row of a table, with at most as many cells as its header; those that it lacks at its end are empty. */
export interface TableRow {
  /** The line of the text that it begins in, from 1. */
  readonly line: number;
  /** Without white space around them. */
  readonly cells: readonly string[];
}

/** What is wrong with a row: it is read as far as possible. */
export interface TableProblem {
  readonly line: number;
  /** `quote`: a quotation mark has no other one; `more`, `fewer`: more or fewer cells than the header; `header`: two columns have that name. */
  readonly code: 'quote' | 'more' | 'fewer' | 'header';
  /** The name of the column, for `header`. */
  readonly column?: string;
}

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
  readonly problems: readonly TableProblem[];
}
