import { blankText } from '../domain/figures/blank-text.ts';
import { figuresFor } from '../domain/figures/build-figures.ts';
import { campaignMembers } from '../domain/figures/campaign-members.ts';
import type { Figure } from '../domain/figures/figure.ts';
import { measuresOf } from '../domain/figures/measures.ts';
import { valueOf } from '../domain/figures/outcome.ts';
import { SalesTally } from '../domain/figures/sales-tallies.ts';
import { snapshotsOf } from '../domain/figures/snapshots-in-force.ts';
import type { TierName } from '../domain/figures/tier.ts';
import type { LedgerRow } from '../domain/ledger/ledger-row.ts';
import { ledgerRowOf } from '../domain/ledger/ledger-rows.ts';
import { audienceReadingsOf, type AudienceView } from '../domain/people/audience-readings.ts';
import { toMoneyText, type MoneyText } from '../lib/money.ts';
import type { Account } from '../model/account.ts';
import type { Attachment } from '../model/attachment.ts';
import { stageName, stagesOf } from '../domain/pipeline/stages.ts';
import type { Collaboration } from '../model/collaboration.ts';
import type { MetricSnapshot } from '../model/metric-snapshot.ts';
import type { ResearchNote } from '../model/research-note.ts';
import type { RecordReader } from '../store/record-reader.ts';
import { byName } from './by-name.ts';
import { accountsOf } from '../domain/figures/person-accounts.ts';
import { glanceAt, type InfluencerGlance } from './influencer-glance.ts';
import { researchOf } from './person-parts.ts';
import { postViews, type PostView } from './post-views.ts';
import { timelineOf, type TimelineEntry } from './timeline.ts';

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

/** The influencer inside one campaign; `campaignId` is `null` for orders that name no campaign. */
export interface CampaignShare {
  readonly campaignId: string | null;
  readonly campaignName: string | null;
  readonly collaboration: Collaboration | null;
  readonly stageName: string | null;
  readonly orders: number | null;
  readonly revenue: MoneyText | null;
  readonly cost: MoneyText | null;
  /** Why `cost` is blank. */
  readonly costBlankReason: string | null;
  readonly roas: number | null;
}

export interface InfluencerPageResult extends InfluencerGlance {
  readonly accounts: readonly AccountView[];
  /** Every figure of this influencer over all campaigns. */
  readonly figures: readonly Figure[];
  /** How many posts are recorded; the posts themselves are asked for when they are shown. */
  readonly postCount: number;
  readonly campaigns: readonly CampaignShare[];
  readonly payments: readonly LedgerRow[];
  readonly attachments: readonly Attachment[];
  readonly audience: readonly AudienceView[];
  /** Newest first. */
  readonly research: readonly ResearchNote[];
}

/** The posts of an influencer with their figures, newest first, undated last. */
export function influencerPosts(reader: RecordReader, { id }: InfluencerPageParams): readonly PostView[] {
  return postViews(reader, reader.lookup('post', 'influencer', id));
}

/** Everything dated about an influencer, newest first; nothing for somebody who is not on the roster. */
export function influencerTimeline(reader: RecordReader, { id }: InfluencerPageParams): readonly TimelineEntry[] {
  const influencer = reader.get('influencer', id);
  return influencer ? timelineOf(reader, influencer) : [];
}

/** What is known about one influencer, without posts and timeline; `null` when there is no such person. */
export function influencerPage(reader: RecordReader, params: InfluencerPageParams): InfluencerPageResult | null {
  const influencer = reader.get('influencer', params.id);
  if (!influencer) return null;
  const { id } = influencer;
  return {
    ...glanceAt(reader, influencer),
    accounts: accountViews(reader, id),
    figures: figuresFor(reader, { kind: 'influencer', influencerId: id }),
    postCount: reader.lookup('post', 'influencer', id).length,
    campaigns: campaignShares(reader, id),
    payments: reader.lookup('payment', 'influencer', id).map((payment) => ledgerRowOf(reader, payment)),
    attachments: [...reader.lookup('attachment', 'owner', id)],
    audience: audienceReadingsOf(influencer),
    research: researchOf(reader, id),
  };
}

function accountViews(reader: RecordReader, influencerId: string): AccountView[] {
  return accountsOf(reader, influencerId).map(({ id, followers, tier }): AccountView => {
    const [latest, ...earlier] = snapshotsOf(reader, id);
    return { account: reader.get('account', id)!, followers, tier, latest: latest ?? null, earlier };
  });
}

function campaignShares(reader: RecordReader, influencerId: string): CampaignShare[] {
  const collaborations = reader.lookup('collaboration', 'influencer', influencerId);
  const stages = stagesOf(reader);
  const campaigns = [...reader.all('campaign')]
    .filter((campaign) => campaignMembers(reader).get(campaign.id)?.has(influencerId) === true)
    .sort(byName);
  const shares = campaigns.map((campaign): CampaignShare => {
    const scope = { kind: 'pair', campaignId: campaign.id, influencerId } as const;
    const measures = measuresOf(reader, scope);
    const revenue = valueOf(measures.revenue);
    const cost = valueOf(measures.cost);
    const collaboration = collaborations.find((row) => row.campaignId === campaign.id) ?? null;
    return {
      campaignId: campaign.id,
      campaignName: campaign.name,
      collaboration,
      stageName: collaboration && stageName(stages, collaboration.stage),
      orders: valueOf(measures.orders),
      revenue: revenue && toMoneyText(revenue),
      cost: cost && toMoneyText(cost),
      costBlankReason: 'blank' in measures.cost ? blankText(measures.cost.blank, scope) : null,
      roas: valueOf(measures.roas),
    };
  });
  const elsewhere = ordersWithoutCampaign(reader, influencerId);
  return elsewhere ? [...shares, elsewhere] : shares;
}

function ordersWithoutCampaign(reader: RecordReader, influencerId: string): CampaignShare | null {
  const tally = new SalesTally();
  for (const order of reader.lookup('order', 'influencer', influencerId)) {
    if (order.campaignId === undefined) tally.add(order);
  }
  if (tally.lines === 0) return null;
  const revenue = tally.revenue.single();
  return {
    campaignId: null,
    campaignName: null,
    collaboration: null,
    stageName: null,
    orders: tally.orders,
    revenue: revenue && toMoneyText(revenue),
    cost: null,
    costBlankReason: null,
    roas: null,
  };
}
