import type { CampaignBody } from '../domain/templates/campaign-from-template.ts';
import type { IdSource } from '../lib/uuid.ts';
import type { Campaign, CampaignId, ChecklistItem } from '../model/campaign.ts';
import type { ClientId } from '../model/client.ts';

/** A campaign that begins with what a template or another campaign gives it. */
export function newCampaignRow(
  given: { readonly name: string; readonly clientId: ClientId | undefined; readonly body: CampaignBody },
  newId: IdSource,
): Campaign {
  const { steps, ...body } = given.body;
  const checklist = steps.map((what): ChecklistItem => ({ itemId: newId() as ChecklistItem['itemId'], what }));
  return {
    id: newId() as CampaignId,
    name: given.name,
    ...(given.clientId !== undefined && { clientId: given.clientId }),
    ...body,
    ...(checklist.length > 0 && { checklist }),
  };
}
