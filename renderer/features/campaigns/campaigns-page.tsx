import AddIcon from '@mui/icons-material/Add';
import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { foldText } from '#shared/lib/text-fold.ts';
import type { CampaignRow } from '#shared/queries/campaign-list.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../state/format.ts';
import { useQuery } from '../../state/use-query.ts';
import { useSearchParameter } from '../../state/use-search-parameter.ts';
import { DataGrid } from '../../ui/data-grid.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { GridSort } from '../../ui/grid-types.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { QueryProblem } from '../../ui/query-problem.tsx';
import { useArraySource } from '../../ui/row-source.ts';
import { SearchField } from '../../ui/search-field.tsx';
import { toggledSort } from '../../ui/sort-toggle.ts';
import { campaignColumns, campaignSortValues } from './campaign-columns.tsx';
import { NewCampaignDialog } from './new-campaign-dialog.tsx';
import { TemplatesDialog } from './templates/templates-dialog.tsx';
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
  const [isShowingTemplates, setShowingTemplates] = useState(false);
  const searchField = useRef<HTMLInputElement>(null);
  const [archivedParameter, showArchived] = useSearchParameter('archived');
  const isShowingArchived = archivedParameter !== null;
  const every = list.data?.rows ?? null;
  const archived = every?.filter(({ isArchived }) => isArchived).length ?? 0;
  const all = useMemo(
    () => every && (isShowingArchived ? every : every.filter(({ isArchived }) => !isArchived)),
    [every, isShowingArchived],
  );
  const client = useClientFilter(every);
  const rows = useMemo(
    () => all && sortRows(matching(all, search, client?.id ?? null), sort, campaignSortValues),
    [all, search, client?.id, sort],
  );
  const source = useArraySource(rows);
  const add = (
    <Button variant="contained" startIcon={<AddIcon />} onClick={() => setIsAdding(true)}>
      {words.add}
    </Button>
  );
  return (
    <>
      <PageHeader title={words.title} detail={detailText(all, rows)}>
        {every && every.length > 0 ? (
          <>
            {archived > 0 ? (
              <Button aria-pressed={isShowingArchived} onClick={() => showArchived(isShowingArchived ? null : '1')}>
                {isShowingArchived ? text.brief.hideArchived : text.brief.showArchived(countText(archived))}
              </Button>
            ) : null}
            <Button component={Link} href="/clients">
              {text.clients.title}
            </Button>
            {client === null ? null : (
              <Button
                variant="outlined"
                endIcon={<CloseIcon />}
                aria-label={`${words.ofClient(client.name)}. ${words.everyClient}`}
                onClick={client.clear}
                sx={{ maxWidth: 320 }}
              >
                <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
                  {words.ofClient(client.name)}
                </Box>
              </Button>
            )}
            <Button onClick={() => setShowingTemplates(true)}>{text.templates.list.open}</Button>
            <Button component={Link} href="/rights">
              {text.rights.view.title}
            </Button>
            <SearchField
              ref={searchField}
              label={words.search}
              placeholder={words.searchPlaceholder}
              clearLabel={words.clearSearch}
              value={search}
              onChange={setSearch}
            />
          </>
        ) : null}
        {add}
      </PageHeader>
      {list.error === null ? null : <QueryProblem reason={list.error} retry={list.retry} />}
      {every?.length === 0 ? (
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
      ) : all?.length === 0 ? (
        <EmptyState
          title={text.brief.allArchived}
          actions={
            <Button variant="outlined" onClick={() => showArchived('1')}>
              {text.brief.showArchived(countText(archived))}
            </Button>
          }
        >
          {text.brief.allArchivedText}
        </EmptyState>
      ) : rows?.length === 0 ? (
        <EmptyState
          title={search === '' && client !== null ? words.noneOfClient(client.name) : words.nothingFound(search)}
          actions={
            <>
              {search === '' ? null : (
                <Button variant="outlined" onClick={() => setSearch('')}>
                  {words.clearSearch}
                </Button>
              )}
              {client === null ? null : (
                <Button variant="outlined" onClick={client.clear}>
                  {words.everyClient}
                </Button>
              )}
            </>
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
          resetKey={`${client?.id ?? ''}|${search}|${sort.key}|${sort.direction}`}
        />
      )}
      {isShowingTemplates ? <TemplatesDialog close={() => setShowingTemplates(false)} /> : null}
      {isAdding ? (
        <NewCampaignDialog close={() => setIsAdding(false)} created={(id) => navigate(`/campaigns/${id}`)} />
      ) : null}
    </>
  );
}

/** The client the address asks for (`?client=ID`), so that a search can lead to the campaigns of one client. */
function useClientFilter(
  rows: readonly CampaignRow[] | null,
): { readonly id: string; readonly name: string; readonly clear: () => void } | null {
  const [id, setId] = useSearchParameter('client');
  const clients = useQuery('client.list', id === null ? null : {}).data;
  const name = clients?.rows.find((client) => client.id === id)?.name;
  // A client that was removed since filters nothing.
  if (id === null || rows === null || name === undefined) return null;
  return { id, name, clear: () => setId(null) };
}

function matching(rows: readonly CampaignRow[], search: string, clientId: string | null): readonly CampaignRow[] {
  const wanted = foldText(search).split(' ').filter(Boolean);
  return rows.filter((row) => {
    if (clientId !== null && row.clientId !== clientId) return false;
    const content = foldText(`${row.name} ${row.clientName ?? ''}`);
    return wanted.every((word) => content.includes(word));
  });
}

function detailText(all: readonly CampaignRow[] | null, rows: readonly CampaignRow[] | null): string | null {
  if (!all || !rows || all.length === 0) return null;
  return rows.length === all.length ? words.one(all.length) : words.some(countText(rows.length), countText(all.length));
}
