import { useMemo, useState } from 'react';
import type { RightRow } from '#shared/queries/rights-timeline.ts';
import { text } from '#shared/text/text.ts';
import { DataGrid } from '../../../ui/data-grid.tsx';
import type { GridSort } from '../../../ui/grid-types.ts';
import { useArraySource } from '../../../ui/row-source.ts';
import { sortRows } from '../../../ui/sort-rows.ts';
import { toggledSort } from '../../../ui/sort-toggle.ts';
import { rightColumns, rightSortValues } from './right-columns.tsx';

interface RightsTableProps {
  readonly rows: readonly RightRow[];
  /** True where all rights are of one person in one campaign. */
  readonly isOfOne?: boolean;
  readonly onOpen: (row: RightRow) => void;
}

/** Rights as a list, sortable by every column; Enter opens one. */
export function RightsTable({ rows, isOfOne = false, onOpen }: RightsTableProps) {
  const [sort, setSort] = useState<GridSort>({ key: isOfOne ? 'to' : 'person', direction: 'ascending' });
  const columns = useMemo(() => rightColumns(isOfOne), [isOfOne]);
  const sorted = useMemo(() => sortRows(rows, sort, rightSortValues), [rows, sort]);
  return (
    <DataGrid
      label={text.rights.list.label}
      columns={columns}
      source={useArraySource(sorted)}
      rowKey={(row) => row.right.id}
      sort={sort}
      onSort={(key) => setSort(toggledSort(sort, key, 'ascending'))}
      onOpen={onOpen}
      resetKey={`${sort.key}|${sort.direction}`}
    />
  );
}
