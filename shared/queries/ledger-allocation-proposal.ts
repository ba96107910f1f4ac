import {
  proposeAllocation,
  unallocatedPaymentIds,
  type AllocationProposal,
} from '../domain/ledger/propose-allocation.ts';
import type { RecordReader } from '../store/record-reader.ts';

/** Certain payments, or every payment that is not allocated yet. */
export type LedgerAllocationProposalParams = { readonly paymentIds: readonly string[] } | { readonly all: true };

/** What allocating the payments in proportion to orders would do; nothing is written. */
export function ledgerAllocationProposal(
  reader: RecordReader,
  params: LedgerAllocationProposalParams,
): AllocationProposal {
  return proposeAllocation(reader, 'paymentIds' in params ? params.paymentIds : unallocatedPaymentIds(reader));
}
