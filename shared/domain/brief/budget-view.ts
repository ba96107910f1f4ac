import { fromMoneyText, subtractMoney, toMoneyText, zeroMoney, type Money, type MoneyText } from '../../lib/money.ts';
import { budgetCategories, type BudgetCategory, type Campaign } from '../../model/campaign.ts';
import type { Collaboration } from '../../model/collaboration.ts';
import type { Gift } from '../../model/gift.ts';
import type { Payment } from '../../model/payment.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { costOf } from '../figures/costs.ts';
import { MoneySum } from '../figures/money-sum.ts';
import { isAgreed, phaseOf, stagesOf } from '../pipeline/stages.ts';

/** One category in one currency. Amounts nobody knows are `null`. */
export interface BudgetRow {
  readonly category: BudgetCategory;
  readonly currency: string;
  readonly planned: MoneyText | null;
  /** `null` for categories of which nothing says what is committed. */
  readonly committed: MoneyText | null;
  readonly paid: MoneyText;
  /** Planned less committed; negative when more is committed than planned. */
  readonly left: MoneyText | null;
  readonly note: string | null;
}

/** Everything in one currency. */
export interface BudgetTotal {
  readonly currency: string;
  readonly planned: MoneyText | null;
  readonly committed: MoneyText;
  readonly paid: MoneyText;
  /** `null` where nothing is planned in this currency. */
  readonly left: MoneyText | null;
}

export interface BudgetView {
  /** By category in their fixed order, then by currency. */
  readonly rows: readonly BudgetRow[];
  readonly totals: readonly BudgetTotal[];
  /** People who agreed to a fee that is not stated. */
  readonly feesMissing: number;
  /** Gifts that count and whose cost is not known. */
  readonly costsMissing: number;
  /** Payments to its people that no campaign bears yet, so that more may have been paid. */
  readonly paymentsOpen: number;
}

/** Categories whose commitments are kept in Liaison: fees with the collaborations, the others with the gifts. */
const TRACKED: readonly BudgetCategory[] = ['fees', 'gifts', 'shipping'];

const categoryOfBasis: Readonly<Record<Payment['basis'], BudgetCategory>> = {
  fee: 'fees',
  'per-post': 'fees',
  'per-order': 'commission',
  commission: 'commission',
  gift: 'gifts',
  other: 'other',
};

type Sums = ReadonlyMap<BudgetCategory, MoneySum>;

const emptySums = (): Sums => new Map(budgetCategories.map((category) => [category, new MoneySum()]));

/**
 * What is planned, committed, paid and left of a campaign, by category and currency. Committed are the fees of
 * collaborations that are agreed or further, and cost and shipping of their gifts and of gifts that were sent. Paid are
 * the parts of payments that the campaign bears. Currencies are never added.
 */
export function budgetView(reader: RecordReader, campaign: Campaign): BudgetView {
  const { committed, feesMissing, costsMissing } = commitments(reader, campaign.id);
  const paid = paidSums(reader, campaign.id);
  const planned = emptySums();
  for (const line of campaign.budget ?? []) planned.get(line.category)!.add(line.planned);
  const sums = { planned, committed, paid };
  return {
    rows: budgetCategories.flatMap((category) => rowsOf(category, sums, campaign)),
    totals: totalsOf(sums),
    feesMissing,
    costsMissing,
    paymentsOpen: openPayments(reader, campaign.id),
  };
}

function openPayments(reader: RecordReader, campaignId: string): number {
  const { outcome } = costOf(reader, { kind: 'campaign', campaignId });
  return 'blank' in outcome && outcome.blank.code === 'unallocated' ? outcome.blank.payments : 0;
}

interface AllSums {
  readonly planned: Sums;
  readonly committed: Sums;
  readonly paid: Sums;
}

function commitments(reader: RecordReader, campaignId: string) {
  const stages = stagesOf(reader);
  const committed = emptySums();
  let feesMissing = 0;
  let costsMissing = 0;
  for (const collaboration of reader.lookup('collaboration', 'campaign', campaignId)) {
    const agreed = isAgreed(phaseOf(stages, collaboration.stage));
    if (agreed && collaboration.fee) committed.get('fees')!.add(collaboration.fee);
    else if (agreed && owesFee(collaboration)) feesMissing += 1;
    for (const gift of reader.lookup('gift', 'collaboration', collaboration.id)) {
      if (!agreed && gift.sentOn === undefined) continue;
      if (gift.cost) committed.get('gifts')!.addMoney(costOfAll(gift, gift.cost));
      else costsMissing += 1;
      if (gift.shippingCost) committed.get('shipping')!.add(gift.shippingCost);
    }
  }
  return { committed, feesMissing, costsMissing };
}

/** Who takes part for gifts or commission alone owes nothing that would have to be stated. */
function owesFee({ terms }: Collaboration): boolean {
  return terms === undefined || terms.pays.includes('fee');
}

function costOfAll({ quantity }: Gift, each: MoneyText): Money {
  const { minor, currency } = fromMoneyText(each);
  return { minor: minor * BigInt(quantity), currency };
}

function paidSums(reader: RecordReader, campaignId: string): Sums {
  const paid = emptySums();
  for (const payment of reader.lookup('payment', 'campaign', campaignId)) {
    for (const part of payment.allocations) {
      if (part.campaignId === campaignId) paid.get(categoryOfBasis[payment.basis])!.add(part.amount);
    }
  }
  return paid;
}

const inCurrency = (sum: MoneySum, currency: string): Money | null =>
  sum.parts().find((part) => part.currency === currency) ?? null;

function currenciesOf(sums: readonly MoneySum[]): string[] {
  return [...new Set(sums.flatMap((sum) => sum.parts().map(({ currency }) => currency)))].sort();
}

function rowsOf(category: BudgetCategory, sums: AllSums, campaign: Campaign): BudgetRow[] {
  const [planned, committed, paid] = [sums.planned, sums.committed, sums.paid].map((part) => part.get(category)!) as [
    MoneySum,
    MoneySum,
    MoneySum,
  ];
  return currenciesOf([planned, committed, paid]).map((currency) => {
    const zero = zeroMoney(currency);
    const plan = inCurrency(planned, currency);
    const bound = TRACKED.includes(category) ? (inCurrency(committed, currency) ?? zero) : null;
    const spent = inCurrency(paid, currency);
    const line = campaign.budget?.find((one) => one.category === category && one.planned.currency === currency);
    return {
      category,
      currency,
      planned: plan && toMoneyText(plan),
      committed: bound && toMoneyText(bound),
      paid: toMoneyText(spent ?? zero),
      left: plan && bound && toMoneyText(subtractMoney(plan, bound)),
      note: line?.note ?? null,
    };
  });
}

function totalsOf(sums: AllSums): BudgetTotal[] {
  const total = (part: Sums): MoneySum => {
    const all = new MoneySum();
    for (const sum of part.values()) all.addSum(sum);
    return all;
  };
  const [planned, committed, paid] = [total(sums.planned), total(sums.committed), total(sums.paid)];
  return currenciesOf([planned, committed, paid]).map((currency) => {
    const zero = zeroMoney(currency);
    const plan = inCurrency(planned, currency);
    const bound = inCurrency(committed, currency) ?? zero;
    return {
      currency,
      planned: plan && toMoneyText(plan),
      committed: toMoneyText(bound),
      paid: toMoneyText(inCurrency(paid, currency) ?? zero),
      left: plan && toMoneyText(subtractMoney(plan, bound)),
    };
  });
}
