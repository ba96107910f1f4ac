import { COLUMN_WIDTH } from '#shared/model/roster-view.ts';
import { fittingColumns, GRID_PADDING } from './fitting-columns.ts';
import type { GridColumn, GridColumnChoice, PlacedColumn } from './grid-types.ts';

/** Room of the column of check boxes, in pixels. */
export const CHECK_WIDTH = 32;

/** Pinned columns take at most this part of the list, so that the others can still be seen. */
const PINNED_PART = 0.6;

/** A width that a column can have. */
export function allowedWidth(width: number): number {
  return Math.round(Math.max(COLUMN_WIDTH.least, Math.min(COLUMN_WIDTH.most, width)));
}

/**
 * The columns of a list of this width (pixels) with their places. Without a choice the fitting ones; a choice is shown
 * in full, pinned columns first, and moves sideways where it does not fit. Room that is left goes to the columns that
 * grow and that nobody gave a width.
 */
export function placedColumns<Row>(
  columns: readonly GridColumn<Row>[],
  choice: readonly GridColumnChoice[],
  room: number,
  checkWidth = 0,
): readonly PlacedColumn<Row>[] {
  const known = new Map(columns.map((column) => [column.id, column]));
  const chosen = pinnedFirst(choice).flatMap((one) => {
    const column = known.get(one.id);
    return column ? [{ column, chosenWidth: one.width, isPinned: one.isPinned }] : [];
  });
  const shown =
    chosen.length > 0
      ? chosen
      : fittingColumns(columns, room - checkWidth).map((column) => ({
          column,
          chosenWidth: undefined,
          isPinned: false,
        }));
  const least = shown.reduce((sum, { column, chosenWidth }) => sum + (chosenWidth ?? column.width), 0);
  const parts = shown.reduce((sum, one) => sum + growOf(one), 0);
  const spare = Math.max(0, room - GRID_PADDING - checkWidth - least);
  let pinned = checkWidth;
  return shown.map((one) => {
    const base = one.chosenWidth ?? one.column.width;
    const width = base + (parts > 0 ? Math.floor((spare * growOf(one)) / parts) : 0);
    const isPinned = one.isPinned && (room === 0 || pinned + width <= room * PINNED_PART);
    const pinnedAt = isPinned ? pinned : null;
    if (isPinned) pinned += width;
    return { column: one.column, width, pinnedAt };
  });
}

function growOf<Row>(one: { readonly column: GridColumn<Row>; readonly chosenWidth: number | undefined }): number {
  return one.chosenWidth === undefined ? (one.column.grow ?? 0) : 0;
}

/** What is on screen as a choice, so that one change of it does not change the rest. */
export function choiceOf<Row>(
  placed: readonly PlacedColumn<Row>[],
  choice: readonly GridColumnChoice[],
): readonly GridColumnChoice[] {
  if (choice.length > 0) return pinnedFirst(choice);
  return pinnedFirst(placed.map(({ column }) => ({ id: column.id, isPinned: column.isAnchor === true })));
}

/** Pinned columns stand before the others; apart from that the order stays. */
export function pinnedFirst(choice: readonly GridColumnChoice[]): readonly GridColumnChoice[] {
  return [...choice.filter((one) => one.isPinned), ...choice.filter((one) => !one.isPinned)];
}

/** The choice with a column at another place; a column takes over whether it is pinned from those it comes to. */
export function movedColumn(choice: readonly GridColumnChoice[], id: string, to: number): readonly GridColumnChoice[] {
  const moved = choice.find((one) => one.id === id);
  if (!moved) return choice;
  const others = choice.filter((one) => one.id !== id);
  const place = Math.max(0, Math.min(others.length, to));
  const pinnedCount = others.filter((one) => one.isPinned).length;
  const isPinned = place < pinnedCount || (place === pinnedCount && moved.isPinned);
  return [...others.slice(0, place), { ...moved, isPinned }, ...others.slice(place)];
}

/** The choice with a column of another width in pixels; `null` gives it back its own. */
export function resizedColumn(
  choice: readonly GridColumnChoice[],
  id: string,
  width: number | null,
): readonly GridColumnChoice[] {
  return choice.map((one) => {
    if (one.id !== id) return one;
    const { width: _before, ...rest } = one;
    return width === null ? rest : { ...rest, width: allowedWidth(width) };
  });
}

/** The choice with a column that stays in place, or no longer does. */
export function pinnedColumn(
  choice: readonly GridColumnChoice[],
  id: string,
  isPinned: boolean,
): readonly GridColumnChoice[] {
  return pinnedFirst(choice.map((one) => (one.id === id ? { ...one, isPinned } : one)));
}

/** The choice without a column; the last one cannot be taken away. */
export function withoutColumn(choice: readonly GridColumnChoice[], id: string): readonly GridColumnChoice[] {
  return choice.length > 1 ? choice.filter((one) => one.id !== id) : choice;
}
