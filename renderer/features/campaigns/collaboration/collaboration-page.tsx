import Button from '@mui/material/Button';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useId } from 'react';
import { Link, useLocation, useParams } from 'wouter';
import type { CollaborationPageResult } from '#shared/queries/collaboration-page.ts';
import { text } from '#shared/text/text.ts';
import { useCommand } from '../../../state/use-command.ts';
import { useQuery } from '../../../state/use-query.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { QueryProblem } from '../../../ui/query-problem.tsx';
import { CollaborationActions } from './collaboration-actions.tsx';
import { CollaborationHead } from './collaboration-head.tsx';
import { collaborationPath } from './collaboration-path.ts';
import { collaborationTabs, type AgreedPage, type CollaborationTab } from './collaboration-tabs.tsx';

const words = text.collaboration.page;

/** One person in one campaign: what was agreed, and how far it is. */
export function CollaborationPage() {
  const { campaignId, influencerId, tab } = useParams<{ campaignId: string; influencerId: string; tab?: string }>();
  const { data, error, isLoading, retry } = useQuery('collaboration.page', { campaignId, influencerId });
  if (error !== null && data === null) return <QueryProblem reason={error} retry={retry} />;
  // The answer about the last person is not shown under the next one's address.
  const isOther = data !== null && (data.influencer.id !== influencerId || data.campaign.id !== campaignId);
  if (isLoading && (data === null || isOther)) {
    return <PageHeader title="" parent={{ label: text.campaigns.title, path: '/campaigns' }} />;
  }
  if (data === null) {
    return (
      <EmptyState
        title={words.gone}
        actions={
          <Button component={Link} href="/campaigns" variant="contained">
            {words.back}
          </Button>
        }
      >
        {words.goneText}
      </EmptyState>
    );
  }
  const current = collaborationTabs.find(({ id }) => id === tab) ?? collaborationTabs[0]!;
  return (
    <>
      <PageHeader
        title={data.influencer.name}
        parent={{ label: data.campaign.name, path: `/campaigns/${campaignId}/creators` }}
        detail={data.client?.name ?? text.campaigns.page.noClient}
      >
        <CollaborationActions page={data} tab={current.id} />
      </PageHeader>
      {data.agreed ? (
        <Agreed key={influencerId} page={{ ...data, agreed: data.agreed }} tab={current} />
      ) : (
        <NotAdded page={data} />
      )}
    </>
  );
}

function Agreed({ page, tab }: { readonly page: AgreedPage; readonly tab: CollaborationTab }) {
  const [, navigate] = useLocation();
  const id = useId();
  const { view: Part } = tab;
  return (
    <>
      <CollaborationHead page={page} />
      <Tabs
        value={tab.id}
        onChange={(_event, next: string) =>
          navigate(collaborationPath(page.campaign.id, page.influencer.id, next), { replace: true })
        }
        aria-label={words.tabs}
        variant="scrollable"
        sx={{ px: 4, borderBottom: 1, borderColor: 'divider', flex: 'none' }}
      >
        {collaborationTabs.map((one) => (
          <Tab
            key={one.id}
            value={one.id}
            label={one.label(page)}
            id={`${id}-tab-${one.id}`}
            aria-controls={`${id}-panel`}
            className="figures"
          />
        ))}
      </Tabs>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-tab-${tab.id}`}
        style={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}
      >
        <Part page={page} />
      </div>
    </>
  );
}

/** Somebody whose posts, orders or payments name the campaign, or whom the address names, without an agreement. */
function NotAdded({ page: { campaign, influencer, place } }: { readonly page: CollaborationPageResult }) {
  const run = useCommand();
  const add = () => void run('collaboration.set', { campaignId: campaign.id, influencerId: influencer.id });
  const explain = place === 0 ? words.notInText : words.notAddedText;
  return (
    <EmptyState
      title={words.notAdded}
      actions={
        <Button variant="contained" onClick={add}>
          {words.add}
        </Button>
      }
    >
      {explain(influencer.name, campaign.name)}
    </EmptyState>
  );
}
