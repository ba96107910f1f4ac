import { addMoney, fromMoneyText, zeroMoney } from '../../lib/money.ts';
import type { Payment } from '../../model/payment.ts';
import type { AllocationState } from './ledger-row.ts';

/** Whether campaigns bear a payment: wholly, in part or not at all. */
export function allocationStateOf(payment: Payment): AllocationState {
  if (payment.allocations.length === 0) return 'unallocated';
  if (payment.allocations.some((part) => part.amount.currency !== payment.amount.currency)) return 'partly';
  const borne = payment.allocations.reduce(
    (sum, part) => addMoney(sum, fromMoneyText(part.amount)),
    zeroMoney(payment.amount.currency),
  );
  return borne.minor === fromMoneyText(payment.amount).minor ? 'allocated' : 'partly';
}
