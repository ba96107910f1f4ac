import { derivedBy } from '../domain/figures/derived.ts';
import { allocationStateOf } from '../domain/ledger/allocation-state.ts';
import { allocationStates, type LedgerRow, type LedgerTotal } from '../domain/ledger/ledger-row.ts';
import { ledgerRowOf, ledgerTotals } from '../domain/ledger/ledger-rows.ts';
import { fromMoneyText, type MoneyText } from '../lib/money.ts';
import { foldText } from '../lib/text-fold.ts';
import type { Payment } from '../model/payment.ts';
import type { RecordReader } from '../store/record-reader.ts';
import type { ListWindow, SortTerm } from './list-params.ts';

export type LedgerSortKey = 'paidOn' | 'influencer' | 'amount' | 'basis' | 'state';

export interface LedgerListParams extends ListWindow {
  /** Words that must all occur in the influencer's name, the payment's number, its basis, campaigns or notes. */
  readonly search: string;
  readonly filter: 'all' | 'unallocated' | 'allocated';
  readonly campaignId?: string;
  readonly influencerId?: string;
  readonly sort: readonly SortTerm<LedgerSortKey>[];
}

export interface LedgerListResult {
  /** Payments in the workspace. */
  readonly total: number;
  /** Payments the search and the filters leave. */
  readonly matching: number;
  readonly rows: readonly LedgerRow[];
  /** Control totals of the matching payments, one per currency. */
  readonly totals: readonly LedgerTotal[];
}

/** Payments: searched, filtered, sorted and cut to the slice on screen. Newest first where the sort order ties. */
export function ledgerList(reader: RecordReader, params: LedgerListParams): LedgerListResult {
  const { search, filter, campaignId, influencerId, sort } = params;
  const payments = matchingPayments(reader, JSON.stringify({ search, filter, campaignId, influencerId, sort }));
  const slice = payments.rows.slice(params.offset, params.offset + params.limit);
  return {
    total: reader.count('payment'),
    matching: payments.rows.length,
    rows: slice.map((payment) => ledgerRowOf(reader, payment)),
    totals: payments.totals,
  };
}

type Choice = Omit<LedgerListParams, 'offset' | 'limit'>;

const matchingPayments = derivedBy(
  () => ['payment', 'influencer', 'campaign'],
  3,
  (reader, key): { rows: Payment[]; totals: readonly LedgerTotal[] } => {
    const choice = JSON.parse(key) as Choice;
    const words = foldText(choice.search).split(' ').filter(Boolean);
    const rows = candidates(reader, choice).filter((payment) => {
      if (choice.filter !== 'all' && (choice.filter === 'allocated') !== (allocationStateOf(payment) === 'allocated')) {
        return false;
      }
      if (words.length === 0) return true;
      const text = searchText(reader, payment);
      return words.every((word) => text.includes(word));
    });
    return { rows: rows.sort(paymentOrder(reader, choice.sort)), totals: ledgerTotals(rows) };
  },
);

function candidates(reader: RecordReader, choice: Choice): Payment[] {
  const { campaignId, influencerId } = choice;
  if (influencerId !== undefined) {
    const own = [...reader.lookup('payment', 'influencer', influencerId)];
    if (campaignId === undefined) return own;
    return own.filter((payment) => payment.allocations.some((part) => part.campaignId === campaignId));
  }
  if (campaignId !== undefined) return [...new Set(reader.lookup('payment', 'campaign', campaignId))];
  return [...reader.all('payment')];
}

function searchText(reader: RecordReader, payment: Payment): string {
  const campaigns = payment.allocations.map((part) => reader.get('campaign', part.campaignId)?.name);
  const parts = [
    reader.get('influencer', payment.influencerId)?.name,
    payment.externalId?.value,
    payment.basis,
    payment.notes,
    payment.amount.amount,
  ];
  return foldText([...parts, ...campaigns].filter((part) => part !== undefined).join('\n'));
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** Compares by the terms; an unknown day comes last whichever the direction. */
function paymentOrder(reader: RecordReader, sort: Choice['sort']): (left: Payment, right: Payment) => number {
  const nameOf = (payment: Payment): string => reader.get('influencer', payment.influencerId)?.name ?? '';
  const compare: { readonly [Key in LedgerSortKey]: (left: Payment, right: Payment) => number } = {
    paidOn: (left, right) => collator.compare(left.paidOn ?? '', right.paidOn ?? ''),
    influencer: (left, right) => collator.compare(nameOf(left), nameOf(right)),
    amount: (left, right) => compareAmounts(left.amount, right.amount),
    basis: (left, right) => collator.compare(left.basis, right.basis),
    state: (left, right) =>
      allocationStates.indexOf(allocationStateOf(left)) - allocationStates.indexOf(allocationStateOf(right)),
  };
  return (left, right) => {
    for (const { key, direction } of sort) {
      if (key === 'paidOn' && (left.paidOn === undefined) !== (right.paidOn === undefined)) {
        return left.paidOn === undefined ? 1 : -1;
      }
      const difference = compare[key](left, right);
      if (difference !== 0) return direction === 'ascending' ? difference : -difference;
    }
    return left.id < right.id ? 1 : -1;
  };
}

/** Inside one currency by size, between currencies by code. */
function compareAmounts(left: MoneyText, right: MoneyText): number {
  if (left.currency !== right.currency) return left.currency < right.currency ? -1 : 1;
  const difference = fromMoneyText(left).minor - fromMoneyText(right).minor;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
