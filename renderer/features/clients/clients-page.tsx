import AddIcon from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import { useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { foldText } from '#shared/lib/text-fold.ts';
import type { ClientRow } from '#shared/queries/client-list.ts';
import { text } from '#shared/text/text.ts';
import { countText, moneyText } from '../../state/format.ts';
import { useQuery } from '../../state/use-query.ts';
import { DataGrid } from '../../ui/data-grid.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { GridColumn, GridSort } from '../../ui/grid-types.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { QueryProblem } from '../../ui/query-problem.tsx';
import { useArraySource } from '../../ui/row-source.ts';
import { SearchField } from '../../ui/search-field.tsx';
import { sortRows, type SortValue } from '../../ui/sort-rows.ts';
import { toggledSort } from '../../ui/sort-toggle.ts';
import { Unknown } from '../../ui/unknown.tsx';
import { ClientDialog } from './client-dialog.tsx';

const words = text.clients;
const TEXT_COLUMNS = new Set(['name', 'currency']);

/** Every client with what hangs on it; Enter opens one, the main action adds one. */
export function ClientsPage() {
  const [, navigate] = useLocation();
  const list = useQuery('client.list', {});
  const [search, setSearch] = useState('');
  const [sort, setSort] = useState<GridSort>({ key: 'name', direction: 'ascending' });
  const [isAdding, setIsAdding] = useState(false);
  const searchField = useRef<HTMLInputElement>(null);
  const all = list.data?.rows ?? null;
  const rows = useMemo(() => all && sortRows(matching(all, search), sort, sortValues), [all, search, sort]);
  const source = useArraySource(rows);
  const add = (
    <Button variant="contained" startIcon={<AddIcon />} onClick={() => setIsAdding(true)}>
      {words.add}
    </Button>
  );
  const isEmpty = all?.length === 0;
  return (
    <>
      <PageHeader title={words.title} detail={detailText(all, rows)}>
        {all === null || isEmpty ? null : (
          <SearchField
            ref={searchField}
            label={words.search}
            placeholder={words.searchPlaceholder}
            clearLabel={words.clearSearch}
            value={search}
            onChange={setSearch}
          />
        )}
        {isEmpty ? null : add}
      </PageHeader>
      {list.error === null ? null : <QueryProblem reason={list.error} retry={list.retry} />}
      {isEmpty ? (
        <EmptyState title={words.empty.title} actions={add}>
          {words.empty.text}
        </EmptyState>
      ) : rows?.length === 0 ? (
        <EmptyState
          title={words.nothingFound(search)}
          actions={
            <Button variant="outlined" onClick={() => setSearch('')}>
              {words.clearSearch}
            </Button>
          }
        >
          {words.nothingFoundText}
        </EmptyState>
      ) : (
        <DataGrid
          label={words.title}
          columns={columns}
          source={source}
          rowKey={(row) => row.id}
          sort={sort}
          onSort={(key) => setSort(toggledSort(sort, key, TEXT_COLUMNS.has(key) ? 'ascending' : 'descending'))}
          onOpen={(row) => navigate(`/clients/${row.id}`)}
          searchField={searchField}
          resetKey={`${search}|${sort.key}|${sort.direction}`}
        />
      )}
      {isAdding ? (
        <ClientDialog client={null} close={() => setIsAdding(false)} created={(id) => navigate(`/clients/${id}`)} />
      ) : null}
    </>
  );
}

const { columns: heads } = words;

const columns: readonly GridColumn<ClientRow>[] = [
  {
    id: 'name',
    label: heads.name,
    width: 220,
    grow: 3,
    isSortable: true,
    cell: (row) => <span className="strong">{row.name}</span>,
  },
  count('campaigns', heads.campaigns, (row) => row.campaigns.length),
  count('people', heads.people, (row) => row.people.length),
  count('products', heads.products, (row) => row.products.length),
  {
    id: 'currency',
    label: heads.currency,
    width: 96,
    isSortable: true,
    cell: (row) => <span>{row.currency ?? ''}</span>,
  },
  {
    id: 'revenue',
    label: heads.revenue,
    width: 240,
    grow: 1,
    align: 'end',
    isSortable: true,
    cell: (row) => (row.revenue.length === 0 ? <Unknown /> : <span>{row.revenue.map(moneyText).join(', ')}</span>),
  },
];

function count(id: string, label: string, of: (row: ClientRow) => number): GridColumn<ClientRow> {
  return { id, label, width: 110, align: 'end', isSortable: true, cell: (row) => countText(of(row)) };
}

/** What each column is sorted by. Amounts are compared as numbers for the order only; of several, the first counts. */
const sortValues: Readonly<Record<string, (row: ClientRow) => SortValue>> = {
  name: (row) => row.name,
  campaigns: (row) => row.campaigns.length,
  people: (row) => row.people.length,
  products: (row) => row.products.length,
  currency: (row) => row.currency,
  revenue: (row) => (row.revenue[0] ? Number(row.revenue[0].amount) : null),
};

function matching(rows: readonly ClientRow[], search: string): readonly ClientRow[] {
  const wanted = foldText(search).split(' ').filter(Boolean);
  return rows.filter((row) => {
    const content = foldText([row.name, ...row.people, ...row.products].join(' '));
    return wanted.every((word) => content.includes(word));
  });
}

function detailText(all: readonly ClientRow[] | null, rows: readonly ClientRow[] | null): string | null {
  if (!all || !rows || all.length === 0) return null;
  return rows.length === all.length ? words.one(all.length) : words.some(countText(rows.length), countText(all.length));
}
