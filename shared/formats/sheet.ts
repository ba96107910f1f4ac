/**
 * What is wrong with a row as such:
 * - `quote`: a quotation mark opens and does not close before the row's end;
 * - `columns`, `cell`: over a limit of `CSV_LIMITS`.
 */
export interface SheetRowProblem {
  readonly code: 'quote' | 'columns' | 'cell';
  /** Counted in physical lines of the file, from 1; differs from the row where cells hold line breaks. */
  readonly line: number;
}

/** Something a reader has to say of a place in a file, as a full sentence. Row 0 is the whole file. */
export interface SheetNotice {
  readonly row: number;
  readonly column: string | null;
  readonly problem: string;
  /** `error`: what it speaks of is left out. `notice`: it is taken, as the sentence says. */
  readonly severity: 'error' | 'notice';
}

/**
 * A table of text cells, whatever kind of file it came from: a CSV file, a sheet of a workbook, one block of a report, or
 * cards, events and mails laid out with one line each under headers. `rows[0]` is row 1 as the file's own program numbers it.
 */
export interface Sheet {
  /** The sheet's or block's name; `null` where the file is one table. */
  readonly name: string | null;
  readonly rows: readonly (readonly string[])[];
  /** Rows that could not be read, by row number; their entry in `rows` holds what is left of them. */
  readonly broken: ReadonlyMap<number, SheetRowProblem>;
  readonly notices: readonly SheetNotice[];
  /** True where the cells were typed, so that decimals are parted by a point and days are written year first. */
  readonly isTyped: boolean;
  /** The days the table itself says it is about. */
  readonly period?: SheetPeriod | null;
}

/** The first and the last day of a period, both included. */
export interface SheetPeriod {
  readonly startsOn: string;
  readonly endsOn: string;
}

/** A file that cannot be read at all, with the sentence that says why and what to do. */
export interface Refusal {
  readonly refusal: string;
}
