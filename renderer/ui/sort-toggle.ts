import type { GridSort } from './grid-types.ts';

/** The sort after a click on a column: another column begins with `first`, the same one turns round. */
export function toggledSort(sort: GridSort, key: string, first: GridSort['direction']): GridSort {
  if (sort.key !== key) return { key, direction: first };
  return { key, direction: sort.direction === 'ascending' ? 'descending' : 'ascending' };
}
