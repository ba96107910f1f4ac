import AddIcon from '@mui/icons-material/Add';
import EditIcon from '@mui/icons-material/EditOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { GiftRow } from '#shared/queries/gift-list.ts';
import { text } from '#shared/text/text.ts';
import { today } from '../../../state/today.ts';
import { useCommand } from '../../../state/use-command.ts';
import { useQuery } from '../../../state/use-query.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { plainTable } from '../../../ui/plain-table.ts';
import { QueryProblem } from '../../../ui/query-problem.tsx';
import { RowAction } from '../../../ui/row-action.tsx';
import { Unknown } from '../../../ui/unknown.tsx';
import type { AgreedPage } from '../collaboration/collaboration-tabs.tsx';
import { TabPage } from '../collaboration/tab-page.tsx';
import { GiftDialog } from './gift-dialog.tsx';
import { allPieces, dueGiftText, nextEvents, productText, sinceText } from './gift-facts.ts';
import { GiftStateMark } from './gift-state-mark.tsx';
import { GiftTotalsLine } from './gift-totals-line.tsx';

const words = text.gifts;

/** What one person was given or lent in the campaign, and what happens with it. */
export function CollaborationGifts({ page }: { readonly page: AgreedPage }) {
  const { campaign, influencer } = page;
  const question = { campaignId: campaign.id, influencerId: influencer.id, today: today() };
  const { data, error, retry } = useQuery('gift.list', question);
  const [open, setOpen] = useState<GiftRow | 'new' | null>(null);
  if (data === null) return error === null ? null : <QueryProblem reason={error} retry={retry} />;
  const add = (
    <Button startIcon={<AddIcon />} onClick={() => setOpen('new')}>
      {words.add}
    </Button>
  );
  return (
    <>
      {data.rows.length === 0 ? (
        <EmptyState title={words.empty} actions={add}>
          {words.emptyText}
        </EmptyState>
      ) : (
        <TabPage>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 8, flexWrap: 'wrap' }}>
            {add}
            <GiftTotalsLine totals={data.totals} />
          </Box>
          <GiftTable rows={data.rows} edit={setOpen} />
        </TabPage>
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

interface GiftTableProps {
  readonly rows: readonly GiftRow[];
  readonly edit: (row: GiftRow) => void;
}

function GiftTable({ rows, edit }: GiftTableProps) {
  const { columns } = words;
  return (
    <Box component="table" className="figures" sx={plainTable} aria-label={words.listLabel}>
      <thead>
        <tr>
          <th>{columns.product}</th>
          <th>{columns.state}</th>
          <th>{columns.day}</th>
          <th>{columns.due}</th>
          <th className="end">{columns.retail}</th>
          <th className="end">{columns.cost}</th>
          <th className="end">
            <span className="visually-hidden">{columns.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <GiftLine key={row.gift.id} row={row} edit={() => edit(row)} />
        ))}
      </tbody>
    </Box>
  );
}

function GiftLine({ row: { gift, state, name }, edit }: { readonly row: GiftRow; readonly edit: () => void }) {
  const run = useCommand();
  const parcel = [gift.carrier, gift.tracking].filter(Boolean).join(' ');
  return (
    <tr>
      <td className="strong wide">
        {productText(gift)}
        {parcel === '' ? null : (
          <Box component="span" className="quiet" sx={{ display: 'block', fontSize: 12, fontWeight: 400 }}>
            {parcel}
          </Box>
        )}
      </td>
      <td>
        <GiftStateMark state={state} />
      </td>
      <td>{sinceText(gift)}</td>
      <td>{dueGiftText(gift)}</td>
      <td className="end">{allPieces(gift, 'retailValue') ?? <Unknown />}</td>
      <td className="end">{allPieces(gift, 'cost') ?? <Unknown />}</td>
      <td className="end">
        {nextEvents(gift).map((event) => (
          <Button
            key={event}
            size="small"
            aria-label={words.eventsFor(words.events[event], gift.product, name)}
            onClick={() => void run('gift.mark', { ids: [gift.id], event, on: today() })}
          >
            {words.events[event]}
          </Button>
        ))}
        <RowAction icon={EditIcon} label={words.editTitle(gift.product)} onClick={edit} />
      </td>
    </tr>
  );
}
