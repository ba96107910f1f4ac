import type { MoneyText } from '../../lib/money.ts';
import type { CampaignId } from '../../model/campaign.ts';
import type { Payment, PaymentAllocation } from '../../model/payment.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { text } from '../../text/text.ts';
import { allocateByOrders } from './allocate-by-orders.ts';
import type { LedgerAllocation } from './ledger-row.ts';

export interface ProposedAllocation {
  readonly paymentId: string;
  readonly influencerId: string;
  readonly influencerName: string;
  readonly amount: MoneyText;
  readonly parts: readonly (LedgerAllocation & { readonly orders: number })[];
  /** The parts as they would be stored. */
  readonly allocations: PaymentAllocation[];
}

export interface AllocationProposal {
  readonly proposals: readonly ProposedAllocation[];
  /** Payments that cannot be split this way, and why. */
  readonly impossible: readonly {
    readonly paymentId: string;
    readonly influencerId: string;
    readonly influencerName: string;
    readonly amount: MoneyText;
    readonly reason: string;
  }[];
}

/** The orders an influencer brought, by campaign in the order of creation; lines that name no campaign are left out. */
export function ordersByCampaign(reader: RecordReader, influencerId: string): Map<CampaignId, number> {
  const counts = new Map<CampaignId, number>();
  for (const order of reader.lookup('order', 'influencer', influencerId)) {
    if (order.campaignId === undefined) continue;
    counts.set(order.campaignId, (counts.get(order.campaignId) ?? 0) + order.quantity);
  }
  return new Map([...counts].sort(([left], [right]) => (left < right ? -1 : 1)));
}

/**
 * What allocating these payments in proportion to their influencers' orders per campaign would do. Writes nothing;
 * payments that do not exist are passed over.
 */
export function proposeAllocation(reader: RecordReader, paymentIds: Iterable<string>): AllocationProposal {
  const proposals: ProposedAllocation[] = [];
  const impossible: AllocationProposal['impossible'][number][] = [];
  for (const paymentId of paymentIds) {
    const payment = reader.get('payment', paymentId);
    if (!payment) continue;
    const proposal = proposeForPayment(reader, payment);
    if ('reason' in proposal) impossible.push(proposal);
    else proposals.push(proposal);
  }
  return { proposals, impossible };
}

function proposeForPayment(
  reader: RecordReader,
  payment: Payment,
): ProposedAllocation | AllocationProposal['impossible'][number] {
  const influencerName = reader.get('influencer', payment.influencerId)?.name ?? '';
  const subject = {
    paymentId: payment.id,
    influencerId: payment.influencerId,
    influencerName,
    amount: payment.amount,
  };
  const orders = ordersByCampaign(reader, payment.influencerId);
  const allocations = allocateByOrders(payment.amount, orders);
  if (!allocations) return { ...subject, reason: text.figures.noOrdersToAllocateBy(influencerName) };
  const parts = allocations.map((part) => ({
    campaignId: part.campaignId,
    campaignName: reader.get('campaign', part.campaignId)?.name ?? '',
    amount: part.amount,
    orders: orders.get(part.campaignId) ?? 0,
  }));
  return { ...subject, parts, allocations };
}

/** Payments no campaign bears yet, in the order of creation. */
export function* unallocatedPaymentIds(reader: RecordReader): Generator<string> {
  for (const payment of reader.all('payment')) if (payment.allocations.length === 0) yield payment.id;
}
