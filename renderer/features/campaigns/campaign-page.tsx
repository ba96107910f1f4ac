import EditIcon from '@mui/icons-material/EditOutlined';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useId, useState } from 'react';
import { Link as RouteLink, useLocation, useParams } from 'wouter';
import type { CampaignPageResult } from '#shared/queries/campaign-page.ts';
import { text } from '#shared/text/text.ts';
import { ui } from '../../state/ui-store.ts';
import { useCommand } from '../../state/use-command.ts';
import { useQuery } from '../../state/use-query.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { QueryProblem } from '../../ui/query-problem.tsx';
import { CampaignDialog } from './campaign-dialog.tsx';
import { campaignTabs, type CampaignTab } from './campaign-tabs.tsx';
import { periodText } from './campaign-texts.ts';
import { CampaignMenu } from './templates/campaign-menu.tsx';

const words = text.campaigns.page;

/** One campaign and its parts. */
export function CampaignPage() {
  const { campaignId, tab } = useParams<{ campaignId: string; tab?: string }>();
  const [, navigate] = useLocation();
  const page = useQuery('campaign.page', { id: campaignId });
  const current = campaignTabs.find(({ id }) => id === tab) ?? campaignTabs[0]!;
  if (page.error !== null && page.data === null) return <QueryProblem reason={page.error} retry={page.retry} />;
  if (page.data === null) {
    if (page.isLoading) return null;
    return (
      <EmptyState
        title={words.gone}
        actions={
          <Button variant="contained" onClick={() => navigate('/campaigns')}>
            {words.back}
          </Button>
        }
      >
        {words.goneText}
      </EmptyState>
    );
  }
  return (
    <CampaignView
      page={page.data}
      tab={current}
      choose={(next) =>
        navigate(next === campaignTabs[0]!.id ? `/campaigns/${campaignId}` : `/campaigns/${campaignId}/${next}`)
      }
    />
  );
}

interface CampaignViewProps {
  readonly page: CampaignPageResult;
  readonly tab: CampaignTab;
  readonly choose: (tab: string) => void;
}

function CampaignView({ page, tab, choose }: CampaignViewProps) {
  const [, navigate] = useLocation();
  const run = useCommand();
  const [isEditing, setIsEditing] = useState(false);
  const id = useId();
  const { campaign, client } = page;
  const isArchived = campaign.archivedAt !== undefined;
  const { view: Part } = tab;
  return (
    <>
      <PageHeader
        title={campaign.name}
        parent={{ label: text.campaigns.title, path: '/campaigns' }}
        detail={<Detail page={page} />}
      >
        <Button onClick={() => ui.askExport({ is: 'campaign', id: campaign.id, name: campaign.name })}>
          {text.exports.campaignAction}
        </Button>
        {isArchived ? (
          <Button onClick={() => void run('campaign.restore', { id: campaign.id })}>{text.brief.restore}</Button>
        ) : null}
        <Button startIcon={<EditIcon />} onClick={() => setIsEditing(true)}>
          {words.edit}
        </Button>
        <CampaignMenu campaign={campaign} />
        <Button variant="contained" onClick={() => navigate(`/reports/${campaign.id}`)}>
          {words.report}
        </Button>
      </PageHeader>
      <Tabs
        value={tab.id}
        onChange={(_event, next: string) => choose(next)}
        aria-label={words.tabs}
        variant="scrollable"
        sx={{ px: 4, borderBottom: 1, borderColor: 'divider', flex: 'none' }}
      >
        {campaignTabs.map((one) => (
          <Tab
            key={one.id}
            value={one.id}
            label={one.label(page)}
            id={`${id}-tab-${one.id}`}
            aria-controls={`${id}-panel`}
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
      {isEditing ? (
        <CampaignDialog
          campaign={campaign}
          client={client && { id: client.id, name: client.name }}
          close={() => setIsEditing(false)}
        />
      ) : null}
    </>
  );
}

/** Client, objective and period, as far as they are known. */
function Detail({ page: { campaign, client } }: { readonly page: CampaignPageResult }) {
  const objective = campaign.objective === undefined ? null : text.campaigns.objectives[campaign.objective];
  const isArchived = campaign.archivedAt !== undefined;
  const facts = [
    client ? null : words.noClient,
    objective,
    periodText(campaign.startsOn, campaign.endsOn),
    isArchived ? text.brief.archived : null,
  ].filter((fact) => fact !== null);
  return (
    <>
      {client ? (
        <Link component={RouteLink} href={`/clients/${client.id}`} color="inherit">
          {client.name}
        </Link>
      ) : null}
      {client && facts.length > 0 ? ' · ' : null}
      {facts.join(' · ')}
    </>
  );
}
