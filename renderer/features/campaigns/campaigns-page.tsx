import AddIcon from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import { useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { foldText } from '#shared/lib/text-fold.ts';
import type { CampaignRow } from '#shared/queries/campaign-list.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../state/format.ts';
import { useQuery } from '../../state/use-query.ts';
import { DataGrid } from '../../ui/data-grid.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { GridSort } from '../../ui/grid-types.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { QueryProblem } from '../../ui/query-problem.tsx';
import { useArraySource } from '../../ui/row-source.ts';
import { SearchField } from '../../ui/search-field.tsx';
import { toggledSort } from '../../ui/sort-toggle.ts';
import { campaignColumns, campaignSortValues } from './campaign-columns.tsx';
import { CampaignDialog } from './campaign-dialog.tsx';
import { sortRows } from '../../ui/sort-rows.ts';

const words = text.campaigns;
const TEXT_COLUMNS = new Set(['name', 'client', 'objective', 'currency']);

/** Every campaign with its main figures; Enter opens one, the main action adds one. */
export function CampaignsPage() {
  const [, navigate] = useLocation();
  const list = useQuery('campaign.list', {});
  const [search, setSearch] = useState('');
  const [sort, setSort] = useState<GridSort>({ key: 'revenue', direction: 'descending' });
  const [isAdding, setIsAdding] = useState(false);
  const searchField = useRef<HTMLInputElement>(null);
  const all = list.data?.rows ?? null;
  const rows = useMemo(() => all && sortRows(matching(all, search), sort, campaignSortValues), [all, search, sort]);
  const source = useArraySource(rows);
  const add = (
    <Button variant="contained" startIcon={<AddIcon />} onClick={() => setIsAdding(true)}>
      {words.add}
    </Button>
  );
  return (
    <>
      <PageHeader title={words.title} detail={detailText(all, rows)}>
        {all && all.length > 0 ? (
          <SearchField
            ref={searchField}
            label={words.search}
            placeholder={words.searchPlaceholder}
            clearLabel={words.clearSearch}
            value={search}
            onChange={setSearch}
          />
        ) : null}
        {add}
      </PageHeader>
      {list.error === null ? null : <QueryProblem reason={list.error} retry={list.retry} />}
      {all?.length === 0 ? (
        <EmptyState
          title={words.empty.title}
          actions={
            <>
              {add}
              <Button variant="outlined" onClick={() => navigate('/files/import')}>
                {words.empty.importFiles}
              </Button>
            </>
          }
        >
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
          label={words.listLabel}
          columns={campaignColumns}
          source={source}
          rowKey={(row) => row.id}
          sort={sort}
          onSort={(key) => setSort(toggledSort(sort, key, TEXT_COLUMNS.has(key) ? 'ascending' : 'descending'))}
          onOpen={(row) => navigate(`/campaigns/${row.id}`)}
          searchField={searchField}
          resetKey={`${search}|${sort.key}|${sort.direction}`}
        />
      )}
      {isAdding ? (
        <CampaignDialog
          campaign={null}
          close={() => setIsAdding(false)}
          created={(id) => navigate(`/campaigns/${id}`)}
        />
      ) : null}
    </>
  );
}

function matching(rows: readonly CampaignRow[], search: string): readonly CampaignRow[] {
  const wanted = foldText(search).split(' ').filter(Boolean);
  if (wanted.length === 0) return rows;
  return rows.filter((row) => {
    const content = foldText(`${row.name} ${row.clientName ?? ''}`);
    return wanted.every((word) => content.includes(word));
  });
}

function detailText(all: readonly CampaignRow[] | null, rows: readonly CampaignRow[] | null): string | null {
  if (!all || !rows || all.length === 0) return null;
  return rows.length === all.length ? words.one(all.length) : words.some(countText(rows.length), countText(all.length));
}
