import { useMemo, useState } from 'react';
import type { RosterListResult, RosterRow } from '#shared/queries/roster-types.ts';
import type { GridColumnChoice, PlacedColumn } from '../../ui/grid-types.ts';
import { rosterColumns, usualColumns } from './columns/roster-columns.tsx';
import { changeView, useRosterState } from './roster-view.ts';
import type { FieldInfo } from './use-roster-fields.ts';

/** The columns there are, those the view chooses, and those on screen. */
export function useRosterColumns(fields: readonly FieldInfo[], pending: RosterListResult['pending']) {
  const { view } = useRosterState();
  const pendingKeys = pending?.join(' ') ?? '';
  const columns = useMemo(() => rosterColumns(fields, pendingKeys.split(' ')), [fields, pendingKeys]);
  const offered = useMemo(() => usualColumns(columns), [columns]);
  const chosen = useMemo(
    () =>
      view.columns
        .filter(({ field }) => columns.some(({ id }) => id === field))
        .map(({ field, width, isPinned }) => ({ id: field, isPinned, ...(width === undefined ? {} : { width }) })),
    [view.columns, columns],
  );
  const [placed, setPlaced] = useState<readonly PlacedColumn<RosterRow>[]>([]);
  const changeColumns = (next: readonly GridColumnChoice[]) =>
    changeView({ columns: next.map(({ id, ...rest }) => ({ field: id, ...rest })) });
  return { columns, offered, chosen, placed, setPlaced, changeColumns };
}
