import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useCallback, useState } from 'react';
import type { PlannedRow, RowOutcome } from '#shared/domain/import/import-types.ts';
import { text } from '#shared/text/text.ts';
import type { StoredPreview } from '../../engine/engine-api.ts';
import { countText } from '../../state/format.ts';
import { useServices } from '../../state/services.ts';
import { DataGrid } from '../../ui/data-grid.tsx';
import type { GridColumn } from '../../ui/grid-types.ts';
import { QueryProblem } from '../../ui/query-problem.tsx';
import { usePagedRows } from '../../ui/row-source.ts';

const words = text.files.import;
const outcomes = ['added', 'changed', 'unchanged', 'skipped', 'doubtful', 'wrong'] as const;

const columns: readonly GridColumn<PlannedRow>[] = [
  {
    id: 'file',
    label: words.rowColumns.file,
    width: 140,
    grow: 1,
    cell: (row) => (
      <span className="quiet" title={row.file}>
        {row.file}
      </span>
    ),
  },
  { id: 'row', label: words.rowColumns.row, width: 72, align: 'end', cell: (row) => <span>{countText(row.row)}</span> },
  {
    id: 'outcome',
    label: words.rowColumns.outcome,
    width: 96,
    cell: (row) => <span className="strong">{words.outcomes[row.outcome]}</span>,
  },
  {
    id: 'title',
    label: words.rowColumns.title,
    width: 160,
    grow: 2,
    cell: (row) => <span title={row.title}>{row.title}</span>,
  },
  {
    id: 'reason',
    label: words.rowColumns.reason,
    width: 160,
    grow: 2,
    cell: (row) => <span title={row.reason}>{row.reason}</span>,
  },
  {
    id: 'changes',
    label: words.rowColumns.changes,
    width: 160,
    grow: 2,
    cell: (row) => <span title={changeText(row)}>{changeText(row)}</span>,
  },
];

function changeText(row: PlannedRow): string {
  return row.changes
    .map(({ field, before, after }) => words.change(field, before ?? words.empty, after ?? words.empty))
    .join('; ');
}

interface RowsAnswer {
  readonly total: number;
  readonly rows: readonly PlannedRow[];
}

/** Every row of the files and what the import would do with it. */
export function RowsTab({ preview }: { readonly preview: StoredPreview }) {
  const { engine } = useServices();
  const [outcome, setOutcome] = useState<RowOutcome | 'all'>('all');
  const { previewId } = preview;
  const fetchRows = useCallback(
    async (offset: number, limit: number) => {
      const question = { previewId, outcome: outcome === 'all' ? null : outcome, offset, limit };
      // A preview stays as it is, whatever changes.
      return { data: await engine.api.previewRows(question), kinds: [], revision: 0 };
    },
    [engine, previewId, outcome],
  );
  const key = JSON.stringify([previewId, outcome, preview.counts]);
  const { source, answer, error, retry } = usePagedRows<PlannedRow, RowsAnswer>({
    key,
    ask: fetchRows,
    total: (result) => result.total,
    rows: (result) => result.rows,
  });
  return (
    <>
      <Box sx={{ px: 6, py: 3, flex: 'none', display: 'flex', gap: 4, alignItems: 'center' }}>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={outcome}
          aria-label={words.outcomes.label}
          onChange={(_event, next: RowOutcome | 'all' | null) => setOutcome(next ?? 'all')}
        >
          {(['all', ...outcomes] as const).map((name) => (
            <ToggleButton key={name} value={name} sx={{ px: 3, py: 1, textTransform: 'none' }}>
              {words.outcomes[name]}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <Box role="status" className="figures" sx={{ color: 'text.secondary', fontSize: 13 }}>
          {answer === null ? '' : answer.total === 0 ? words.noRows : words.rows(countText(answer.total))}
        </Box>
      </Box>
      {error === null ? null : <QueryProblem reason={error} retry={retry} />}
      <DataGrid
        label={words.rowList}
        columns={columns}
        source={source}
        rowKey={(row) => `${row.file}:${row.row}`}
        rowHeight={36}
        resetKey={key}
      />
    </>
  );
}
