import type { LedgerRow, LedgerTotal } from '../domain/ledger/ledger-row.ts';
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

/** Payments: searched, filtered, sorted and cut to the slice on screen. */
export function ledgerList(_reader: RecordReader, _params: LedgerListParams): LedgerListResult {
  throw new Error('ledger.list is not built yet');
}
