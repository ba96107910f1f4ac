import { decimalText, subtractMoney, toMoneyText, zeroMoney } from '../../lib/money.ts';
import type { Payment } from '../../model/payment.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { MoneySum } from '../figures/money-sum.ts';
import { allocationStateOf } from './allocation-state.ts';
import type { LedgerRow, LedgerTotal } from './ledger-row.ts';

/** A payment as the ledger shows it. */
export function ledgerRowOf(reader: RecordReader, payment: Payment): LedgerRow {
  return {
    id: payment.id,
    influencerId: payment.influencerId,
    influencerName: reader.get('influencer', payment.influencerId)?.name ?? '',
    externalId: payment.externalId?.value ?? null,
    amount: payment.amount,
    paidOn: payment.paidOn ?? null,
    basis: payment.basis,
    rate: payment.rate ?? null,
    units: payment.units ?? null,
    state: allocationStateOf(payment),
    allocations: payment.allocations.map((part) => ({
      campaignId: part.campaignId,
      campaignName: reader.get('campaign', part.campaignId)?.name ?? '',
      amount: part.amount,
    })),
    notes: payment.notes ?? null,
    evidence: payment.evidence,
  };
}

/** Control totals of payments, one per currency by code: allocated and unallocated add up to the amount. */
export function ledgerTotals(payments: Iterable<Payment>): LedgerTotal[] {
  const paid = new MoneySum();
  const borne = new MoneySum();
  const counts = new Map<string, { payments: number; unallocated: number }>();
  for (const payment of payments) {
    const { currency } = payment.amount;
    paid.add(payment.amount);
    for (const part of payment.allocations) if (part.amount.currency === currency) borne.add(part.amount);
    const count = counts.get(currency) ?? { payments: 0, unallocated: 0 };
    count.payments += 1;
    if (allocationStateOf(payment) !== 'allocated') count.unallocated += 1;
    counts.set(currency, count);
  }
  const borneBy = new Map(borne.parts().map((part) => [part.currency, part]));
  return paid.parts().map((amount) => {
    const { currency } = amount;
    const allocated = borneBy.get(currency) ?? zeroMoney(currency);
    return {
      currency,
      payments: counts.get(currency)?.payments ?? 0,
      unallocatedPayments: counts.get(currency)?.unallocated ?? 0,
      amount: toMoneyText(amount),
      allocated: toMoneyText(allocated),
      unallocated: { currency, amount: decimalText(subtractMoney(amount, allocated)) },
    };
  });
}
