import { fitCriteria, fitWeightsSchema, type FitWeights } from '../model/fit.ts';
import { text } from '../text/text.ts';
import type { Command } from './command.ts';
import { updateChange } from './row-changes.ts';

const { labels, problems: say } = text.fit;

/** `null` takes the campaign's own weights away, so that it follows the agency's. */
export interface SetCampaignFitWeightsInput {
  readonly campaignId: string;
  readonly weights: FitWeights | null;
}

/** `null` goes back to the weights Liaison begins with. */
export interface SetAgencyFitWeightsInput {
  readonly weights: FitWeights | null;
}

/** Gives a campaign weights of its own. */
export const setCampaignFitWeights: Command<SetCampaignFitWeightsInput> = ({ campaignId, weights }, { reader }) => {
  const campaign = reader.get('campaign', campaignId);
  if (!campaign) return { refusal: text.campaigns.problems.campaignGone };
  const refusal = weightsProblem(weights);
  if (refusal !== null) return { refusal };
  const change = updateChange('campaign', campaign, { fitWeights: weights });
  return { plan: { label: labels.campaignWeights(campaign.name), changes: change ? [change] : [] } };
};

/** Sets the weights of every campaign that has none of its own. */
export const setAgencyFitWeights: Command<SetAgencyFitWeightsInput> = ({ weights }, { reader }) => {
  const refusal = weightsProblem(weights);
  if (refusal !== null) return { refusal };
  const change = updateChange('workspace', reader.workspace(), { fitWeights: weights });
  return { plan: { label: labels.agencyWeights, changes: change ? [change] : [] } };
};

/** Weights that leave out criteria take the others of the agency or the default, so only a full list can be all 0. */
function weightsProblem(weights: FitWeights | null): string | null {
  if (weights === null) return null;
  if (!fitWeightsSchema.safeParse(weights).success) return say.weightWrong;
  const criteria = new Set(weights.map(({ criterion }) => criterion));
  if (criteria.size !== weights.length) return say.weightWrong;
  const isAllZero = criteria.size === fitCriteria.length && weights.every(({ weight }) => weight === 0);
  return isAllZero ? say.weightsZero : null;
}
