import { fromMoneyText, toMoneyText, type MoneyText } from '../../lib/money.ts';
import type { Collaboration } from '../../model/collaboration.ts';
import type { Platform } from '../../model/platform.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { stageName, stageRank, stagesOf } from '../pipeline/stages.ts';
import { blankText } from './blank-text.ts';
import { campaignMembers } from './campaign-members.ts';
import { measuresOf } from './measures.ts';
import { valueOf } from './outcome.ts';
import { accountsOf, largestAccount } from './person-accounts.ts';
import type { TierName } from './tier.ts';

/** One influencer of a campaign, with the numbers of this campaign only. */
export interface CampaignCreator {
  readonly influencerId: string;
  readonly name: string;
  readonly platform: Platform | null;
  readonly handle: string | null;
  readonly followers: number | null;
  readonly tier: TierName | null;
  /** True when somebody chose the tier in place of the computed one. */
  readonly isTierOverride: boolean;
  readonly collaboration: Collaboration | null;
  /** The name of the stage and how far along it is; `null` for somebody who takes part without having been added. */
  readonly stage: { readonly name: string; readonly rank: number } | null;
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

/** Everybody in a campaign, most revenue first, then most reach, then by name. */
export function campaignCreators(reader: RecordReader, campaignId: string): CampaignCreator[] {
  const collaborations = reader.lookup('collaboration', 'campaign', campaignId);
  const byInfluencer = new Map(collaborations.map((row) => [row.influencerId as string, row]));
  const stages = stagesOf(reader);
  const members = campaignMembers(reader).get(campaignId) ?? new Set<string>();
  const creators = [...members].map((influencerId): CampaignCreator => {
    const scope = { kind: 'pair', campaignId, influencerId } as const;
    const measures = measuresOf(reader, scope);
    const revenue = valueOf(measures.revenue);
    const cost = valueOf(measures.cost);
    const collaboration = byInfluencer.get(influencerId) ?? null;
    return {
      influencerId,
      name: reader.get('influencer', influencerId)?.name ?? '',
      ...largestAccount(accountsOf(reader, influencerId)),
      collaboration,
      stage: collaboration && {
        name: stageName(stages, collaboration.stage),
        rank: stageRank(stages, collaboration.stage),
      },
      posts: measures.posts,
      reach: valueOf(measures.counts.reach),
      engagements: valueOf(measures.counts.engagements),
      orders: valueOf(measures.orders),
      revenue: revenue && toMoneyText(revenue),
      cost: cost && toMoneyText(cost),
      costBlankReason: 'blank' in measures.cost ? blankText(measures.cost.blank, scope) : null,
      roas: valueOf(measures.roas),
    };
  });
  return creators.sort(mostRevenueFirst);
}

function mostRevenueFirst(left: CampaignCreator, right: CampaignCreator): number {
  const leftRevenue = left.revenue ? fromMoneyText(left.revenue).minor : -1n;
  const rightRevenue = right.revenue ? fromMoneyText(right.revenue).minor : -1n;
  if (leftRevenue !== rightRevenue) return leftRevenue < rightRevenue ? 1 : -1;
  const reach = (right.reach ?? -1) - (left.reach ?? -1);
  return reach || (left.name < right.name ? -1 : left.name > right.name ? 1 : 0);
}
