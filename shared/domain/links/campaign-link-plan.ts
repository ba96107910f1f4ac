import type { Campaign } from '../../model/campaign.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { campaignPeople, type CampaignPerson } from '../codes/campaign-people.ts';
import { fillUtm, type FilledUtm, type PlaceholderValues } from './fill-utm.ts';
import { buildAddress, type UtmValues } from './link-address.ts';

/** What links for everybody of a campaign are made from. */
export interface LinkPlanRequest {
  readonly base: string;
  /** The parameters with placeholders. */
  readonly template: UtmValues;
}

/** The link planned for one person. */
export interface PlannedLink extends FilledUtm {
  readonly person: CampaignPerson;
  /** `null` when there is no link to make: the page is no address, or one of the three parameters stays empty. */
  readonly address: string | null;
}

export interface CampaignLinkPlan {
  readonly planned: readonly PlannedLink[];
  /** People who have the same link already. */
  readonly already: number;
}

/** The links planned for everybody who takes part in the campaign and has not the same one already, by name. */
export function campaignLinkPlan(reader: RecordReader, campaign: Campaign, request: LinkPlanRequest): CampaignLinkPlan {
  const everybody = campaignPeople(reader, campaign.id);
  const existing = new Set(
    reader
      .lookup('trackingLink', 'campaign', campaign.id)
      .map(({ influencerId, base, utm }) => `${influencerId ?? ''} ${buildAddress(base, utm) ?? ''}`),
  );
  const common = linkPlaceholders(reader, campaign, null);
  const planned = everybody.map((person): PlannedLink => {
    const filled = fillUtm(request.template, { ...common, ...personPlaceholders(person) });
    const { source, medium, campaign: name } = filled.utm;
    const isWhole = source !== undefined && medium !== undefined && name !== undefined;
    return { ...filled, person, address: isWhole ? buildAddress(request.base, filled.utm) : null };
  });
  const fresh = planned.filter(({ person, address }) => !existing.has(`${person.influencerId} ${address}`));
  return { planned: fresh, already: planned.length - fresh.length };
}

/** What placeholders stand for in a campaign, and for one of its people where one is given. */
export function linkPlaceholders(
  reader: RecordReader,
  campaign: Campaign,
  person: CampaignPerson | null,
): PlaceholderValues {
  const client = campaign.clientId && reader.get('client', campaign.clientId)?.name;
  return { client, campaign: campaign.name, ...(person && personPlaceholders(person)) };
}

function personPlaceholders({ name, handle, platform, code }: CampaignPerson): PlaceholderValues {
  return { name, handle: handle ?? undefined, platform: platform ?? undefined, code: code ?? undefined };
}
