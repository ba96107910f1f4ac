import type { MoneyText } from '../lib/money.ts';
import type { Campaign, CampaignGoal } from '../model/campaign.ts';
import type { RecordReader } from '../store/record-reader.ts';

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
}

export interface CampaignListResult {
  readonly rows: readonly CampaignRow[];
}

/** Every campaign with its main figures, by name. */
export function campaignList(_reader: RecordReader): CampaignListResult {
  throw new Error('campaign.list is not built yet');
}
