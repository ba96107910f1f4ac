import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Link } from 'wouter';
import type { ImportHistoryRow } from '#shared/queries/import-history.ts';
import { text } from '#shared/text/text.ts';
import { countText, instantText } from '../../state/format.ts';
import { useQuery } from '../../state/use-query.ts';
import { useSearchParameter } from '../../state/use-search-parameter.ts';
import { QueryProblem } from '../../ui/query-problem.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { plainTable } from '../../ui/plain-table.ts';
import { TableHead, type TableColumn } from '../../ui/table-head.tsx';
import { ImportDetailDialog } from './import-detail-dialog.tsx';

const words = text.files.history;
const SHOWN = 200;
const params = { offset: 0, limit: SHOWN };
const columns: readonly TableColumn[] = [
  { label: words.when },
  { label: words.files },
  ...[words.read, words.added, words.changed, words.unchanged, words.problems].map((label) => ({ label, isEnd: true })),
];

/** The imports made so far, newest first; each opens and can be taken back. */
export function ImportHistory() {
  const { data, error, retry } = useQuery('import.history', params);
  // The address names the import that is open, so that a search can lead to it.
  const [open, setOpen] = useSearchParameter('import');
  if (error !== null) return <QueryProblem reason={error} retry={retry} />;
  if (data === null) return null;
  if (data.total === 0) {
    return (
      <Box sx={{ mx: -8, mt: -8 }}>
        <EmptyState
          title={words.emptyTitle}
          actions={
            <Button component={Link} href="/files/import" variant="outlined">
              {text.files.importAction}
            </Button>
          }
        >
          {words.empty}
        </EmptyState>
      </Box>
    );
  }
  return (
    <>
      <Box component="table" aria-label={words.list} className="figures" sx={plainTable}>
        <TableHead columns={columns} />
        <tbody>
          {data.rows.map((row) => (
            <HistoryRow key={row.id} row={row} open={() => setOpen(row.id)} />
          ))}
        </tbody>
      </Box>
      {open === null ? null : <ImportDetailDialog id={open} close={() => setOpen(null)} />}
    </>
  );
}

function HistoryRow({ row, open }: { readonly row: ImportHistoryRow; readonly open: () => void }) {
  const names = filesText(row);
  return (
    <tr>
      <td>{instantText(row.at)}</td>
      <td className="wide">
        <Button
          size="small"
          onClick={open}
          aria-label={words.open(names)}
          sx={{ mx: -1.5, justifyContent: 'flex-start' }}
        >
          {names}
        </Button>
      </td>
      <td className="end">{countText(row.counts.read)}</td>
      <td className="end">{countText(row.counts.added)}</td>
      <td className="end">{countText(row.counts.changed)}</td>
      <td className="end">{countText(row.counts.unchanged)}</td>
      <td className="end">{countText(row.counts.problems)}</td>
    </tr>
  );
}

function filesText(row: ImportHistoryRow): string {
  const first = row.files[0]?.name ?? '';
  return row.files.length <= 1 ? first : words.moreFiles(first, row.files.length - 1);
}
