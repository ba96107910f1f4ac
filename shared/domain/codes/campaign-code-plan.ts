import type { Campaign } from '../../model/campaign.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { campaignPeople, type CampaignPerson } from './campaign-people.ts';
import { planCodes, type PlannedCode } from './plan-codes.ts';

/** What codes for everybody of a campaign are made from. */
export interface CodePlanRequest {
  readonly pattern: string;
  /** What `{percent}` stands for; `null` when the code gives no per cent. */
  readonly discountPercent: number | null;
  /** Decides the random parts. */
  readonly seed: string;
}

export interface CampaignCodePlan {
  readonly planned: readonly (PlannedCode & { readonly person: CampaignPerson })[];
  /** People who have a code of this campaign already. */
  readonly already: number;
}

/** The codes planned for everybody who takes part in the campaign and has none of it yet, by name. */
export function campaignCodePlan(reader: RecordReader, campaign: Campaign, request: CodePlanRequest): CampaignCodePlan {
  const everybody = campaignPeople(reader, campaign.id);
  const people = everybody.filter(({ code }) => code === null);
  const client = campaign.clientId && reader.get('client', campaign.clientId)?.name;
  const percent = request.discountPercent === null ? undefined : String(request.discountPercent);
  const planned = planCodes(
    people.map(({ influencerId, name, handle }) => ({
      influencerId,
      values: { name, handle: handle ?? undefined, client, campaign: campaign.name, percent },
    })),
    request.pattern,
    request.seed,
    (key) => reader.lookup('promoCode', 'code', key).length > 0,
  );
  return {
    planned: planned.map((one, index) => ({ ...one, person: people[index]! })),
    already: everybody.length - people.length,
  };
}
