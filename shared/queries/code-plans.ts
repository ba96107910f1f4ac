import { campaignCodePlan, type CampaignCodePlan, type CodePlanRequest } from '../domain/codes/campaign-code-plan.ts';
import { campaignLinkPlan, type CampaignLinkPlan, type LinkPlanRequest } from '../domain/links/campaign-link-plan.ts';
import type { RecordReader } from '../store/record-reader.ts';

export interface CodePlanParams extends CodePlanRequest {
  readonly campaignId: string;
}

export interface LinkPlanParams extends LinkPlanRequest {
  readonly campaignId: string;
}

/** The codes that would be made for everybody; `null` when there is no such campaign. */
export function codePlan(reader: RecordReader, { campaignId, ...request }: CodePlanParams): CampaignCodePlan | null {
  const campaign = reader.get('campaign', campaignId);
  return campaign ? campaignCodePlan(reader, campaign, request) : null;
}

/** The links that would be made for everybody; `null` when there is no such campaign. */
export function linkPlan(reader: RecordReader, { campaignId, ...request }: LinkPlanParams): CampaignLinkPlan | null {
  const campaign = reader.get('campaign', campaignId);
  return campaign ? campaignLinkPlan(reader, campaign, request) : null;
}
