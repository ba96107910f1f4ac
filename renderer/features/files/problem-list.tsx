import Box from '@mui/material/Box';
import type { ImportProblem } from '#shared/domain/import/import-types.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../state/format.ts';
import { DataGrid } from '../../ui/data-grid.tsx';
import type { GridColumn } from '../../ui/grid-types.ts';
import { useArraySource } from '../../ui/row-source.ts';

const words = text.files.import;

const columns: readonly GridColumn<ImportProblem>[] = [
  {
    id: 'file',
    label: words.problemColumns.file,
    width: 140,
    grow: 1,
    cell: (row) => <span className="quiet">{row.file}</span>,
  },
  {
    id: 'row',
    label: words.problemColumns.row,
    width: 72,
    align: 'end',
    cell: (row) => <span>{row.row === 0 ? words.wholeFile : countText(row.row)}</span>,
  },
  { id: 'column', label: words.problemColumns.column, width: 120, cell: (row) => <span>{row.column ?? ''}</span> },
  {
    id: 'problem',
    label: words.problemColumns.problem,
    width: 320,
    grow: 4,
    cell: (row) => (
      <span className="wrap" title={row.problem}>
        {row.problem}
      </span>
    ),
  },
  {
    id: 'severity',
    label: words.problemColumns.severity,
    width: 130,
    cell: (row) => (
      <span className={row.severity === 'error' ? 'strong' : 'quiet'}>{words.severities[row.severity]}</span>
    ),
  },
];

/** What is wrong in the files: where, what, and what happens to the row. */
export function ProblemList({ problems }: { readonly problems: readonly ImportProblem[] }) {
  const source = useArraySource(problems);
  if (problems.length === 0) return <Box sx={{ p: 6, color: 'text.secondary' }}>{words.noProblems}</Box>;
  return (
    <DataGrid
      label={words.problemList}
      columns={columns}
      source={source}
      rowHeight={52}
      rowKey={(row) => `${row.file}:${row.row}:${row.column ?? ''}:${row.problem}`}
    />
  );
}
