import type { Steps } from '../../lib/steps.ts';
import type { ReadRow, RowValues } from './row-values.ts';

/** Rows worked through without a pause. */
const ROWS_AT_ONCE = 1_024;

/** Gives rows the id that follows from what they are about, so that rows about one thing are seen as such; `null` is none. */
export function* withIds(rows: readonly ReadRow[], idOf: (values: RowValues) => string | null): Steps<ReadRow[]> {
  const known: ReadRow[] = [];
  for (const read of rows) {
    const id = idOf(read.values);
    known.push(id === null ? read : { row: read.row, values: { ...read.values, id } });
    if (known.length % ROWS_AT_ONCE === 0) yield;
  }
  return known;
}
