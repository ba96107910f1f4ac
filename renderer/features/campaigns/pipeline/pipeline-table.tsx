import { useMemo, useState } from 'react';
import type { Stage } from '#shared/model/pipeline.ts';
import type { PipelineRow } from '#shared/queries/campaign-pipeline.ts';
import { text } from '#shared/text/text.ts';
import { DataGrid } from '../../../ui/data-grid.tsx';
import type { GridSort } from '../../../ui/grid-types.ts';
import { useArraySource } from '../../../ui/row-source.ts';
import { toggledSort } from '../../../ui/sort-toggle.ts';
import { sortRows } from '../../../ui/sort-rows.ts';
import { pipelineColumns, pipelineSortValues } from './pipeline-columns.tsx';

const DESCENDING_FIRST = new Set(['days', 'fee', 'deliverables']);

interface PipelineTableProps {
  readonly stages: readonly Stage[];
  readonly rows: readonly PipelineRow[];
  readonly today: string;
  readonly selected: ReadonlySet<string>;
  readonly select: (ids: ReadonlySet<string>) => void;
  readonly open: (row: PipelineRow) => void;
}

/** The people of a campaign as a table, sortable by every fact the pipeline knows. */
export function PipelineTable({ stages, rows, today, selected, select, open }: PipelineTableProps) {
  const [sort, setSort] = useState<GridSort>({ key: 'stage', direction: 'ascending' });
  const columns = useMemo(() => pipelineColumns(stages, today), [stages, today]);
  const sorted = useMemo(() => sortRows(rows, sort, pipelineSortValues(stages)), [rows, sort, stages]);
  const source = useArraySource(sorted);
  return (
    <DataGrid
      label={text.pipeline.screen.tableLabel}
      columns={columns}
      source={source}
      rowKey={(row) => row.id}
      sort={sort}
      onSort={(key) => setSort(toggledSort(sort, key, DESCENDING_FIRST.has(key) ? 'descending' : 'ascending'))}
      onOpen={open}
      resetKey={`${sort.key}|${sort.direction}`}
      selecting={{
        value: { isAll: false, keys: selected },
        change: ({ isAll, keys }) =>
          select(isAll ? new Set(sorted.map(({ id }) => id).filter((id) => !keys.has(id))) : keys),
        name: (row) => row.name,
        keysBetween: async (first, last) => sorted.slice(first, last + 1).map(({ id }) => id),
        total: sorted.length,
      }}
    />
  );
}
