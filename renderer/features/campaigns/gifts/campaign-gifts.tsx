import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import type { GiftEvent } from '#shared/commands/gifts.ts';
import { giftStates, type GiftState } from '#shared/domain/gifts/gift-state.ts';
import type { CampaignPageResult } from '#shared/queries/campaign-page.ts';
import type { GiftRow } from '#shared/queries/gift-list.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../../state/format.ts';
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
import { giftColumns, giftSortValues } from './gift-columns.tsx';
import { GiftDialog } from './gift-dialog.tsx';
import { GiftTotalsLine } from './gift-totals-line.tsx';

const words = text.gifts;
const EVENTS: readonly GiftEvent[] = ['sent', 'received', 'returned', 'no-show'];
const NO_ROWS: readonly GiftRow[] = [];

/** Everything given and lent in the campaign: filtered by state, marked for many people at once. */
export function CampaignGifts({ page: { campaign } }: { readonly page: CampaignPageResult }) {
  const { data, error, retry } = useQuery('gift.list', { campaignId: campaign.id, today: today() });
  const run = useCommand();
  const [state, setState] = useState<GiftState | ''>('');
  const [sort, setSort] = useState<GridSort>({ key: 'state', direction: 'ascending' });
  const [selection, setSelection] = useState(NO_SELECTION);
  const [open, setOpen] = useState<GiftRow | 'new' | null>(null);
  const all = data?.rows ?? NO_ROWS;
  const rows = useMemo(
    () => sortRows(state === '' ? all : all.filter((row) => row.state === state), sort, giftSortValues),
    [all, state, sort],
  );
  const source = useArraySource(rows);
  if (data === null) return error === null ? null : <QueryProblem reason={error} retry={retry} />;
  const chosen = rows.filter(({ gift }) => isChosen(selection, gift.id)).map(({ gift }) => gift.id);
  const mark = async (event: GiftEvent) => {
    const result = await run('gift.mark', { ids: chosen, event, on: today() });
    if (result.tag !== 'refused') setSelection(NO_SELECTION);
  };
  const add = (
    <Button startIcon={<AddIcon />} onClick={() => setOpen('new')} disabled={data.people.length === 0}>
      {words.add}
    </Button>
  );
  return (
    <>
      {all.length === 0 ? (
        <EmptyState title={words.empty} actions={add}>
          {data.people.length === 0 ? words.emptyNobody : words.emptyText}
        </EmptyState>
      ) : (
        <>
          <Box
            sx={{
              display: 'flex',
              alignItems: 'center',
              columnGap: 4,
              rowGap: 2,
              px: 6,
              py: 2,
              flexWrap: 'wrap',
              flex: 'none',
            }}
          >
            {add}
            <StateFilter rows={all} value={state} onChange={setState} />
            <GiftTotalsLine totals={data.totals} />
            <Box sx={{ flex: 1 }} />
            <Box role="group" aria-label={words.chosenActions} sx={{ display: 'flex', alignItems: 'center' }}>
              <Typography variant="body2" color="textSecondary" className="figures" role="status" sx={{ mr: 2 }}>
                {chosen.length === 0 ? words.noneChosen : words.chosen(countText(chosen.length))}
              </Typography>
              {EVENTS.map((event) => (
                <Button key={event} size="small" disabled={chosen.length === 0} onClick={() => void mark(event)}>
                  {words.events[event]}
                </Button>
              ))}
            </Box>
          </Box>
          {rows.length === 0 ? <Typography sx={{ px: 6, py: 4 }}>{words.noneInState}</Typography> : null}
          <DataGrid
            label={words.listLabel}
            columns={giftColumns}
            source={source}
            rowKey={({ gift }) => gift.id}
            sort={sort}
            onSort={(key) => setSort(toggledSort(sort, key, 'ascending'))}
            onOpen={setOpen}
            resetKey={`${state}|${sort.key}|${sort.direction}`}
            selecting={{
              value: selection,
              change: setSelection,
              name: ({ gift, name }) => `${gift.product}, ${name}`,
              keysBetween: (first, last) => Promise.resolve(rows.slice(first, last + 1).map(({ gift }) => gift.id)),
              total: rows.length,
            }}
          />
        </>
      )}
      {open === null ? null : (
        <GiftDialog
          gift={open === 'new' ? null : open.gift}
          people={data.people}
          currency={campaign.currency ?? null}
          close={() => setOpen(null)}
        />
      )}
    </>
  );
}

interface StateFilterProps {
  readonly rows: readonly GiftRow[];
  readonly value: GiftState | '';
  readonly onChange: (state: GiftState | '') => void;
}

function StateFilter({ rows, value, onChange }: StateFilterProps) {
  const counts = new Map<GiftState, number>();
  for (const { state } of rows) counts.set(state, (counts.get(state) ?? 0) + 1);
  return (
    <TextField
      select
      label={words.filter}
      value={value}
      onChange={(event) => onChange(event.target.value as GiftState | '')}
      sx={{ width: 220 }}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
    >
      <MenuItem value="">{words.all}</MenuItem>
      {giftStates.map((state) => (
        <MenuItem key={state} value={state}>
          {words.states[state]} ({countText(counts.get(state) ?? 0)})
        </MenuItem>
      ))}
    </TextField>
  );
}
