import AddIcon from '@mui/icons-material/PlaylistAddOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo, useState } from 'react';
import type { CampaignPageResult } from '#shared/queries/campaign-page.ts';
import type { CampaignShortlistResult, ShortlistRow } from '#shared/queries/campaign-shortlist.ts';
import { text } from '#shared/text/text.ts';
import { today } from '../../../state/today.ts';
import { useCommand } from '../../../state/use-command.ts';
import { useQuery } from '../../../state/use-query.ts';
import { DataGrid } from '../../../ui/data-grid.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { isChosen, NO_SELECTION } from '../../../ui/grid-selection.ts';
import type { GridSort } from '../../../ui/grid-types.ts';
import { QueryProblem } from '../../../ui/query-problem.tsx';
import { useArraySource } from '../../../ui/row-source.ts';
import { sortRows } from '../../../ui/sort-rows.ts';
import { toggledSort } from '../../../ui/sort-toggle.ts';
import { AddToShortlistDialog } from './add-to-shortlist-dialog.tsx';
import { AnswersDialog } from './answers-dialog.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { ReadAnswersButton } from './read-answers-button.tsx';
import { answerersOf, shortlistColumns, shortlistSortValues } from './shortlist-columns.tsx';
import { ShortlistFilter, type ListedStanding } from './shortlist-filter.tsx';
import { ShortlistPersonDialog } from './shortlist-person-dialog.tsx';

const words = text.shortlist;
const ASCENDING_FIRST = new Set(['name', 'standing', 'since']);

type OpenDialog =
  | { readonly is: 'add' | 'hand-over' }
  | { readonly is: 'answers'; readonly rows: readonly ShortlistRow[] }
  | { readonly is: 'person'; readonly collaborationId: string }
  | null;

/** Who is proposed to the client, what the client says of them, and the way to hand the list over. */
export function ShortlistTab({ page }: { readonly page: CampaignPageResult }) {
  const campaignId = page.campaign.id;
  const [day] = useState(today);
  const { data, error, retry } = useQuery('campaign.shortlist', { campaignId, today: day });
  if (error !== null && data === null) return <QueryProblem reason={error} retry={retry} />;
  return data === null ? null : <ShortlistView key={campaignId} page={page} shortlist={data} />;
}

interface ShortlistViewProps {
  readonly page: CampaignPageResult;
  readonly shortlist: CampaignShortlistResult;
}

function ShortlistView({ page, shortlist }: ShortlistViewProps) {
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const [listed, setListed] = useState<ListedStanding>('all');
  const { rows } = shortlist;
  const shown = useMemo(
    () => (listed === 'all' ? rows : rows.filter(({ standing }) => standing === listed)),
    [rows, listed],
  );
  const open =
    dialog?.is === 'person' ? rows.find((row) => row.forClient.collaborationId === dialog.collaborationId) : undefined;
  const close = () => setDialog(null);
  const add = (
    <Button
      startIcon={<AddIcon />}
      variant={rows.length === 0 ? 'contained' : 'text'}
      onClick={() => setDialog({ is: 'add' })}
    >
      {words.add}
    </Button>
  );
  return (
    <>
      {rows.length === 0 ? (
        <EmptyState title={words.empty.title} actions={page.creators.length === 0 ? undefined : add}>
          {page.creators.length === 0 ? words.empty.noCreators : words.empty.text}
        </EmptyState>
      ) : (
        <>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', px: 6, py: 1.5, flex: 'none' }}>
            <ShortlistFilter rows={rows} value={listed} onChange={setListed} />
            <Box sx={{ flex: 1 }} />
            {add}
            <Button onClick={() => setDialog({ is: 'answers', rows: shown })} disabled={shown.length === 0}>
              {words.record}
            </Button>
            <ReadAnswersButton campaignId={page.campaign.id} rows={rows} />
            <Button variant="outlined" onClick={() => setDialog({ is: 'hand-over' })}>
              {words.handOver}
            </Button>
          </Box>
          {shown.length === 0 ? (
            <EmptyState title={words.nothingListed}>{words.nothingListedText}</EmptyState>
          ) : (
            <ShortlistGrid key={listed} shortlist={shortlist} rows={shown} open={setDialog} />
          )}
        </>
      )}
      {dialog?.is === 'add' ? <AddToShortlistDialog page={page} close={close} /> : null}
      {dialog?.is === 'hand-over' ? (
        <HandOverDialog campaignId={page.campaign.id} shortlist={shortlist} listed={shown} close={close} />
      ) : null}
      {dialog?.is === 'answers' ? (
        <AnswersDialog people={shortlist.client?.people ?? []} rows={dialog.rows} close={close} />
      ) : null}
      {open ? (
        <ShortlistPersonDialog
          key={open.forClient.collaborationId}
          campaignId={page.campaign.id}
          row={open}
          record={() => setDialog({ is: 'answers', rows: [open] })}
          close={close}
        />
      ) : null}
    </>
  );
}

interface ShortlistGridProps {
  readonly shortlist: CampaignShortlistResult;
  readonly rows: readonly ShortlistRow[];
  readonly open: (dialog: OpenDialog) => void;
}

function ShortlistGrid({ shortlist, rows, open }: ShortlistGridProps) {
  const run = useCommand();
  const [sort, setSort] = useState<GridSort>({ key: 'since', direction: 'ascending' });
  const [selection, setSelection] = useState(NO_SELECTION);
  const columns = useMemo(() => shortlistColumns(answerersOf(shortlist)), [shortlist]);
  const sorted = useMemo(() => sortRows(rows, sort, shortlistSortValues), [rows, sort]);
  const source = useArraySource(sorted);
  const chosen = sorted.filter((row) => isChosen(selection, row.forClient.collaborationId));
  const takeOff = async () => {
    const collaborationIds = chosen.map(({ forClient }) => forClient.collaborationId);
    const result = await run('collaborations.shortlist', { collaborationIds, on: null });
    if (result.tag === 'done') setSelection(NO_SELECTION);
  };
  return (
    <>
      <DataGrid
        label={words.listLabel}
        columns={columns}
        source={source}
        rowKey={(row) => row.forClient.collaborationId}
        sort={sort}
        onSort={(key) => setSort(toggledSort(sort, key, ASCENDING_FIRST.has(key) ? 'ascending' : 'descending'))}
        onOpen={(row) => open({ is: 'person', collaborationId: row.forClient.collaborationId })}
        resetKey={`${sort.key}|${sort.direction}`}
        selecting={{
          value: selection,
          change: setSelection,
          name: (row) => row.forClient.name,
          keysBetween: async (first, last) =>
            sorted.slice(first, last + 1).map(({ forClient }) => forClient.collaborationId),
          total: sorted.length,
        }}
      />
      {chosen.length === 0 ? null : (
        <Box
          role="region"
          aria-label={words.choosing}
          sx={{
            flex: 'none',
            display: 'flex',
            alignItems: 'center',
            gap: 3,
            px: 6,
            minHeight: 48,
            borderTop: 1,
            borderColor: 'divider',
            fontSize: 13,
          }}
        >
          <Box role="status" className="figures" sx={{ fontWeight: 620 }}>
            {words.chosen(chosen.length)}
          </Box>
          <Button size="small" variant="outlined" onClick={() => open({ is: 'answers', rows: chosen })}>
            {words.recordFor}
          </Button>
          <Button size="small" variant="outlined" onClick={() => void takeOff()}>
            {words.takeOff}
          </Button>
          <Button size="small" onClick={() => setSelection(NO_SELECTION)}>
            {words.clear}
          </Button>
        </Box>
      )}
    </>
  );
}
