import { campaignCharts } from '../charts/campaign-charts.ts';
import type { ChartSpec } from '../charts/chart-spec.ts';
import { figureNamed, figuresFor } from '../domain/figures/build-figures.ts';
import { campaignCreators, type CampaignCreator } from '../domain/figures/campaign-creators.ts';
import { campaignMembers } from '../domain/figures/campaign-members.ts';
import { contentInPeriod } from '../domain/figures/content-in-period.ts';
import type { Figure } from '../domain/figures/figure.ts';
import { weeklyOrders, type WeekOfOrders } from '../domain/figures/weekly-orders.ts';
import { allocationStateOf } from '../domain/ledger/allocation-state.ts';
import { ledgerTotals } from '../domain/ledger/ledger-rows.ts';
import type { MoneyText } from '../lib/money.ts';
import type { Attachment } from '../model/attachment.ts';
import type { Campaign } from '../model/campaign.ts';
import type { Client } from '../model/client.ts';
import type { RecordReader } from '../store/record-reader.ts';
import { postViews, type PostView } from './post-views.ts';

export type { CampaignCreator } from '../domain/figures/campaign-creators.ts';

export interface CampaignPageParams {
  readonly id: string;
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
export function campaignPage(reader: RecordReader, params: CampaignPageParams): CampaignPageResult | null {
  const campaign = reader.get('campaign', params.id);
  if (!campaign) return null;
  const { id } = campaign;
  const figures = figuresFor(reader, { kind: 'campaign', campaignId: id });
  const creators = campaignCreators(reader, id);
  const weeks = weeklyOrders(reader.lookup('order', 'campaign', id));
  return {
    campaign,
    client: (campaign.clientId && reader.get('client', campaign.clientId)) ?? null,
    figures,
    creators,
    weeks,
    baseline: { organic: figureNamed(figures, 'organic'), paid: figureNamed(figures, 'paid') },
    unallocated: unallocatedOf(reader, id),
    charts: campaignCharts({ figures, creators, weeks }),
    posts: postViews(reader, reader.lookup('post', 'campaign', id)),
    postsWithoutCampaign: contentInPeriod(reader, id).length,
    attachments: [...reader.lookup('attachment', 'owner', id)],
  };
}

function unallocatedOf(reader: RecordReader, campaignId: string): CampaignPageResult['unallocated'] {
  const payments = [...(campaignMembers(reader).get(campaignId) ?? [])].flatMap((influencerId) =>
    reader
      .lookup('payment', 'influencer', influencerId)
      .filter((payment) => allocationStateOf(payment) !== 'allocated'),
  );
  if (payments.length === 0) return null;
  return {
    payments: payments.length,
    influencers: new Set(payments.map((payment) => payment.influencerId)).size,
    amounts: ledgerTotals(payments).map((total) => total.unallocated),
    paymentIds: payments.map((payment) => payment.id),
  };
}
