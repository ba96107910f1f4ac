import type { GridSelection } from './grid-types.ts';

/** Nothing is chosen. */
export const NO_SELECTION: GridSelection = { isAll: false, keys: new Set() };
/** Everything the list holds is chosen, however long it is. */
export const ALL_SELECTED: GridSelection = { isAll: true, keys: new Set() };

/** Whether a row is chosen. */
export function isChosen({ isAll, keys }: GridSelection, key: string): boolean {
  return keys.has(key) !== isAll;
}

/** How many of `total` rows are chosen. */
export function chosenCount({ isAll, keys }: GridSelection, total: number): number {
  return isAll ? Math.max(0, total - keys.size) : keys.size;
}

/** The selection with one row turned round. */
export function toggledKey({ isAll, keys }: GridSelection, key: string): GridSelection {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return { isAll, keys: next };
}

/** The selection with these rows chosen or not. */
export function withKeys({ isAll, keys }: GridSelection, changed: Iterable<string>, isOn: boolean): GridSelection {
  const next = new Set(keys);
  for (const key of changed) {
    if (isOn === isAll) next.delete(key);
    else next.add(key);
  }
  return { isAll, keys: next };
}
