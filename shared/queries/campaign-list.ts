import { activeSpans } from '../domain/figures/active-spans.ts';
import { blankText } from '../domain/figures/blank-text.ts';
import { campaignMembers } from '../domain/figures/campaign-members.ts';
import { measuresOf } from '../domain/figures/measures.ts';
import { valueOf } from '../domain/figures/outcome.ts';
import { toMoneyText, type MoneyText } from '../lib/money.ts';
import type { Campaign, CampaignGoal } from '../model/campaign.ts';
import type { RecordReader } from '../store/record-reader.ts';
import { byName } from './by-name.ts';

export interface CampaignRow {
  readonly id: string;
  readonly name: string;
  readonly clientId: string | null;
  readonly clientName: string | null;
  readonly currency: string | null;
  readonly objective: NonNullable<Campaign['objective']> | null;
  readonly goal: CampaignGoal | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  /** First and last day with an order or a post. */
  readonly activeFrom: string | null;
  readonly activeTo: string | null;
  readonly influencers: number;
  readonly posts: number;
  readonly orders: number | null;
  readonly revenue: MoneyText | null;
  readonly cost: MoneyText | null;
  readonly costBlankReason: string | null;
  readonly roas: number | null;
  readonly isArchived: boolean;
}

export interface CampaignListResult {
  readonly rows: readonly CampaignRow[];
}

/** Every campaign with its main figures, by name; archived ones among them. */
export function campaignList(reader: RecordReader): CampaignListResult {
  return { rows: campaignRows(reader, reader.all('campaign')) };
}

/** Campaigns with their main figures, by name. */
export function campaignRows(reader: RecordReader, campaigns: Iterable<Campaign>): readonly CampaignRow[] {
  const spans = activeSpans(reader);
  const members = campaignMembers(reader);
  const rows = [...campaigns].map((campaign): CampaignRow => {
    const scope = { kind: 'campaign', campaignId: campaign.id } as const;
    const measures = measuresOf(reader, scope);
    const revenue = valueOf(measures.revenue);
    const cost = valueOf(measures.cost);
    return {
      id: campaign.id,
      name: campaign.name,
      clientId: campaign.clientId ?? null,
      clientName: (campaign.clientId && reader.get('client', campaign.clientId)?.name) ?? null,
      currency: campaign.currency ?? null,
      objective: campaign.objective ?? null,
      goal: campaign.goal ?? null,
      startsOn: campaign.startsOn ?? null,
      endsOn: campaign.endsOn ?? null,
      activeFrom: spans.get(campaign.id)?.from ?? null,
      activeTo: spans.get(campaign.id)?.to ?? null,
      influencers: members.get(campaign.id)?.size ?? 0,
      posts: measures.posts,
      orders: valueOf(measures.orders),
      revenue: revenue && toMoneyText(revenue),
      cost: cost && toMoneyText(cost),
      costBlankReason: 'blank' in measures.cost ? blankText(measures.cost.blank, scope) : null,
      roas: valueOf(measures.roas),
      isArchived: campaign.archivedAt !== undefined,
    };
  });
  return rows.sort(byName);
}
