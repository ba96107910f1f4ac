import FilesIcon from '@mui/icons-material/FolderOpenOutlined';
import GroupsIcon from '@mui/icons-material/PeopleAltOutlined';
import type SvgIcon from '@mui/material/SvgIcon';
import type { ComponentType } from 'react';
import { text } from '#shared/text/text.ts';
import { FilesPage } from '../features/files/files-page.tsx';
import { ImportPage } from '../features/files/import-page.tsx';
import { InfluencerPage } from '../features/influencer/influencer-page.tsx';
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
  { id: 'files', path: '/files', label: text.app.pages.files, icon: FilesIcon, goKey: 'f' },
];

/** Which view a path shows; the first match wins. Parameters are read by the view with `useParams`. */
export const routes: readonly { readonly path: string; readonly view: ComponentType }[] = [
  { path: '/roster', view: RosterPage },
  { path: '/roster/:influencerId', view: InfluencerPage },
  { path: '/files', view: FilesPage },
  { path: '/files/import', view: ImportPage },
];
