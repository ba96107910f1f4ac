import type { GridSort } from './grid-types.ts';

/** What a row is sorted by: a number, a text, or nothing known. */
export type SortValue = number | string | null;

const collator = new Intl.Collator(navigator.language, { numeric: true, sensitivity: 'base' });

/** Rows in the wanted order; what is not known comes last whichever way the column is turned. */
export function sortRows<Row>(
  rows: readonly Row[],
  sort: GridSort,
  values: Readonly<Record<string, (row: Row) => SortValue>>,
): readonly Row[] {
  const valueOf = values[sort.key];
  if (!valueOf) return rows;
  const turn = sort.direction === 'ascending' ? 1 : -1;
  return [...rows].sort((left, right) => {
    const [a, b] = [valueOf(left), valueOf(right)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return turn * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)));
  });
}
