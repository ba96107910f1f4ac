import { zeroMoney, type Money } from '../../lib/money.ts';
import type { Payment } from '../../model/payment.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { allocationStateOf } from '../ledger/allocation-state.ts';
import { campaignMembers } from './campaign-members.ts';
import { derived } from './derived.ts';
import type { FigureScope } from './figure-scope.ts';
import { MoneySum } from './money-sum.ts';
import { blank, known, type Outcome } from './outcome.ts';

/** What a scope cost, and the payments that say so. */
export interface Cost {
  readonly outcome: Outcome<Money>;
  /** One amount per currency, as far as it is known. */
  readonly parts: readonly Money[];
  readonly payments: number;
}

interface PayeeTally {
  payments: number;
  unallocated: number;
  readonly paid: MoneySum;
}

interface PaymentTallies {
  readonly everything: PayeeTally;
  readonly byInfluencer: ReadonlyMap<string, PayeeTally>;
  /** Allocated amounts by campaign, then by influencer. */
  readonly borne: ReadonlyMap<string, ReadonlyMap<string, MoneySum>>;
}

const emptyPayee = (): PayeeTally => ({ payments: 0, unallocated: 0, paid: new MoneySum() });

const paymentTallies = derived(['payment'], (reader): PaymentTallies => {
  const everything = emptyPayee();
  const byInfluencer = new Map<string, PayeeTally>();
  const borne = new Map<string, Map<string, MoneySum>>();
  for (const payment of reader.all('payment')) {
    let payee = byInfluencer.get(payment.influencerId);
    if (!payee) byInfluencer.set(payment.influencerId, (payee = emptyPayee()));
    for (const tally of [everything, payee]) {
      tally.payments += 1;
      if (allocationStateOf(payment) !== 'allocated') tally.unallocated += 1;
      tally.paid.add(payment.amount);
    }
    for (const part of payment.allocations) {
      let byPayee = borne.get(part.campaignId);
      if (!byPayee) borne.set(part.campaignId, (byPayee = new Map()));
      let sum = byPayee.get(payment.influencerId);
      if (!sum) byPayee.set(payment.influencerId, (sum = new MoneySum()));
      sum.add(part.amount);
    }
  }
  return { everything, byInfluencer, borne };
});

/**
 * What a scope cost. Workspace and influencer: all payments. Campaign and pair: the parts allocated to the campaign,
 * blank while a payment of the influencers concerned is not (wholly) allocated, because part of it may belong here.
 */
export function costOf(reader: RecordReader, scope: FigureScope): Cost {
  const tallies = paymentTallies(reader);
  switch (scope.kind) {
    case 'workspace':
      return paidBy(tallies.everything);
    case 'influencer':
      return paidBy(tallies.byInfluencer.get(scope.influencerId) ?? emptyPayee());
    case 'campaign':
      return borneBy(tallies, scope.campaignId, campaignMembers(reader).get(scope.campaignId) ?? new Set());
    case 'pair':
      return borneBy(tallies, scope.campaignId, new Set([scope.influencerId]));
  }
}

function paidBy(tally: PayeeTally): Cost {
  return { outcome: singleAmount(tally.paid, tally.payments), parts: tally.paid.parts(), payments: tally.payments };
}

function borneBy(tallies: PaymentTallies, campaignId: string, influencerIds: ReadonlySet<string>): Cost {
  const sum = new MoneySum();
  const paidAnywhere = new MoneySum();
  let payments = 0;
  let unallocated = 0;
  let waiting = 0;
  for (const influencerId of influencerIds) {
    const payee = tallies.byInfluencer.get(influencerId);
    if (!payee) continue;
    payments += payee.payments;
    unallocated += payee.unallocated;
    if (payee.unallocated > 0) waiting += 1;
    paidAnywhere.addSum(payee.paid);
    const share = tallies.borne.get(campaignId)?.get(influencerId);
    if (share) sum.addSum(share);
  }
  const parts = sum.parts();
  if (unallocated > 0) {
    return { outcome: blank({ code: 'unallocated', payments: unallocated, influencers: waiting }), parts, payments };
  }
  const isAllElsewhere = parts.length === 0 && payments > 0;
  return { outcome: isAllElsewhere ? nothingOf(paidAnywhere) : singleAmount(sum, payments), parts, payments };
}

/** Every payment is allocated and none here: the cost is known to be nothing, in the currency of the payments. */
function nothingOf(paid: MoneySum): Outcome<Money> {
  const amount = paid.single();
  return amount ? known(zeroMoney(amount.currency)) : severalCurrencies(paid);
}

function singleAmount(sum: MoneySum, rows: number): Outcome<Money> {
  if (rows === 0) return blank({ code: 'no-payments' });
  const amount = sum.single();
  return amount ? known(amount) : severalCurrencies(sum);
}

/** Blank, because amounts of several currencies do not add up. */
export function severalCurrencies(sum: MoneySum): Outcome<never> {
  return blank({ code: 'currencies', currencies: sum.parts().map((part) => part.currency) });
}

/** The payments of one influencer or of all, in the order of creation. */
export function paymentsIn(reader: RecordReader, scope: FigureScope): Iterable<Payment> {
  switch (scope.kind) {
    case 'workspace':
      return reader.all('payment');
    case 'influencer':
      return reader.lookup('payment', 'influencer', scope.influencerId);
    case 'campaign':
      return reader.lookup('payment', 'campaign', scope.campaignId);
    case 'pair':
      return reader
        .lookup('payment', 'campaign', scope.campaignId)
        .filter((payment) => payment.influencerId === scope.influencerId);
  }
}
