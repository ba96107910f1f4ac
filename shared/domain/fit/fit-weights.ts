import type { Campaign } from '../../model/campaign.ts';
import { fitCriteria, type FitCriterion, type FitWeights } from '../../model/fit.ts';
import type { Workspace } from '../../model/workspace.ts';

/** A weight for every criterion, 0 to 100. */
export type WeightByCriterion = Readonly<Record<FitCriterion, number>>;

/** What a new workspace begins with. */
export const DEFAULT_FIT_WEIGHTS: WeightByCriterion = {
  topics: 20,
  values: 10,
  'audience-country': 15,
  'audience-age': 10,
  'audience-gender': 5,
  'audience-language': 10,
  'content-style': 10,
  'past-results': 15,
  relationship: 10,
  price: 10,
  availability: 5,
  conflicts: 10,
};

/** The agency's weights; a criterion it does not list has its default. */
export function agencyWeights(workspace: Pick<Workspace, 'fitWeights'>): WeightByCriterion {
  return over(DEFAULT_FIT_WEIGHTS, workspace.fitWeights);
}

/** The weights that hold in a campaign; a criterion it does not list has the agency's. */
export function campaignWeights(
  campaign: Pick<Campaign, 'fitWeights'>,
  workspace: Pick<Workspace, 'fitWeights'>,
): WeightByCriterion {
  return over(agencyWeights(workspace), campaign.fitWeights);
}

function over(base: WeightByCriterion, weights: FitWeights | undefined): WeightByCriterion {
  const own = new Map(weights?.map(({ criterion, weight }) => [criterion, weight]));
  return Object.fromEntries(
    fitCriteria.map((criterion) => [criterion, own.get(criterion) ?? base[criterion]]),
  ) as Record<FitCriterion, number>;
}
