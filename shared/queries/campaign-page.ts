import type { ChartSpec } from '../charts/chart-spec.ts';
import type { Figure } from '../domain/figures/figure.ts';
import type { TierName } from '../domain/figures/tier.ts';
import type { MoneyText } from '../lib/money.ts';
import type { Attachment } from '../model/attachment.ts';
import type { Campaign } from '../model/campaign.ts';
import type { Client } from '../model/client.ts';
import type { Collaboration } from '../model/collaboration.ts';
import type { Platform } from '../model/platform.ts';
import type { RecordReader } from '../store/record-reader.ts';
import type { PostView } from './influencer-page.ts';

export interface CampaignPageParams {
  readonly id: string;
}

/** One influencer of the campaign. */
export interface CampaignCreator {
  readonly influencerId: string;
  readonly name: string;
  readonly platform: Platform | null;
  readonly handle: string | null;
  readonly followers: number | null;
  readonly tier: TierName | null;
  readonly collaboration: Collaboration | null;
  /** Posts that name this campaign. */
  readonly posts: number;
  readonly reach: number | null;
  readonly engagements: number | null;
  readonly orders: number | null;
  readonly revenue: MoneyText | null;
  readonly cost: MoneyText | null;
  readonly costBlankReason: string | null;
  readonly roas: number | null;
}

/** Orders of one week (Monday to Sunday) by channel; `null` where the channel has no line in that week. */
export interface WeekOfOrders {
  readonly weekStart: string;
  readonly influencer: WeekCell | null;
  readonly organic: WeekCell | null;
  readonly paid: WeekCell | null;
}

export interface WeekCell {
  readonly orders: number;
  readonly revenue: MoneyText | null;
}

export interface CampaignPageResult {
  readonly campaign: Campaign;
  readonly client: Client | null;
  readonly figures: readonly Figure[];
  /** Most revenue first. */
  readonly creators: readonly CampaignCreator[];
  readonly weeks: readonly WeekOfOrders[];
  /** Orders that name this campaign and no influencer. */
  readonly baseline: { readonly organic: Figure; readonly paid: Figure };
  /** Payments of this campaign's influencers that no campaign bears yet; `null` when there are none. */
  readonly unallocated: {
    readonly payments: number;
    readonly influencers: number;
    readonly amounts: readonly MoneyText[];
    readonly paymentIds: readonly string[];
  } | null;
  readonly charts: readonly ChartSpec[];
  /** Posts that name this campaign, newest first. */
  readonly posts: readonly PostView[];
  /** Posts of its influencers in its period that name no campaign. */
  readonly postsWithoutCampaign: number;
  readonly attachments: readonly Attachment[];
}

/** Everything about one campaign; `null` when there is no such campaign. */
export function campaignPage(_reader: RecordReader, _params: CampaignPageParams): CampaignPageResult | null {
  throw new Error('campaign.page is not built yet');
}
