import type { ComponentType } from 'react';
import type { CampaignPageResult } from '#shared/queries/campaign-page.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../state/format.ts';
import { BriefTab } from './brief/brief-tab.tsx';
import { CampaignOverview } from './campaign-overview.tsx';
import { CampaignPosts } from './campaign-posts.tsx';
import { CampaignDeliverables } from './deliverables/campaign-deliverables.tsx';
import { FitTab } from './fit/fit-tab.tsx';
import { CampaignRights } from './rights/campaign-rights.tsx';
import { PipelineTab } from './pipeline/pipeline-tab.tsx';
import { ChecklistTab } from './checklist/checklist-tab.tsx';
import { CampaignGifts } from './gifts/campaign-gifts.tsx';
import { CodesTab } from './codes/codes-tab.tsx';
import { StandardTab } from './standard/standard-tab.tsx';
import { ShortlistTab } from './shortlist/shortlist-tab.tsx';

const words = text.campaigns.page;

/** A part of the campaign's page; what it shows besides the page's own answer it asks for itself. */
export interface CampaignTab {
  /** The last part of its address. */
  readonly id: string;
  readonly label: (page: CampaignPageResult) => string;
  readonly view: ComponentType<{ readonly page: CampaignPageResult }>;
}

/** The parts of a campaign in the order the work goes. The first is the one the bare address shows. */
export const campaignTabs: readonly CampaignTab[] = [
  { id: 'overview', label: () => words.overview, view: CampaignOverview },
  { id: 'brief', label: () => text.brief.tab, view: BriefTab },
  { id: 'standard', label: () => text.templates.standard.tab, view: StandardTab },
  { id: 'fit', label: () => text.fit.tab, view: FitTab },
  { id: 'creators', label: (page) => text.pipeline.screen.tab(countText(page.creators.length)), view: PipelineTab },
  { id: 'shortlist', label: shortlistLabel, view: ShortlistTab },
  { id: 'deliverables', label: () => text.deliverables.list.tab, view: CampaignDeliverables },
  { id: 'rights', label: () => text.rights.view.tabBare, view: CampaignRights },
  { id: 'gifts', label: () => text.gifts.campaignTab, view: CampaignGifts },
  { id: 'codes', label: () => text.codesAndLinks.tab, view: CodesTab },
  { id: 'checklist', label: () => text.templates.checklist.tab, view: ChecklistTab },
  { id: 'posts', label: (page) => words.posts(countText(page.posts.length)), view: CampaignPosts },
];

function shortlistLabel({ creators }: CampaignPageResult): string {
  const listed = creators.filter(({ collaboration }) => collaboration?.shortlistedOn !== undefined);
  return text.shortlist.tab(countText(listed.length));
}
