import CampaignsIcon from '@mui/icons-material/CampaignOutlined';
import ClientsIcon from '@mui/icons-material/StorefrontOutlined';
import FilesIcon from '@mui/icons-material/FolderOpenOutlined';
import GroupsIcon from '@mui/icons-material/PeopleAltOutlined';
import LedgerIcon from '@mui/icons-material/ReceiptLongOutlined';
import ReportsIcon from '@mui/icons-material/SummarizeOutlined';
import SettingsIcon from '@mui/icons-material/SettingsOutlined';
import type SvgIcon from '@mui/material/SvgIcon';
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { text } from '#shared/text/text.ts';
import { RosterPage } from '../features/roster/roster-page.tsx';

/** An entry of the navigation. `goKey` is the letter after `G`. */
export interface PageEntry {
  readonly id: string;
  readonly path: string;
  readonly label: string;
  readonly icon: typeof SvgIcon;
  readonly goKey?: string;
  readonly isAtFoot?: boolean;
}

/** What the navigation shows, in its order. Only what works is listed. */
export const pages: readonly PageEntry[] = [
  { id: 'roster', path: '/roster', label: text.app.pages.roster, icon: GroupsIcon, goKey: 'r' },
  { id: 'campaigns', path: '/campaigns', label: text.app.pages.campaigns, icon: CampaignsIcon, goKey: 'c' },
  { id: 'clients', path: '/clients', label: text.app.pages.clients, icon: ClientsIcon, goKey: 'b' },
  { id: 'ledger', path: '/ledger', label: text.app.pages.ledger, icon: LedgerIcon, goKey: 'l' },
  { id: 'reports', path: '/reports', label: text.app.pages.reports, icon: ReportsIcon, goKey: 'p' },
  { id: 'files', path: '/files', label: text.app.pages.files, icon: FilesIcon, goKey: 'f' },
  { id: 'settings', path: '/settings', label: text.app.pages.settings, icon: SettingsIcon, goKey: 's', isAtFoot: true },
];

/** A view of its own file, which the first screen does not wait for. */
function later(load: () => Promise<ComponentType>): {
  load: () => Promise<unknown>;
  view: LazyExoticComponent<ComponentType>;
} {
  return { load, view: lazy(async () => ({ default: await load() })) };
}

const laterViews = {
  influencer: later(async () => (await import('../features/influencer/influencer-page.tsx')).InfluencerPage),
  duplicates: later(async () => (await import('../features/duplicates/duplicates-page.tsx')).DuplicatesPage),
  merge: later(async () => (await import('../features/duplicates/merge-page.tsx')).MergePage),
  compare: later(async () => (await import('../features/influencer/compare/compare-page.tsx')).ComparePage),
  contacts: later(async () => (await import('../features/influencer/contacts/contacts-page.tsx')).ContactsPage),
  campaigns: later(async () => (await import('../features/campaigns/campaigns-page.tsx')).CampaignsPage),
  campaign: later(async () => (await import('../features/campaigns/campaign-page.tsx')).CampaignPage),
  collaboration: later(
    async () => (await import('../features/campaigns/collaboration/collaboration-page.tsx')).CollaborationPage,
  ),
  clients: later(async () => (await import('../features/clients/clients-page.tsx')).ClientsPage),
  client: later(async () => (await import('../features/clients/client-page.tsx')).ClientPage),
  rights: later(async () => (await import('../features/campaigns/rights/rights-page.tsx')).RightsPage),
  ledger: later(async () => (await import('../features/ledger/ledger-page.tsx')).LedgerPage),
  reports: later(async () => (await import('../features/reports/reports-page.tsx')).ReportsPage),
  settings: later(async () => (await import('../features/settings/settings-page.tsx')).SettingsPage),
  files: later(async () => (await import('../features/files/files-page.tsx')).FilesPage),
  import: later(async () => (await import('../features/files/import-page.tsx')).ImportPage),
};

/** Which view a path shows; the first match wins. Parameters are read by the view with `useParams`. */
export const routes: readonly { readonly path: string; readonly view: ComponentType }[] = [
  { path: '/roster', view: RosterPage },
  { path: '/roster/duplicates', view: laterViews.duplicates.view },
  { path: '/roster/merge', view: laterViews.merge.view },
  { path: '/roster/compare', view: laterViews.compare.view },
  { path: '/roster/contacts', view: laterViews.contacts.view },
  { path: '/roster/:influencerId/:tab?', view: laterViews.influencer.view },
  { path: '/campaigns', view: laterViews.campaigns.view },
  { path: '/campaigns/:campaignId/:tab?', view: laterViews.campaign.view },
  { path: '/campaigns/:campaignId/with/:influencerId/:tab?', view: laterViews.collaboration.view },
  { path: '/clients', view: laterViews.clients.view },
  { path: '/clients/:clientId/:tab?', view: laterViews.client.view },
  { path: '/rights', view: laterViews.rights.view },
  { path: '/ledger', view: laterViews.ledger.view },
  { path: '/reports/:campaignId?', view: laterViews.reports.view },
  { path: '/settings', view: laterViews.settings.view },
  { path: '/files', view: laterViews.files.view },
  { path: '/files/import', view: laterViews.import.view },
];

/** Loads every view while nobody waits, so that going to one later costs nothing. */
export async function loadViews(): Promise<void> {
  for (const { load } of Object.values(laterViews)) await load();
}
