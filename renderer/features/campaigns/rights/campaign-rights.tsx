import AddIcon from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { CampaignPageResult } from '#shared/queries/campaign-page.ts';
import type { RightRow } from '#shared/queries/rights-timeline.ts';
import { text } from '#shared/text/text.ts';
import { today } from '../../../state/today.ts';
import { useQuery } from '../../../state/use-query.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { QueryProblem } from '../../../ui/query-problem.tsx';
import { ClashesButton } from './clashes-button.tsx';
import { RightDialog } from './right-dialog.tsx';
import { RightsView } from './rights-view.tsx';

const words = text.rights.view;

/** The rights of everybody in a campaign over time, and what clashes with the exclusivity of others. */
export function CampaignRights({ page: { campaign, client } }: { readonly page: CampaignPageResult }) {
  const { data, error, retry } = useQuery('rights.timeline', { campaignId: campaign.id, today: today() });
  const [open, setOpen] = useState<RightRow | 'new' | null>(null);
  if (data === null) return error === null ? null : <QueryProblem reason={error} retry={retry} />;
  const { rows, clashes, people } = data;
  const add = (
    <Button startIcon={<AddIcon />} onClick={() => setOpen('new')}>
      {words.add}
    </Button>
  );
  const clashButton = <ClashesButton clashes={clashes} />;
  return (
    <>
      {rows.length === 0 ? (
        <EmptyState
          title={words.none}
          actions={
            <>
              {people.length > 0 ? add : null}
              {clashButton}
            </>
          }
        >
          {people.length > 0 ? words.noneText : words.nobodyText}
        </EmptyState>
      ) : (
        <RightsView
          rows={rows}
          onOpen={setOpen}
          actions={
            <>
              {add}
              {clashButton}
            </>
          }
        />
      )}
      {open === null ? null : (
        <RightDialog
          campaignId={campaign.id}
          currency={campaign.currency ?? null}
          client={client}
          right={open === 'new' ? null : open.right}
          people={open === 'new' ? people : people.filter(({ id }) => id === open.influencerId)}
          hasWayToPerson
          close={() => setOpen(null)}
        />
      )}
    </>
  );
}
