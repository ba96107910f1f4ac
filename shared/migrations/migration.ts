/** Rows by kind name, as an older version wrote them: kinds and fields may be unknown to the present one. */
export type RowsByKind = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/**
 * One step of the data format: a pure function from the rows of version `to - 1` to those of version `to`. Opening a
 * database, restoring a snapshot and reading a workspace file all take the same steps. The journal's changes take them
 * too, so a step has to answer a row for every row and to get by with rows that hold only some of their fields.
 */
export interface Migration<To extends number = number> {
  readonly to: To;
  /** What changed, for people who read the code later. */
  readonly what: string;
  readonly migrate: (rows: RowsByKind) => RowsByKind;
}
