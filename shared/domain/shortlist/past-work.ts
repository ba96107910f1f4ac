import { toMoneyText, type MoneyText } from '../../lib/money.ts';
import type { Campaign } from '../../model/campaign.ts';
import type { Phase } from '../../model/pipeline.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { measuresOf } from '../figures/measures.ts';
import { valueOf } from '../figures/outcome.ts';
import { phaseOf, stagesOf } from '../pipeline/stages.ts';

/** What came of somebody's part in a campaign. Unknown counts are `null`. */
export interface PastResults {
  readonly posts: number;
  readonly reach: number | null;
  readonly engagements: number | null;
  readonly orders: number | null;
  readonly revenue: MoneyText | null;
}

/** A campaign of the same client somebody has worked in. */
export interface PastWork {
  readonly campaignId: string;
  readonly campaign: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly results: PastResults;
}

/** Phases in which there was work to see. Talks that came to nothing are nobody's business but the agency's. */
const WORKED: ReadonlySet<Phase> = new Set(['live', 'measured', 'paid', 'closed']);

/**
 * Other campaigns of the client in which the person posted, sold or got as far as being live, the latest first. None
 * for a campaign without a client.
 */
export function pastWorkOf(reader: RecordReader, campaign: Campaign, influencerId: string): PastWork[] {
  if (campaign.clientId === undefined) return [];
  const others = new Map(
    reader
      .lookup('campaign', 'client', campaign.clientId)
      .filter(({ id }) => id !== campaign.id)
      .map((row) => [row.id as string, row]),
  );
  if (others.size === 0) return [];
  const stages = stagesOf(reader);
  const worked = new Set<string>();
  const join = (campaignId: string | undefined): void => {
    if (campaignId !== undefined && others.has(campaignId)) worked.add(campaignId);
  };
  for (const row of reader.lookup('collaboration', 'influencer', influencerId)) {
    if (WORKED.has(phaseOf(stages, row.stage))) join(row.campaignId);
  }
  for (const row of reader.lookup('post', 'influencer', influencerId)) join(row.campaignId);
  for (const row of reader.lookup('order', 'influencer', influencerId)) join(row.campaignId);
  return [...worked].map((id) => workIn(reader, others.get(id)!, influencerId)).sort(latestFirst);
}

function workIn(reader: RecordReader, campaign: Campaign, influencerId: string): PastWork {
  const measures = measuresOf(reader, { kind: 'pair', campaignId: campaign.id, influencerId });
  const revenue = valueOf(measures.revenue);
  return {
    campaignId: campaign.id,
    campaign: campaign.name,
    startsOn: campaign.startsOn ?? null,
    endsOn: campaign.endsOn ?? null,
    results: {
      posts: measures.posts,
      reach: valueOf(measures.counts.reach),
      engagements: valueOf(measures.counts.engagements),
      orders: valueOf(measures.orders),
      revenue: revenue && toMoneyText(revenue),
    },
  };
}

function latestFirst(left: PastWork, right: PastWork): number {
  const [one, other] = [left.startsOn ?? '', right.startsOn ?? ''];
  return one < other ? 1 : one > other ? -1 : left.campaign < right.campaign ? -1 : 1;
}
