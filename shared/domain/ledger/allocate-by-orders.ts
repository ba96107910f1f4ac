import { allocateMoney, fromMoneyText, toMoneyText, type MoneyText } from '../../lib/money.ts';
import type { CampaignId } from '../../model/campaign.ts';
import type { PaymentAllocation } from '../../model/payment.ts';

/**
 * Splits a payment over campaigns in proportion to the orders the influencer brought in each. The parts add up to the
 * payment to the last minor unit (largest remainder). Campaigns come in the order of the map; those that would bear
 * nothing are left out. Answers `null` when there is no order to go by.
 */
export function allocateByOrders(
  amount: MoneyText,
  ordersByCampaign: ReadonlyMap<CampaignId, number>,
): PaymentAllocation[] | null {
  const campaigns = [...ordersByCampaign].filter(([, orders]) => orders > 0);
  if (campaigns.length === 0) return null;
  const weights = campaigns.map(([, orders]) => BigInt(orders));
  const parts = allocateMoney(fromMoneyText(amount), weights);
  return campaigns
    .map(([campaignId], index) => ({ campaignId, amount: parts[index]! }))
    .filter((part) => part.amount.minor !== 0n)
    .map((part) => ({ campaignId: part.campaignId, amount: toMoneyText(part.amount) }));
}
