import type { GridColumn } from './grid-types.ts';

/** The space a list keeps free at its two sides, in pixels. */
export const GRID_PADDING = 32;

/**
 * The columns that have room in a list of this width (pixels), in their order. Columns that never give way are always
 * there; of the others those with the lowest `yields` come first, and a narrow one may fill what a wide one leaves.
 */
export function fittingColumns<Row>(columns: readonly GridColumn<Row>[], width: number): readonly GridColumn<Row>[] {
  const shown = new Set(columns.filter((column) => column.yields === undefined));
  const optional = columns
    .filter((column) => column.yields !== undefined)
    .sort((left, right) => (left.yields ?? 0) - (right.yields ?? 0));
  let taken = [...shown].reduce((sum, column) => sum + column.width, GRID_PADDING);
  for (const column of optional) {
    if (taken + column.width > width) continue;
    shown.add(column);
    taken += column.width;
  }
  return columns.filter((column) => shown.has(column));
}
