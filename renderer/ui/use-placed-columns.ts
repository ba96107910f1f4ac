import { useMemo } from 'react';
import { GRID_PADDING } from './fitting-columns.ts';
import { placedColumns } from './grid-layout.ts';
import type { GridColumn, GridLayout } from './grid-types.ts';

/** The columns on screen, with the one that is just being resized as wide as the pointer says. */
export function usePlacedColumns<Row>(
  columns: readonly GridColumn<Row>[],
  layout: GridLayout | undefined,
  room: number,
  checkWidth: number,
  drawn: { readonly id: string; readonly width: number } | null,
) {
  const choice = layout?.choice;
  return useMemo(() => {
    const inPlace = placedColumns(columns, choice ?? [], room, checkWidth);
    const placed =
      drawn === null
        ? inPlace
        : inPlace.map((place) => (place.column.id === drawn.id ? { ...place, width: drawn.width } : place));
    const widths = placed.map(({ width }) => `${width}px`);
    return {
      placed,
      template: (checkWidth > 0 ? [`${checkWidth}px`, ...widths] : widths).join(' '),
      minWidth: placed.reduce((sum, { width }) => sum + width, GRID_PADDING + checkWidth),
    };
  }, [columns, choice, room, checkWidth, drawn]);
}
