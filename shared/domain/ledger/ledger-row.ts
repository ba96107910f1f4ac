import type { MoneyText } from '../../lib/money.ts';
import type { Evidence } from '../../model/common.ts';
import type { Payment } from '../../model/payment.ts';

/** `partly` only occurs in data from elsewhere: Liaison itself allocates a payment wholly or not at all. */
export const allocationStates = ['unallocated', 'partly', 'allocated'] as const;
export type AllocationState = (typeof allocationStates)[number];

export interface LedgerAllocation {
  readonly campaignId: string;
  readonly campaignName: string;
  readonly amount: MoneyText;
}

/** A payment as the ledger shows it. */
export interface LedgerRow {
  readonly id: string;
  readonly influencerId: string;
  readonly influencerName: string;
  /** The number the paying system gave it. */
  readonly externalId: string | null;
  readonly amount: MoneyText;
  readonly paidOn: string | null;
  readonly basis: Payment['basis'];
  readonly rate: MoneyText | null;
  readonly units: number | null;
  readonly state: AllocationState;
  readonly allocations: readonly LedgerAllocation[];
  readonly notes: string | null;
  readonly evidence: Evidence;
}

/** Control totals of one currency: `allocated + unallocated = amount`, to the last minor unit. */
export interface LedgerTotal {
  readonly currency: string;
  readonly payments: number;
  readonly unallocatedPayments: number;
  readonly amount: MoneyText;
  readonly allocated: MoneyText;
  readonly unallocated: MoneyText;
}
