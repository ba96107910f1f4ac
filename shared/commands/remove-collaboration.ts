import { partsOf } from '../domain/collaboration/parts-of.ts';
import { text } from '../text/text.ts';
import type { Command } from './command.ts';
import { deleteChange } from './row-changes.ts';

export interface RemoveCollaborationInput {
  readonly campaignId: string;
  readonly influencerId: string;
}

/**
 * Takes what was agreed with an influencer out of a campaign, with its deliverables, drafts, rights, gifts and files.
 * Posts, orders and payments stay: they happened.
 */
export const removeCollaboration: Command<RemoveCollaborationInput> = (input, { reader }) => {
  const campaign = reader.get('campaign', input.campaignId);
  if (!campaign) return { refusal: text.campaigns.problems.campaignGone };
  const influencer = reader.get('influencer', input.influencerId);
  if (!influencer) return { refusal: text.campaigns.problems.influencerGone };
  const row = reader.lookup('collaboration', 'campaign', campaign.id).find((one) => one.influencerId === influencer.id);
  if (!row) return { refusal: text.campaigns.problems.notInCampaign(influencer.name, campaign.name) };
  const parts = partsOf(reader, row.id);
  const label = text.campaigns.labels.removeCreator(influencer.name, campaign.name);
  const changes = [
    ...parts.attachment.map((one) => deleteChange('attachment', one)),
    ...parts.draft.map((one) => deleteChange('draft', one)),
    ...parts.deliverable.map((one) => deleteChange('deliverable', one)),
    ...parts.right.map((one) => deleteChange('right', one)),
    ...parts.gift.map((one) => deleteChange('gift', one)),
    deleteChange('collaboration', row),
  ];
  return { plan: { label, changes } };
};
