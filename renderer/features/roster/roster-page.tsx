import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { useCallback, useRef } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { NO_FILTER } from '#shared/model/roster-view.ts';
import type { RosterListResult, RosterRow } from '#shared/queries/roster-types.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../state/format.ts';
import { useServices } from '../../state/services.ts';
import { DataGrid } from '../../ui/data-grid.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { QueryProblem } from '../../ui/query-problem.tsx';
import { usePagedRows } from '../../ui/row-source.ts';
import { SearchField } from '../../ui/search-field.tsx';
import { toggledSort } from '../../ui/sort-toggle.ts';
import { AddInfluencerDialog } from './add-influencer-dialog.tsx';
import { rosterColumns, startsAscending } from './roster-columns.tsx';
import { setRosterView, useRosterView } from './roster-view.ts';

const words = text.roster;

/** Everybody the agency knows: searched as you type, sorted by any column. */
export function RosterPage() {
  const { engine } = useServices();
  const view = useRosterView();
  const { search, sort, hasArchived } = view;
  const [, navigate] = useLocation();
  const [query, setQuery] = useSearchParams();
  const searchField = useRef<HTMLInputElement>(null);
  const key = JSON.stringify([search, sort, hasArchived]);

  const fetchRows = useCallback(
    (offset: number, limit: number) =>
      engine.api.query({
        name: 'roster.list',
        params: {
          choice: { search, filter: NO_FILTER, includeArchived: hasArchived },
          sort: [{ field: sort.key, direction: sort.direction }],
          offset,
          limit,
        },
      }),
    [engine, search, sort, hasArchived],
  );
  const { source, answer, error, retry } = usePagedRows<RosterRow, RosterListResult>({
    key,
    fetch: fetchRows,
    total: (result) => result.matching,
    rows: (result) => result.items.flatMap((item) => (item.type === 'person' ? [item.person] : [])),
  });

  const isAdding = query.get('new') === '1';
  const setAdding = (isOpen: boolean) => setQuery(isOpen ? { new: '1' } : {}, { replace: true });
  const isEmpty = answer?.total === 0;
  const add = (
    <Button variant="contained" startIcon={<AddIcon />} onClick={() => setAdding(true)}>
      {words.add}
    </Button>
  );
  return (
    <>
      <PageHeader title={words.title} detail={answer && !isEmpty ? countLine(answer) : null}>
        <FormControlLabel
          control={
            <Switch
              size="small"
              checked={hasArchived}
              onChange={(event) => setRosterView({ hasArchived: event.target.checked })}
            />
          }
          label={words.archived}
          slotProps={{ typography: { variant: 'body2', noWrap: true } }}
          sx={{ mr: 2 }}
        />
        <SearchField
          ref={searchField}
          label={words.search}
          placeholder={words.searchPlaceholder}
          clearLabel={words.clear}
          value={search}
          onChange={(next) => setRosterView({ search: next })}
        />
        {add}
      </PageHeader>
      {error === null ? null : <QueryProblem reason={error} retry={retry} />}
      {isEmpty ? (
        <EmptyState
          title={words.empty.title}
          actions={
            <Button component={Link} href="/files/import" variant="outlined">
              {words.empty.import}
            </Button>
          }
        >
          {words.empty.text}
        </EmptyState>
      ) : (
        <DataGrid
          label={words.list}
          columns={rosterColumns}
          source={source}
          rowKey={(row) => row.id}
          sort={sort}
          onSort={(column) =>
            setRosterView({ sort: toggledSort(sort, column, startsAscending(column) ? 'ascending' : 'descending') })
          }
          onOpen={(row) => navigate(`/roster/${row.id}`)}
          searchField={searchField}
          resetKey={key}
        />
      )}
      {answer?.matching === 0 && !isEmpty ? <NothingFound search={search} /> : null}
      {isAdding ? (
        <AddInfluencerDialog close={() => setAdding(false)} added={(id) => navigate(`/roster/${id}`)} />
      ) : null}
    </>
  );
}

/** Under the head of the list, which stays, so that sorting and searching do not make the page jump. */
function NothingFound({ search }: { readonly search: string }) {
  return (
    <Box sx={{ position: 'absolute', top: 108, insetInline: 24, color: 'text.secondary' }}>
      <Box role="status" sx={{ mb: 3 }}>
        {words.nothing(search)}
      </Box>
      <Button variant="outlined" onClick={() => setRosterView({ search: '' })}>
        {words.clear}
      </Button>
    </Box>
  );
}

function countLine({ matching, total }: RosterListResult): string {
  return total === 1 && matching === 1 ? words.one : words.count(countText(matching), countText(total));
}
