import type { RowChange } from '../model/change-set.ts';
import type { Campaign, CampaignGoal, CampaignId } from '../model/campaign.ts';
import type { ClientId } from '../model/client.ts';
import { tidyBrief, type BriefFields } from '../domain/brief/tidy-content.ts';
import { text } from '../text/text.ts';
import { campaignProblem, tidyGoal } from './campaign-checks.ts';
import type { Command, CommandContext } from './command.ts';
import { newClient } from './create-client.ts';
import { firstProblem, presentFields, takenNameProblem, tidyName } from './field-checks.ts';
import { createChange } from './row-changes.ts';

export interface CreateCampaignInput extends BriefFields {
  readonly name: string;
  readonly clientId?: string;
  /** Makes the client on the way; wins over `clientId`. */
  readonly newClientName?: string;
  readonly currency?: string;
  readonly objective?: NonNullable<Campaign['objective']>;
  readonly goal?: CampaignGoal;
  readonly startsOn?: string;
  readonly endsOn?: string;
  readonly notes?: string;
}

/** The client a campaign command names: its id and, when it is new, the change that makes it. */
export function namedClient(
  input: { readonly clientId?: string | null; readonly newClientName?: string },
  context: CommandContext,
): { readonly id: ClientId | null | undefined; readonly changes: readonly RowChange[] } | { readonly refusal: string } {
  if (input.newClientName !== undefined) {
    const made = newClient({ name: input.newClientName }, context);
    if ('refusal' in made) return made;
    return { id: made.client.id, changes: [createChange('client', made.client)] };
  }
  if (input.clientId === undefined || input.clientId === null) return { id: input.clientId, changes: [] };
  const client = context.reader.get('client', input.clientId);
  return client ? { id: client.id, changes: [] } : { refusal: text.campaigns.problems.clientGone };
}

/** Adds a campaign; its name is unique in the workspace. */
export const createCampaign: Command<CreateCampaignInput> = (input, context) => {
  const name = tidyName(input.name);
  const refusal = firstProblem(
    campaignProblem({ ...input, name }),
    takenNameProblem(name, 'campaign', context.reader.all('campaign')),
  );
  if (refusal !== null) return { refusal };
  const client = namedClient(input, context);
  if ('refusal' in client) return client;
  const tidied = tidyBrief(input);
  if ('problem' in tidied) return { refusal: tidied.problem };
  const { currency, objective, goal, startsOn, endsOn } = input;
  const basics = { clientId: client.id, currency, objective, goal: tidyGoal(goal), startsOn, endsOn };
  const known = { ...basics, ...tidied.patch, notes: input.notes?.trim() };
  const campaign: Campaign = { id: context.newId() as CampaignId, name, ...presentFields(known) };
  const changes = [...client.changes, createChange('campaign', campaign)];
  return { plan: { label: text.campaigns.labels.createCampaign(name), changes } };
};
