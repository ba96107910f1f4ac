import { addMoney, fromMoneyText, subtractMoney, toMoneyText, zeroMoney, type MoneyText } from '../lib/money.ts';
import type { Payment, PaymentAllocation } from '../model/payment.ts';
import { text } from '../text/text.ts';
import type { Command, CommandContext } from './command.ts';
import { exactMinor } from './field-checks.ts';
import { exactMoney } from './payment-checks.ts';
import { updateChange } from './row-changes.ts';

export interface AllocatePaymentInput {
  readonly paymentId: string;
  /** Which campaign bears how much, in the payment's currency; no parts take the allocation back. */
  readonly parts: readonly { readonly campaignId: string; readonly amount: MoneyText }[];
}

const say = text.ledger.problems;
const PARTS_LIMIT = 500;

/** Says which campaigns bear a payment. The parts have to add up to what was paid, to the last minor unit. */
export const allocatePayment: Command<AllocatePaymentInput> = (input, context) => {
  const payment = context.reader.get('payment', input.paymentId);
  if (!payment) return { refusal: say.paymentGone };
  const checked = checkParts(payment, input.parts, context);
  if ('refusal' in checked) return checked;
  const change = updateChange('payment', payment, { allocations: checked.allocations });
  const name = context.reader.get('influencer', payment.influencerId)?.name ?? '';
  const { allocate, takeBack } = text.ledger.labels;
  return {
    plan: { label: input.parts.length === 0 ? takeBack(name) : allocate(name), changes: change ? [change] : [] },
  };
};

function checkParts(
  payment: Payment,
  parts: AllocatePaymentInput['parts'],
  { reader }: CommandContext,
): { readonly allocations: readonly PaymentAllocation[] } | { readonly refusal: string } {
  if (parts.length === 0) return { allocations: [] };
  if (parts.length > PARTS_LIMIT) return { refusal: say.tooManyParts(PARTS_LIMIT) };
  const allocations = new Map<string, PaymentAllocation>();
  for (const part of parts) {
    const campaign = reader.get('campaign', part.campaignId);
    if (!campaign) return { refusal: text.campaigns.problems.campaignGone };
    if (allocations.has(campaign.id)) return { refusal: say.campaignTwice(campaign.name) };
    if (part.amount.currency !== payment.amount.currency) {
      return { refusal: say.partCurrency(part.amount.currency, payment.amount.currency) };
    }
    const refusal = partProblem(campaign.name, part.amount, payment);
    if (refusal !== null) return { refusal };
    allocations.set(campaign.id, { campaignId: campaign.id, amount: exactMoney(part.amount) });
  }
  const refusal = sumProblem(payment, [...allocations.values()]);
  return refusal === null ? { allocations: [...allocations.values()] } : { refusal };
}

/** A part has the sign of its payment: a repayment (below 0) is divided into repayments. */
function partProblem(campaign: string, amount: MoneyText, payment: Payment): string | null {
  const minor = exactMinor(amount);
  if (minor === null) return say.amountWrong(campaign, amount.amount, amount.currency);
  const isRepayment = payment.amount.amount.startsWith('-');
  if (isRepayment) return minor < 0n ? null : say.amountNotNegative(campaign);
  return minor > 0n ? null : say.amountNotPositive(campaign);
}

function sumProblem(payment: Payment, allocations: readonly PaymentAllocation[]): string | null {
  const paid = fromMoneyText(payment.amount);
  const sum = allocations.reduce(
    (total, part) => addMoney(total, fromMoneyText(part.amount)),
    zeroMoney(paid.currency),
  );
  const rest = subtractMoney(paid, sum);
  if (rest.minor === 0n) return null;
  const size = { ...rest, minor: rest.minor < 0n ? -rest.minor : rest.minor };
  const sentence = rest.minor > 0n ? say.partsTooSmall : say.partsTooLarge;
  return sentence(plain(toMoneyText(sum)), plain(payment.amount), plain(toMoneyText(size)));
}

const plain = (money: MoneyText): string => `${money.amount} ${money.currency}`;
