import type { GridSort } from './grid-types.ts';

/** The sort after a click on a column: another column begins with `first`, the same one turns round. */
export function toggledSort(sort: GridSort, key: string, first: GridSort['direction']): GridSort {
  if (sort.key !== key) return { key, direction: first };
  return { key, direction: turned(sort.direction) };
}

/**
 * {@link toggledSort} for lists sorted by several columns. With `isAdded` the column comes after those that sort
 * already; the third such click on a column takes it out again.
 */
export function toggledSorts(
  sorts: readonly GridSort[],
  key: string,
  first: GridSort['direction'],
  isAdded: boolean,
): readonly GridSort[] {
  const known = sorts.find((sort) => sort.key === key);
  if (!isAdded) {
    const isAlone = sorts.length === 1 && known !== undefined;
    return [{ key, direction: isAlone ? turned(known.direction) : first }];
  }
  if (!known) return [...sorts, { key, direction: first }];
  if (known.direction !== first && sorts.length > 1) return sorts.filter((sort) => sort !== known);
  return sorts.map((sort) => (sort === known ? { key, direction: turned(sort.direction) } : sort));
}

function turned(direction: GridSort['direction']): GridSort['direction'] {
  return direction === 'ascending' ? 'descending' : 'ascending';
}
