import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { Activity, useState, type ComponentType } from 'react';
import { useLocation, useParams, useSearch } from 'wouter';
import type { InfluencerPageResult } from '#shared/queries/influencer-page.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../state/format.ts';
import { AccountsTab } from './accounts/accounts-tab.tsx';
import { AudienceTab } from './audience/audience-tab.tsx';
import { FilesSection } from './files-section.tsx';
import { OverviewTab } from './overview/overview-tab.tsx';
import { PaymentsSection } from './payments-section.tsx';
import { PostsSection } from './posts-section.tsx';
import { RatesTab } from './rates/rates-tab.tsx';
import { ResearchTab } from './research/research-tab.tsx';
import { TimelineTab } from './timeline/timeline-tab.tsx';

type View = ComponentType<{ readonly page: InfluencerPageResult }>;

interface TabEntry {
  readonly id: keyof typeof text.person.tabs;
  readonly view: View;
  /** How many things the tab holds, where it is a list. */
  readonly count?: (page: InfluencerPageResult) => number;
}

const entries: readonly TabEntry[] = [
  { id: 'overview', view: OverviewTab },
  { id: 'accounts', view: AccountsView, count: (page) => page.accounts.length },
  { id: 'audience', view: AudienceTab },
  { id: 'rates', view: RatesTab, count: (page) => page.rates.length },
  { id: 'research', view: ResearchTab, count: (page) => page.research.length },
  { id: 'posts', view: PostsSection, count: (page) => page.postCount },
  { id: 'payments', view: PaymentsSection, count: (page) => page.payments.length },
  { id: 'files', view: FilesSection, count: (page) => page.attachments.length },
  { id: 'timeline', view: TimelineTab },
];

function AccountsView({ page }: { readonly page: InfluencerPageResult }) {
  return <AccountsTab influencerId={page.influencer.id} />;
}

/** The sections of a person's page. One that was visited stays as it was left: scrolled, filtered, opened. */
export function PersonTabs({ page }: { readonly page: InfluencerPageResult }) {
  const { tab } = useParams<{ tab?: string }>();
  const [, navigate] = useLocation();
  const search = useSearch();
  const current = entries.find(({ id }) => id === tab) ?? entries[0]!;
  const [visited, setVisited] = useState<readonly string[]>([current.id]);
  if (!visited.includes(current.id)) setVisited([...visited, current.id]);
  const go = (id: string) => {
    const path = `/roster/${page.influencer.id}${id === 'overview' ? '' : `/${id}`}`;
    navigate(search === '' ? path : `${path}?${search}`, { replace: true });
  };
  return (
    <>
      <Tabs
        value={current.id}
        onChange={(_event, next: string) => go(next)}
        aria-label={text.influencer.tabs.label}
        variant="scrollable"
        sx={{ px: 4, borderBottom: 1, borderColor: 'divider', flex: 'none' }}
      >
        {entries.map(({ id, count }) => (
          <Tab
            key={id}
            value={id}
            label={tabLabel(text.person.tabs[id], count?.(page))}
            id={`person-tab-${id}`}
            aria-controls={`person-section-${id}`}
            className="figures"
          />
        ))}
      </Tabs>
      {entries.map(({ id, view: Section }) =>
        visited.includes(id) ? (
          <Activity key={id} mode={id === current.id ? 'visible' : 'hidden'}>
            <Box
              id={`person-section-${id}`}
              role="tabpanel"
              aria-labelledby={`person-tab-${id}`}
              tabIndex={0}
              sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column', overflow: 'auto' }}
            >
              <Section page={page} />
            </Box>
          </Activity>
        ) : null,
      )}
    </>
  );
}

function tabLabel(name: string, count: number | undefined): string {
  return count === undefined || count === 0 ? name : `${name} ${countText(count)}`;
}
