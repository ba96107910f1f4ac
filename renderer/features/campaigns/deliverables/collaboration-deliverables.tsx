import AddIcon from '@mui/icons-material/AddOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { text } from '#shared/text/text.ts';
import { useQuery } from '../../../state/use-query.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { QueryProblem } from '../../../ui/query-problem.tsx';
import type { AgreedPage } from '../collaboration/collaboration-tabs.tsx';
import { AddDeliverableDialog } from './deliverable-dialog.tsx';
import { DeliverableSection } from './deliverable-section.tsx';
import { useMoment } from './use-moment.ts';

const words = text.deliverables.tab;

/** What one person is to make in a campaign, each with its drafts, posts and disclosure. */
export function CollaborationDeliverables({ page }: { readonly page: AgreedPage }) {
  const { agreed, influencer } = page;
  const { id } = agreed.collaboration;
  const moment = useMoment();
  const [query] = useSearchParams();
  const [isAdding, setAdding] = useState(false);
  const { data, error, retry } = useQuery('collaboration.deliverables', { collaborationId: id, ...moment });
  if (error !== null && data === null) return <QueryProblem reason={error} retry={retry} />;
  if (data === null || data.collaborationId !== id) return null;
  const wanted = query.get('deliverable');
  const add = (
    <Button variant="outlined" startIcon={<AddIcon />} onClick={() => setAdding(true)}>
      {words.add}
    </Button>
  );
  return (
    <Box sx={{ flex: 1, minHeight: 0, overflowY: 'auto' }}>
      {data.deliverables.length === 0 ? (
        <EmptyState title={words.empty} actions={add}>
          {words.emptyText}
        </EmptyState>
      ) : (
        <>
          <Box sx={{ px: 6, pt: 4 }}>{add}</Box>
          {data.deliverables.map((view) => (
            <DeliverableSection key={view.deliverable.id} view={view} isWanted={view.deliverable.id === wanted} />
          ))}
        </>
      )}
      {isAdding ? (
        <AddDeliverableDialog
          people={[{ id, influencerId: influencer.id, name: influencer.name, hasDeclined: false }]}
          close={() => setAdding(false)}
        />
      ) : null}
    </Box>
  );
}
