import type { Campaign, CampaignGoal } from '../model/campaign.ts';
import { tidyBrief, type BriefFields } from '../domain/brief/tidy-content.ts';
import { text } from '../text/text.ts';
import { campaignFieldsOf, campaignProblem, tidyGoal } from './campaign-checks.ts';
import type { Command } from './command.ts';
import { namedClient } from './create-campaign.ts';
import { firstProblem, takenNameProblem, tidyName } from './field-checks.ts';
import { updateChange } from './row-changes.ts';

/** The fields to change; `null` takes an optional field away. */
export interface UpdateCampaignInput extends BriefFields {
  readonly campaignId: string;
  readonly name?: string;
  readonly clientId?: string | null;
  /** Makes the client on the way; wins over `clientId`. */
  readonly newClientName?: string;
  readonly currency?: string | null;
  readonly objective?: NonNullable<Campaign['objective']> | null;
  readonly goal?: CampaignGoal | null;
  readonly startsOn?: string | null;
  readonly endsOn?: string | null;
  readonly notes?: string | null;
}

/** Changes what a campaign is about; what it earned and cost follows from orders and payments. */
export const updateCampaign: Command<UpdateCampaignInput> = (input, context) => {
  const { reader } = context;
  const campaign = reader.get('campaign', input.campaignId);
  if (!campaign) return { refusal: text.campaigns.problems.campaignGone };
  const { campaignId, clientId, newClientName, objective, ...given } = input;
  const name = tidyName(input.name ?? campaign.name);
  const notes = given.notes?.trim() === '' ? null : given.notes;
  const stated = Object.fromEntries(Object.entries({ ...given, notes }).filter(([, value]) => value !== undefined));
  const refusal = firstProblem(
    campaignProblem({ ...campaignFieldsOf(campaign), ...stated, name }),
    takenNameProblem(name, 'campaign', reader.all('campaign'), campaignId),
  );
  if (refusal !== null) return { refusal };
  const tidied = tidyBrief(input);
  if ('problem' in tidied) return { refusal: tidied.problem };
  const client = namedClient(
    { ...(clientId !== undefined && { clientId }), ...(newClientName !== undefined && { newClientName }) },
    context,
  );
  if ('refusal' in client) return client;
  const goal = tidyGoal(input.goal);
  const patch = { ...stated, ...tidied.patch, name, objective, goal, clientId: client.id };
  const change = updateChange('campaign', campaign, patch);
  const changes = [...client.changes, ...(change ? [change] : [])];
  return { plan: { label: text.campaigns.labels.updateCampaign(name), changes } };
};
