import type { MoneyText } from '../lib/money.ts';
import type { Payment } from '../model/payment.ts';
import { text } from '../text/text.ts';
import type { Command } from './command.ts';
import { dayProblem, firstProblem, notesProblem } from './field-checks.ts';
import { exactMoney, paymentMoneyProblem } from './payment-checks.ts';
import { updateChange } from './row-changes.ts';

/** The fields to change; `null` takes an optional field away. */
export interface UpdatePaymentInput {
  readonly paymentId: string;
  readonly amount?: MoneyText;
  readonly basis?: Payment['basis'];
  readonly paidOn?: string | null;
  readonly rate?: MoneyText | null;
  readonly units?: number | null;
  readonly notes?: string | null;
}

const say = text.ledger.problems;

/**
 * Changes a payment. An allocation to one campaign follows the amount; a split over several is a person's decision
 * and never rescaled behind their back.
 */
export const updatePayment: Command<UpdatePaymentInput> = (input, { reader }) => {
  const payment = reader.get('payment', input.paymentId);
  if (!payment) return { refusal: say.paymentGone };
  const amount = input.amount ?? payment.amount;
  const rate = input.rate === undefined ? payment.rate : input.rate;
  const refusal = firstProblem(
    paymentMoneyProblem({ amount, rate, units: input.units }),
    dayProblem('Paid on', input.paidOn),
    notesProblem(input.notes),
    allocationProblem(payment, amount),
  );
  if (refusal !== null) return { refusal };
  const [only] = payment.allocations;
  const change = updateChange('payment', payment, {
    amount: exactMoney(amount),
    allocations: only && payment.allocations.length === 1 ? [{ ...only, amount: exactMoney(amount) }] : undefined,
    basis: input.basis,
    paidOn: input.paidOn,
    rate: input.rate && exactMoney(input.rate),
    units: input.units,
    notes: input.notes?.trim() === '' ? null : input.notes,
  });
  const influencer = reader.get('influencer', payment.influencerId);
  return { plan: { label: text.ledger.labels.update(influencer?.name ?? ''), changes: change ? [change] : [] } };
};

function allocationProblem(payment: Payment, amount: MoneyText): string | null {
  if (payment.allocations.length === 0) return null;
  if (amount.currency !== payment.amount.currency) return say.currencyFixed(payment.amount.currency);
  const isSame = exactMoney(amount).amount === payment.amount.amount;
  return isSame || payment.allocations.length === 1 ? null : say.amountFixed(payment.allocations.length);
}
