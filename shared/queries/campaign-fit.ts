import {
  agencyWeights,
  campaignWeights,
  DEFAULT_FIT_WEIGHTS,
  type WeightByCriterion,
} from '../domain/fit/fit-weights.ts';
import { fitRanking, type FitRow } from '../domain/fit/fit-ranking.ts';
import { peopleFound } from '../domain/roster/people-found.ts';
import { fromMoneyText } from '../lib/money.ts';
import { relationshipStages } from '../model/influencer.ts';
import { NO_FILTER } from '../model/roster-view.ts';
import type { RecordReader } from '../store/record-reader.ts';
import type { ListWindow, SortTerm } from './list-params.ts';

export type FitSortKey = 'score' | 'most' | 'name' | 'price' | 'relationship' | 'stage';

/** Whom a ranking lists, and in which order. */
export interface FitListing {
  readonly campaignId: string;
  /** `yyyy-MM-dd`. */
  readonly today: string;
  /** Words of names, handles, places, topics; everybody without any. Only a search finds people in the archive. */
  readonly search: string;
  readonly sort: SortTerm<FitSortKey>;
}

export type CampaignFitParams = FitListing & ListWindow;

export interface CampaignFitResult {
  /** People the search finds. */
  readonly total: number;
  readonly rows: readonly FitRow[];
  readonly rosterSize: number;
  /** True as soon as campaign or client say whom or what they look for. */
  readonly hasTarget: boolean;
  readonly hasPrices: boolean;
  readonly weights: {
    /** The campaign's own; `null` while it follows the agency. */
    readonly campaign: WeightByCriterion | null;
    readonly agency: WeightByCriterion;
    readonly defaults: WeightByCriterion;
  };
}

/** A slice of the people ranked for a campaign; `null` when there is no such campaign. */
export function campaignFit(reader: RecordReader, params: CampaignFitParams): CampaignFitResult | null {
  const campaign = reader.get('campaign', params.campaignId);
  if (!campaign) return null;
  const listed = listing(reader, params);
  const client = campaign.clientId === undefined ? undefined : reader.get('client', campaign.clientId);
  const target = (['topics', 'values', 'audience'] as const).some((part) => campaign[part] ?? client?.[part]);
  const workspace = reader.workspace();
  return {
    total: listed.length,
    rows: listed.slice(params.offset, params.offset + params.limit),
    rosterSize: reader.count('influencer'),
    hasTarget: target || campaign.contentStyles !== undefined,
    hasPrices: fitRanking(reader, params.campaignId, params.today).hasPrices,
    weights: {
      campaign: campaign.fitWeights ? campaignWeights(campaign, workspace) : null,
      agency: agencyWeights(workspace),
      defaults: DEFAULT_FIT_WEIGHTS,
    },
  };
}

/** The ids of a slice of the people ranked for a campaign, in their order. */
export function campaignFitIds(reader: RecordReader, params: CampaignFitParams): readonly string[] {
  return listing(reader, params)
    .slice(params.offset, params.offset + params.limit)
    .map(({ influencerId }) => influencerId);
}

function listing(reader: RecordReader, { campaignId, today, search, sort }: FitListing): readonly FitRow[] {
  const { rows } = fitRanking(reader, campaignId, today);
  const found =
    search.trim() === '' ? rows.filter((row) => !row.isArchived || row.stage) : matching(reader, rows, search);
  if (sort.key === 'score' && sort.direction === 'descending') return found;
  const valueOf = values[sort.key];
  const turn = sort.direction === 'ascending' ? 1 : -1;
  return found.toSorted((left, right) => {
    const [one, other] = [valueOf(left), valueOf(right)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return one < other ? -turn : one > other ? turn : 0;
  });
}

function matching(reader: RecordReader, rows: readonly FitRow[], search: string): readonly FitRow[] {
  const { index, positions } = peopleFound(reader, { search, filter: NO_FILTER, includeArchived: true });
  const ids = new Set(Array.from(positions, (position): string => index.people[position]!.id));
  return rows.filter(({ influencerId }) => ids.has(influencerId));
}

const values: Readonly<Record<FitSortKey, (row: FitRow) => number | bigint | string | null>> = {
  score: (row) => row.score,
  most: (row) => row.most,
  name: (row) => row.name.toLowerCase(),
  price: (row) => row.price && fromMoneyText(row.price).minor,
  relationship: (row) => relationshipStages.indexOf(row.relationship),
  stage: (row) => row.stage?.rank ?? null,
};
