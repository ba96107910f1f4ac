import CampaignsIcon from '@mui/icons-material/CampaignOutlined';
import FilesIcon from '@mui/icons-material/FolderOpenOutlined';
import GroupsIcon from '@mui/icons-material/PeopleAltOutlined';
import LedgerIcon from '@mui/icons-material/ReceiptLongOutlined';
import ReportsIcon from '@mui/icons-material/SummarizeOutlined';
import SettingsIcon from '@mui/icons-material/SettingsOutlined';
import type SvgIcon from '@mui/material/SvgIcon';
import type { ComponentType } from 'react';
import { text } from '#shared/text/text.ts';
import { CampaignPage } from '../features/campaigns/campaign-page.tsx';
import { CampaignsPage } from '../features/campaigns/campaigns-page.tsx';
import { FilesPage } from '../features/files/files-page.tsx';
import { ImportPage } from '../features/files/import-page.tsx';
import { InfluencerPage } from '../features/influencer/influencer-page.tsx';
import { LedgerPage } from '../features/ledger/ledger-page.tsx';
import { ReportsPage } from '../features/reports/reports-page.tsx';
import { RosterPage } from '../features/roster/roster-page.tsx';
import { SettingsPage } from '../features/settings/settings-page.tsx';

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
  { id: 'ledger', path: '/ledger', label: text.app.pages.ledger, icon: LedgerIcon, goKey: 'l' },
  { id: 'reports', path: '/reports', label: text.app.pages.reports, icon: ReportsIcon, goKey: 'p' },
  { id: 'files', path: '/files', label: text.app.pages.files, icon: FilesIcon, goKey: 'f' },
  { id: 'settings', path: '/settings', label: text.app.pages.settings, icon: SettingsIcon, goKey: 's', isAtFoot: true },
];

/** Which view a path shows; the first match wins. Parameters are read by the view with `useParams`. */
export const routes: readonly { readonly path: string; readonly view: ComponentType }[] = [
  { path: '/roster', view: RosterPage },
  { path: '/roster/:influencerId', view: InfluencerPage },
  { path: '/campaigns', view: CampaignsPage },
  { path: '/campaigns/:campaignId/:tab?', view: CampaignPage },
  { path: '/ledger', view: LedgerPage },
  { path: '/reports/:campaignId?', view: ReportsPage },
  { path: '/settings', view: SettingsPage },
  { path: '/files', view: FilesPage },
  { path: '/files/import', view: ImportPage },
];
