import TuneIcon from '@mui/icons-material/Tune';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { CampaignPageResult } from '#shared/queries/campaign-page.ts';
import type { FitSortKey } from '#shared/queries/campaign-fit.ts';
import type { SortTerm } from '#shared/queries/list-params.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../../state/format.ts';
import { today } from '../../../state/today.ts';
import { useCommand } from '../../../state/use-command.ts';
import { DataGrid } from '../../../ui/data-grid.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { chosenCount, isChosen, NO_SELECTION } from '../../../ui/grid-selection.ts';
import type { GridSelection } from '../../../ui/grid-types.ts';
import { QueryProblem } from '../../../ui/query-problem.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { toggledSort } from '../../../ui/sort-toggle.ts';
import { AimNotice } from './aim-notice.tsx';
import { firstDirections, fitColumns } from './fit-columns.tsx';
import { FitPersonDialog } from './fit-person-dialog.tsx';
import { useFitList } from './use-fit-list.ts';
import { WeightsDialog } from './weights-dialog.tsx';

const words = text.fit;

/** Everybody in the roster by how well they fit the campaign, and the way into it. */
export function FitTab({ page }: { readonly page: CampaignPageResult }) {
  return <FitView key={page.campaign.id} campaignId={page.campaign.id} />;
}

function FitView({ campaignId }: { readonly campaignId: string }) {
  const [day] = useState(today);
  const [search, setSearch] = useState('');
  const [sort, setSort] = useState<SortTerm<FitSortKey>>({ key: 'score', direction: 'descending' });
  const [selection, setSelection] = useState<GridSelection>(NO_SELECTION);
  const [openId, setOpenId] = useState<string | null>(null);
  const [isWeighing, setIsWeighing] = useState(false);
  const searchField = useRef<HTMLInputElement>(null);
  const list = useFitList({ campaignId, today: day, search, sort });
  const { answer, source } = list;
  const columns = useMemo(() => fitColumns(answer?.hasPrices ?? false), [answer?.hasPrices]);
  const choose = (next: string) => {
    setSearch(next);
    // What is chosen is meant of the people that were listed.
    setSelection(NO_SELECTION);
  };
  if (list.error !== null && answer === null) return <QueryProblem reason={list.error} retry={list.retry} />;
  if (answer === null) return null;
  if (answer.rosterSize === 0) return <EmptyRoster />;
  const chosen = chosenCount(selection, answer.total);
  const chosenIds = async () =>
    selection.isAll ? (await list.everybody()).filter((id) => isChosen(selection, id)) : [...selection.keys];
  return (
    <>
      {answer.hasTarget ? null : <AimNotice campaignId={campaignId} />}
      <Box sx={{ display: 'flex', gap: 3, alignItems: 'center', px: 6, py: 1.5, flex: 'none' }}>
        <SearchField
          ref={searchField}
          label={words.search}
          placeholder={words.searchPlaceholder}
          clearLabel={words.clearSearch}
          value={search}
          onChange={choose}
        />
        <Box role="status" className="figures" sx={{ color: 'text.secondary', fontSize: 13, whiteSpace: 'nowrap' }}>
          {words.count(answer.total, countText(answer.total))}
        </Box>
        <Box sx={{ flex: 1 }} />
        <Button startIcon={<TuneIcon />} onClick={() => setIsWeighing(true)}>
          {words.weights}
        </Button>
      </Box>
      {answer.total === 0 ? (
        <EmptyState
          title={words.nothingFound(search)}
          actions={<Button onClick={() => choose('')}>{words.clearSearch}</Button>}
        >
          {words.nothingFoundText}
        </EmptyState>
      ) : (
        <DataGrid
          label={words.listLabel}
          columns={columns}
          source={source}
          rowKey={(row) => row.influencerId}
          sort={sort}
          onSort={(key) => {
            const next = toggledSort(sort, key, firstDirections[key as FitSortKey]);
            setSort({ key: next.key as FitSortKey, direction: next.direction });
          }}
          onOpen={(row) => setOpenId(row.influencerId)}
          searchField={searchField}
          resetKey={list.resetKey}
          selecting={{
            value: selection,
            change: setSelection,
            name: (row) => row.name,
            keysBetween: list.keysBetween,
            total: answer.total,
          }}
        />
      )}
      {chosen === 0 ? null : (
        <ChosenLine campaignId={campaignId} count={chosen} ids={chosenIds} clear={() => setSelection(NO_SELECTION)} />
      )}
      {openId === null ? null : (
        <FitPersonDialog
          key={openId}
          campaignId={campaignId}
          influencerId={openId}
          day={day}
          close={() => setOpenId(null)}
        />
      )}
      {isWeighing ? (
        <WeightsDialog campaignId={campaignId} weights={answer.weights} close={() => setIsWeighing(false)} />
      ) : null}
    </>
  );
}

function EmptyRoster() {
  const [, navigate] = useLocation();
  return (
    <EmptyState
      title={words.empty.rosterTitle}
      actions={
        <Button variant="contained" onClick={() => navigate('/roster')}>
          {words.empty.openRoster}
        </Button>
      }
    >
      {words.empty.rosterText}
    </EmptyState>
  );
}

interface ChosenLineProps {
  readonly campaignId: string;
  readonly count: number;
  readonly ids: () => Promise<readonly string[]>;
  readonly clear: () => void;
}

/** What can be done with the people chosen. */
function ChosenLine({ campaignId, count, ids, clear }: ChosenLineProps) {
  const run = useCommand();
  const add = async () => {
    const result = await run('collaborations.add', { campaignId, influencerIds: await ids() });
    if (result.tag === 'done') clear();
  };
  return (
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
        {words.chosen(count)}
      </Box>
      <Button size="small" variant="outlined" onClick={() => void add()}>
        {words.addChosen}
      </Button>
      <Button size="small" onClick={clear}>
        {words.clear}
      </Button>
    </Box>
  );
}
