import { newCollaboration } from '../domain/collaboration/new-collaboration.ts';
import type { Influencer } from '../model/influencer.ts';
import { text } from '../text/text.ts';
import type { Command } from './command.ts';

export interface AddCollaborationsInput {
  readonly campaignId: string;
  readonly influencerIds: readonly string[];
}

const { labels, problems: say } = text.fit;

/**
 * Puts many people into a campaign as one step, each in the first stage with what the campaign plans for everybody.
 * Those who are in it already stay as they are, and the label counts those who are new.
 */
export const addCollaborations: Command<AddCollaborationsInput> = ({ campaignId, influencerIds }, context) => {
  const { reader } = context;
  const campaign = reader.get('campaign', campaignId);
  if (!campaign) return { refusal: text.campaigns.problems.campaignGone };
  if (influencerIds.length === 0) return { refusal: say.nobody };
  const people: Influencer[] = [];
  const members = new Set<string>(
    reader.lookup('collaboration', 'campaign', campaign.id).map(({ influencerId }) => influencerId),
  );
  for (const id of new Set(influencerIds)) {
    const person = reader.get('influencer', id);
    if (!person) return { refusal: text.campaigns.problems.influencerGone };
    if (!members.has(id)) people.push(person);
  }
  const [first] = people;
  if (!first) return { refusal: say.allIn };
  const label =
    people.length === 1 ? labels.addOne(first.name, campaign.name) : labels.add(people.length, campaign.name);
  const changes = people.flatMap(({ id }) => newCollaboration({ campaign, influencerId: id }, context));
  return { plan: { label, changes } };
};
