import { instantOf } from '../lib/clock.ts';
import { text } from '../text/text.ts';
import type { Command } from './command.ts';
import { updateChange } from './row-changes.ts';

export interface ArchiveCampaignInput {
  readonly id: string;
}

const { labels, problems: say } = text.brief;

/** Puts a campaign out of sight; figures and history stay. */
export const archiveCampaign: Command<ArchiveCampaignInput> = ({ id }, { reader, clock }) => {
  const campaign = reader.get('campaign', id);
  if (!campaign) return { refusal: text.campaigns.problems.campaignGone };
  if (campaign.archivedAt !== undefined) return { refusal: say.archived };
  const change = updateChange('campaign', campaign, { archivedAt: instantOf(clock) });
  return { plan: { label: labels.archive(campaign.name), changes: change ? [change] : [] } };
};

/** Brings an archived campaign back into the list. */
export const restoreCampaign: Command<ArchiveCampaignInput> = ({ id }, { reader }) => {
  const campaign = reader.get('campaign', id);
  if (!campaign) return { refusal: text.campaigns.problems.campaignGone };
  if (campaign.archivedAt === undefined) return { refusal: say.notArchived };
  const change = updateChange('campaign', campaign, { archivedAt: null });
  return { plan: { label: labels.restore(campaign.name), changes: change ? [change] : [] } };
};
