import Button from '@mui/material/Button';
import { useState } from 'react';
import { Link } from 'wouter';
import type { RightRow } from '#shared/queries/rights-timeline.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../../state/format.ts';
import { today } from '../../../state/today.ts';
import { useQuery } from '../../../state/use-query.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { QueryProblem } from '../../../ui/query-problem.tsx';
import { ClashesButton } from './clashes-button.tsx';
import { RightDialog } from './right-dialog.tsx';
import { RightsView } from './rights-view.tsx';

const words = text.rights.view;

/** The rights of the whole roster over time: what runs out, and who is bound to whom. */
export function RightsPage() {
  const { data, error, retry } = useQuery('rights.timeline', { today: today() });
  const [open, setOpen] = useState<RightRow | null>(null);
  return (
    <>
      <PageHeader
        title={words.title}
        parent={{ label: text.campaigns.title, path: '/campaigns' }}
        detail={data ? words.total(data.rows.length, countText(data.rows.length)) : null}
      >
        {data ? <ClashesButton clashes={data.clashes} /> : null}
      </PageHeader>
      {error === null ? null : <QueryProblem reason={error} retry={retry} />}
      {data === null ? null : data.rows.length === 0 ? (
        <EmptyState
          title={words.noneAtAll}
          actions={
            <Button component={Link} href="/campaigns" variant="contained">
              {words.toCampaigns}
            </Button>
          }
        >
          {words.noneAtAllText}
        </EmptyState>
      ) : (
        <RightsView rows={data.rows} onOpen={setOpen} />
      )}
      {open === null ? null : (
        <RightDialog
          campaignId={open.campaignId}
          currency={open.right.fee?.currency ?? null}
          client={null}
          right={open.right}
          people={[{ collaborationId: open.right.collaborationId, id: open.influencerId, name: open.influencerName }]}
          hasWayToPerson
          close={() => setOpen(null)}
        />
      )}
    </>
  );
}
