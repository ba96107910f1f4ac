import Button from '@mui/material/Button';
import { useState } from 'react';
import { Link, useParams } from 'wouter';
import type { InfluencerPageResult } from '#shared/queries/influencer-page.ts';
import { text } from '#shared/text/text.ts';
import { useCommand } from '../../state/use-command.ts';
import { useQuery } from '../../state/use-query.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { QueryProblem } from '../../ui/query-problem.tsx';
import { PersonHead } from './head/person-head.tsx';
import { MergeWithDialog } from './merge-with-dialog.tsx';
import { PersonTabs } from './person-tabs.tsx';
import { TouchDialog } from './touch-dialog.tsx';

const words = text.influencer;

/** One person: who they are, their accounts, figures, posts, payments, files and history. */
export function InfluencerPage() {
  const { influencerId } = useParams<{ influencerId: string }>();
  const { data, error, isLoading, retry } = useQuery('influencer.page', { id: influencerId });
  const parent = { label: text.roster.title, path: '/roster' };
  if (error !== null) return <QueryProblem reason={error} retry={retry} />;
  // The answer about the last person is not shown under the next one's address.
  if (isLoading && data?.influencer.id !== influencerId) return <PageHeader title="" parent={parent} />;
  if (data === null) {
    return (
      <EmptyState
        title={words.gone.title}
        actions={
          <Button component={Link} href="/roster" variant="outlined">
            {words.gone.back}
          </Button>
        }
      >
        {words.gone.text}
      </EmptyState>
    );
  }
  return <Person key={data.influencer.id} page={data} parent={parent} />;
}

interface PersonProps {
  readonly page: InfluencerPageResult;
  readonly parent: { readonly label: string; readonly path: string };
}

function Person({ page, parent }: PersonProps) {
  const run = useCommand();
  const [open, setOpen] = useState<'touch' | 'merge' | null>(null);
  const close = () => setOpen(null);
  const { influencer } = page;
  const { id, nativeName, pronunciation, pronouns } = influencer;
  const isArchived = influencer.archivedAt !== undefined;
  const detail = [nativeName, pronunciation && text.person.head.said(pronunciation), pronouns].filter(Boolean);
  return (
    <>
      <PageHeader title={influencer.name} parent={parent} detail={detail.length > 0 ? detail.join(' · ') : null}>
        <Button onClick={() => void run(isArchived ? 'influencer.restore' : 'influencer.archive', { id })}>
          {isArchived ? words.restore : words.archive}
        </Button>
        <Button component={Link} href={`/roster/compare?ids=${id}`}>
          {text.person.actions.compare}
        </Button>
        <Button onClick={() => setOpen('merge')}>{text.person.actions.merge}</Button>
        <Button variant="contained" onClick={() => setOpen('touch')}>
          {text.person.actions.touch}
        </Button>
      </PageHeader>
      <PersonHead glance={page} />
      <PersonTabs page={page} />
      {open === 'touch' ? <TouchDialog influencerId={id} close={close} /> : null}
      {open === 'merge' ? <MergeWithDialog influencer={influencer} close={close} /> : null}
    </>
  );
}
