import { dayOfInstant } from '../lib/calendar-day.ts';
import { instantOf } from '../lib/clock.ts';
import type { MoneyText } from '../lib/money.ts';
import type { Payment, PaymentId } from '../model/payment.ts';
import { text } from '../text/text.ts';
import type { Command } from './command.ts';
import { dayProblem, firstProblem, notesProblem, presentFields } from './field-checks.ts';
import { exactMoney, paymentMoneyProblem } from './payment-checks.ts';
import { createChange } from './row-changes.ts';

export interface CreatePaymentInput {
  readonly influencerId: string;
  readonly amount: MoneyText;
  readonly basis: Payment['basis'];
  readonly paidOn?: string;
  readonly rate?: MoneyText;
  readonly units?: number;
  readonly notes?: string;
  /** The one campaign that bears the whole payment; without it the payment stays on the influencer. */
  readonly campaignId?: string;
}

/** Adds a payment a person typed in; its evidence is `manual`, by the actor, today. */
export const createPayment: Command<CreatePaymentInput> = (input, { reader, newId, actor, clock }) => {
  const influencer = reader.get('influencer', input.influencerId);
  if (!influencer) return { refusal: text.campaigns.problems.influencerGone };
  const refusal = firstProblem(
    paymentMoneyProblem(input),
    dayProblem('Paid on', input.paidOn),
    notesProblem(input.notes),
  );
  if (refusal !== null) return { refusal };
  const campaign = input.campaignId === undefined ? undefined : reader.get('campaign', input.campaignId);
  if (input.campaignId !== undefined && !campaign) return { refusal: text.campaigns.problems.campaignGone };
  const amount = exactMoney(input.amount);
  const payment: Payment = {
    id: newId() as PaymentId,
    influencerId: influencer.id,
    amount,
    basis: input.basis,
    ...presentFields({
      paidOn: input.paidOn,
      rate: input.rate && exactMoney(input.rate),
      units: input.units,
      notes: input.notes?.trim(),
    }),
    allocations: campaign ? [{ campaignId: campaign.id, amount }] : [],
    evidence: {
      source: 'manual',
      capturedOn: dayOfInstant(instantOf(clock)),
      ...(actor !== '' && { enteredBy: actor }),
    },
  };
  const label = text.ledger.labels.create(influencer.name);
  return { plan: { label, changes: [createChange('payment', payment)] } };
};
