import { budgetView, type BudgetView } from '../domain/brief/budget-view.ts';
import type { RecordReader } from '../store/record-reader.ts';

export interface CampaignBudgetParams {
  readonly id: string;
}

/** What is planned, committed and paid of a campaign; `null` when there is no such campaign. */
export function campaignBudget(reader: RecordReader, { id }: CampaignBudgetParams): BudgetView | null {
  const campaign = reader.get('campaign', id);
  return campaign ? budgetView(reader, campaign) : null;
}
