import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useState } from 'react';
import { Link, useParams } from 'wouter';
import type { InfluencerPageResult } from '#shared/queries/influencer-page.ts';
import { text } from '#shared/text/text.ts';
import { countText, instantText } from '../../state/format.ts';
import { useCommand } from '../../state/use-command.ts';
import { useQuery } from '../../state/use-query.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { QueryProblem } from '../../ui/query-problem.tsx';
import { EditInfluencerDialog } from './edit-influencer-dialog.tsx';
import { FilesSection } from './files-section.tsx';
import { InfluencerHead } from './influencer-head.tsx';
import { OverviewSection } from './overview-section.tsx';
import { PaymentsSection } from './payments-section.tsx';
import { PostsSection } from './posts-section.tsx';
import { TimelineTab } from './timeline/timeline-tab.tsx';

const words = text.influencer;
const tabs = ['overview', 'posts', 'payments', 'files', 'timeline'] as const;
type TabName = (typeof tabs)[number];

/** One person: who they are, their accounts, figures, posts, payments, files and history. */
export function InfluencerPage() {
  const { influencerId } = useParams<{ influencerId: string }>();
  const { data, error, isLoading, retry } = useQuery('influencer.page', { id: influencerId });
  const parent = { label: text.roster.title, path: '/roster' };
  if (error !== null) return <QueryProblem reason={error} retry={retry} />;
  if (data === null && isLoading) return <PageHeader title="" parent={parent} />;
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
  const [tab, setTab] = useState<TabName>('overview');
  const [isEditing, setIsEditing] = useState(false);
  const { influencer } = page;
  const isArchived = influencer.archivedAt !== undefined;
  const labels: Readonly<Record<TabName, string>> = {
    overview: words.tabs.overview,
    posts: words.tabs.posts(countText(page.posts.length)),
    payments: words.tabs.payments(countText(page.payments.length)),
    files: words.tabs.files(countText(page.attachments.length)),
    timeline: words.tabs.timeline,
  };
  return (
    <>
      <PageHeader title={influencer.name} parent={parent}>
        <Button
          onClick={() => void run(isArchived ? 'influencer.restore' : 'influencer.archive', { id: influencer.id })}
        >
          {isArchived ? words.restore : words.archive}
        </Button>
        <Button variant="contained" onClick={() => setIsEditing(true)}>
          {words.edit.button}
        </Button>
      </PageHeader>
      {influencer.archivedAt === undefined ? null : (
        <Alert severity="info" sx={{ mx: 6, mt: 3, flex: 'none' }}>
          {words.archivedNotice(instantText(influencer.archivedAt))}
        </Alert>
      )}
      {influencer.doNotContact ? (
        <Alert severity="warning" sx={{ mx: 6, mt: 3, flex: 'none' }}>
          {words.doNotContactNotice}
        </Alert>
      ) : null}
      <InfluencerHead influencer={influencer} />
      <Tabs
        value={tab}
        onChange={(_event, next: TabName) => setTab(next)}
        aria-label={words.tabs.label}
        sx={{ px: 4, borderBottom: 1, borderColor: 'divider', flex: 'none' }}
      >
        {tabs.map((name) => (
          <Tab
            key={name}
            value={name}
            label={labels[name]}
            id={`person-tab-${name}`}
            aria-controls="person-panel"
            className="figures"
          />
        ))}
      </Tabs>
      <Box
        id="person-panel"
        role="tabpanel"
        aria-labelledby={`person-tab-${tab}`}
        sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column', overflow: 'auto' }}
      >
        {tab === 'overview' ? <OverviewSection page={page} /> : null}
        {tab === 'posts' ? <PostsSection page={page} /> : null}
        {tab === 'payments' ? <PaymentsSection page={page} /> : null}
        {tab === 'files' ? <FilesSection influencerId={influencer.id} attachments={page.attachments} /> : null}
        {tab === 'timeline' ? <TimelineTab page={page} /> : null}
      </Box>
      {isEditing ? <EditInfluencerDialog influencer={influencer} close={() => setIsEditing(false)} /> : null}
    </>
  );
}
