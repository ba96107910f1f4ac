import type { CreateCampaignInput } from '#shared/commands/create-campaign.ts';
import type { UpdateCampaignInput } from '#shared/commands/update-campaign.ts';
import type { Campaign, CampaignGoal } from '#shared/model/campaign.ts';
import { plainAmount, typedAmount } from '../../ui/amount-input.ts';

/** The client field: one that exists, a name to make one of, or nobody. */
export type ClientChoice = { readonly id: string; readonly name: string } | { readonly newName: string } | null;

/** A campaign as it stands in the form. */
export interface CampaignDraft {
  readonly name: string;
  readonly client: ClientChoice;
  readonly currency: string | null;
  readonly objective: Campaign['objective'] | '';
  readonly startsOn: string;
  readonly endsOn: string;
  readonly goalMeasure: CampaignGoal['measure'] | '';
  readonly goalTarget: string;
  readonly goalAction: string;
  readonly notes: string;
}

/** The form for a campaign, or for a new one in the home currency. */
export function draftOf(
  campaign: Campaign | null,
  client: { readonly id: string; readonly name: string } | null,
  homeCurrency: string | null,
): CampaignDraft {
  return {
    name: campaign?.name ?? '',
    client,
    currency: campaign ? (campaign.currency ?? null) : homeCurrency,
    objective: campaign?.objective ?? '',
    startsOn: campaign?.startsOn ?? '',
    endsOn: campaign?.endsOn ?? '',
    goalMeasure: campaign?.goal?.measure ?? '',
    goalTarget: campaign?.goal ? typedAmount(campaign.goal.target) : '',
    goalAction: campaign?.goal?.action ?? '',
    notes: campaign?.notes ?? '',
  };
}

const goalOf = ({ goalMeasure, goalTarget, goalAction }: CampaignDraft): CampaignGoal | null =>
  goalMeasure === '' ? null : { measure: goalMeasure, target: plainAmount(goalTarget), action: goalAction };

/** What adding this campaign asks of the command. */
export function createInput(draft: CampaignDraft): CreateCampaignInput {
  const { client, currency, objective, startsOn, endsOn, notes } = draft;
  const goal = goalOf(draft);
  return {
    name: draft.name,
    ...(client && ('newName' in client ? { newClientName: client.newName } : { clientId: client.id })),
    ...(currency !== null && { currency }),
    ...(objective && { objective }),
    ...(goal && { goal }),
    ...(startsOn !== '' && { startsOn }),
    ...(endsOn !== '' && { endsOn }),
    ...(notes !== '' && { notes }),
  };
}

/** What changing the campaign to this draft asks of the command; unchanged fields change nothing. */
export function updateInput(campaignId: string, draft: CampaignDraft): UpdateCampaignInput {
  const { client, currency, objective, startsOn, endsOn, notes } = draft;
  return {
    campaignId,
    name: draft.name,
    ...(client && 'newName' in client ? { newClientName: client.newName } : { clientId: client?.id ?? null }),
    currency,
    objective: objective || null,
    goal: goalOf(draft),
    startsOn: startsOn || null,
    endsOn: endsOn || null,
    notes: notes || null,
  };
}
