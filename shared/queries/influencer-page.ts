import type { Figure } from '../domain/figures/figure.ts';
import type { TierName } from '../domain/figures/tier.ts';
import type { LedgerRow } from '../domain/ledger/ledger-row.ts';
import type { MoneyText } from '../lib/money.ts';
import type { Account } from '../model/account.ts';
import type { Attachment } from '../model/attachment.ts';
import type { Collaboration } from '../model/collaboration.ts';
import type { Influencer } from '../model/influencer.ts';
import type { MetricSnapshot } from '../model/metric-snapshot.ts';
import type { Post } from '../model/post.ts';
import type { Touch } from '../model/touch.ts';
import type { Trip } from '../model/trip.ts';
import type { RecordReader } from '../store/record-reader.ts';

export interface InfluencerPageParams {
  readonly id: string;
}

export interface AccountView {
  readonly account: Account;
  readonly followers: number | null;
  readonly tier: TierName | null;
  /** The snapshot in force, with its evidence. */
  readonly latest: MetricSnapshot | null;
  /** Older snapshots, newest first. */
  readonly earlier: readonly MetricSnapshot[];
}

export interface PostView {
  readonly post: Post;
  readonly campaignName: string | null;
  readonly influencerName: string;
  readonly handle: string | null;
  readonly reach: number | null;
  readonly views: number | null;
  readonly likes: number | null;
  readonly comments: number | null;
  readonly engagements: number | null;
  /** Where the figures come from; `null` when the post has none. */
  readonly latest: MetricSnapshot | null;
}

/** The influencer inside one campaign; `campaignId` is `null` for orders that name no campaign. */
export interface CampaignShare {
  readonly campaignId: string | null;
  readonly campaignName: string | null;
  readonly collaboration: Collaboration | null;
  readonly orders: number | null;
  readonly revenue: MoneyText | null;
  readonly cost: MoneyText | null;
  /** Why `cost` is blank. */
  readonly costBlankReason: string | null;
  readonly roas: number | null;
}

/** One thing that happened, newest first. */
export type TimelineEntry =
  | { readonly type: 'touch'; readonly on: string; readonly touch: Touch }
  | { readonly type: 'trip'; readonly on: string; readonly trip: Trip }
  | { readonly type: 'post'; readonly on: string; readonly post: Post }
  | { readonly type: 'payment'; readonly on: string; readonly payment: LedgerRow }
  | { readonly type: 'snapshot'; readonly on: string; readonly snapshot: MetricSnapshot; readonly account: Account }
  | { readonly type: 'attachment'; readonly on: string; readonly attachment: Attachment };

export interface InfluencerPageResult {
  readonly influencer: Influencer;
  readonly accounts: readonly AccountView[];
  /** Every figure of this influencer over all campaigns. */
  readonly figures: readonly Figure[];
  /** Newest first, undated last. */
  readonly posts: readonly PostView[];
  readonly campaigns: readonly CampaignShare[];
  readonly payments: readonly LedgerRow[];
  readonly timeline: readonly TimelineEntry[];
  readonly attachments: readonly Attachment[];
}

/** Everything known about one influencer; `null` when there is no such person. */
export function influencerPage(_reader: RecordReader, _params: InfluencerPageParams): InfluencerPageResult | null {
  throw new Error('influencer.page is not built yet');
}
