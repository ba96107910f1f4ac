/** One term of a sort order; the first term decides, the next breaks ties. Blank values always come last. */
export interface SortTerm<Key extends string> {
  readonly key: Key;
  readonly direction: 'ascending' | 'descending';
}

/** The slice of a list that is on screen. */
export interface ListWindow {
  readonly offset: number;
  readonly limit: number;
}
