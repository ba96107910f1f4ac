import { proposeAllocation, unallocatedPaymentIds } from '../domain/ledger/propose-allocation.ts';
import type { RowChange } from '../model/change-set.ts';
import type { Payment } from '../model/payment.ts';
import { text } from '../text/text.ts';
import type { Command } from './command.ts';
import { updateChange } from './row-changes.ts';

export interface AllocatePaymentsByOrdersInput {
  /** `null`: every payment no campaign bears yet. */
  readonly paymentIds: readonly string[] | null;
}

const say = text.ledger.problems;

/**
 * Splits payments over campaigns in proportion to the orders their influencers brought in each. A payment that is
 * allocated already is left as a person decided it; the label counts those and the ones without orders to go by.
 */
export const allocatePaymentsByOrders: Command<AllocatePaymentsByOrdersInput> = (input, { reader }) => {
  const ids = [...new Set(input.paymentIds ?? unallocatedPaymentIds(reader))];
  if (ids.length === 0) return { refusal: input.paymentIds === null ? say.nothingToAllocate : say.noneChosen };
  const payments = ids.map((id) => reader.get('payment', id)).filter((row): row is Payment => row !== undefined);
  if (payments.length === 0) return { refusal: say.paymentGone };
  const open = payments.filter((payment) => payment.allocations.length === 0);
  if (open.length === 0) return { refusal: say.chosenAllocated(payments.length) };
  const changes: RowChange[] = [];
  for (const proposal of proposeAllocation(
    reader,
    open.map((payment) => payment.id),
  ).proposals) {
    const payment = reader.get('payment', proposal.paymentId);
    const change = payment && updateChange('payment', payment, { allocations: proposal.allocations });
    if (change) changes.push(change);
  }
  if (changes.length === 0) return { refusal: say.noneWithOrders(open.length) };
  const { allocateByOrders } = text.ledger.labels;
  const label = allocateByOrders(changes.length, open.length - changes.length, payments.length - open.length);
  return { plan: { label, changes } };
};
