import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { RightRow } from '#shared/queries/rights-timeline.ts';
import { text } from '#shared/text/text.ts';
import { today } from '../../../state/today.ts';
import { useQuery } from '../../../state/use-query.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { QueryProblem } from '../../../ui/query-problem.tsx';
import type { AgreedPage } from '../collaboration/collaboration-tabs.tsx';
import { RightDialog } from './right-dialog.tsx';
import { RightsTable } from './rights-table.tsx';
import { RivalNotice } from './rival-notice.tsx';

const words = text.rights.view;

/** What the client may do with a person's content and account, what the person may not do for others, and until when. */
export function CollaborationRights({ page }: { readonly page: AgreedPage }) {
  const { campaign, client, influencer, agreed } = page;
  const question = { campaignId: campaign.id, influencerId: influencer.id };
  const { data, error, retry } = useQuery('rights.timeline', { ...question, today: today() });
  const [open, setOpen] = useState<RightRow | 'new' | null>(null);
  if (data === null) return error === null ? null : <QueryProblem reason={error} retry={retry} />;
  const add = (
    <Button startIcon={<AddIcon />} onClick={() => setOpen('new')}>
      {words.add}
    </Button>
  );
  return (
    <>
      <Box sx={{ px: 6, pt: 3, flex: 'none', '&:empty': { display: 'none' } }}>
        <RivalNotice {...question} />
      </Box>
      {data.rows.length === 0 ? (
        <EmptyState title={words.noneHere} actions={add}>
          {words.noneText}
        </EmptyState>
      ) : (
        <>
          <Box sx={{ display: 'flex', px: 6, py: 1.5, flex: 'none' }}>{add}</Box>
          <RightsTable rows={data.rows} onOpen={setOpen} isOfOne />
        </>
      )}
      {open === null ? null : (
        <RightDialog
          campaignId={campaign.id}
          currency={campaign.currency ?? null}
          client={client}
          right={open === 'new' ? null : open.right}
          people={[{ collaborationId: agreed.collaboration.id, id: influencer.id, name: influencer.name }]}
          close={() => setOpen(null)}
        />
      )}
    </>
  );
}
