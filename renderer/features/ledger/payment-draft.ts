import type { CreatePaymentInput } from '#shared/commands/create-payment.ts';
import { exactMinor } from '#shared/commands/field-checks.ts';
import type { UpdatePaymentInput } from '#shared/commands/update-payment.ts';
import type { LedgerRow } from '#shared/domain/ledger/ledger-row.ts';
import { toMoneyText, type MoneyText } from '#shared/lib/money.ts';
import type { Payment } from '#shared/model/payment.ts';
import { plainAmount, typedAmount } from '../../ui/amount-input.ts';

/** A payment as it stands in the form. */
export interface PaymentDraft {
  readonly amount: string;
  readonly currency: string | null;
  readonly basis: Payment['basis'];
  readonly rate: string;
  readonly units: string;
  readonly paidOn: string;
  readonly notes: string;
}

/** The form for a payment, or for a new one in the home currency. */
export function paymentDraft(payment: LedgerRow | null, homeCurrency: string | null): PaymentDraft {
  return {
    amount: payment ? typedAmount(payment.amount.amount) : '',
    currency: payment?.amount.currency ?? homeCurrency,
    basis: payment?.basis ?? 'fee',
    rate: payment?.rate ? typedAmount(payment.rate.amount) : '',
    units: payment?.units === null || payment?.units === undefined ? '' : String(payment.units),
    paidOn: payment?.paidOn ?? '',
    notes: payment?.notes ?? '',
  };
}

/** Rate times units exactly, or `null` while one of them is missing or unreadable. */
export function rateTimesUnits({ rate, units, currency }: PaymentDraft): MoneyText | null {
  if (currency === null || !/^\d{1,12}$/.test(units.trim())) return null;
  const minor = exactMinor({ amount: plainAmount(rate), currency });
  return minor === null ? null : toMoneyText({ minor: minor * BigInt(units.trim()), currency });
}

interface Known {
  readonly amount: MoneyText;
  readonly rate: MoneyText | null;
  readonly units: number | null;
}

function knownOf(draft: PaymentDraft, currency: string): Known {
  const units = draft.units.trim();
  return {
    amount: { amount: plainAmount(draft.amount), currency },
    rate: draft.rate.trim() === '' ? null : { amount: plainAmount(draft.rate), currency },
    // Anything but digits becomes a number the command refuses by name.
    units: units === '' ? null : /^\d{1,15}$/.test(units) ? Number(units) : Number.NaN,
  };
}

/** What adding the payment asks of the command. */
export function createInput(
  draft: PaymentDraft,
  currency: string,
  influencerId: string,
  campaignId: string | null,
): CreatePaymentInput {
  const { amount, rate, units } = knownOf(draft, currency);
  return {
    influencerId,
    amount,
    basis: draft.basis,
    ...(rate && { rate }),
    ...(units !== null && { units }),
    ...(draft.paidOn !== '' && { paidOn: draft.paidOn }),
    ...(draft.notes !== '' && { notes: draft.notes }),
    ...(campaignId !== null && { campaignId }),
  };
}

/** What changing the payment asks of the command; unchanged fields change nothing. */
export function updateInput(draft: PaymentDraft, currency: string, paymentId: string): UpdatePaymentInput {
  return {
    paymentId,
    ...knownOf(draft, currency),
    basis: draft.basis,
    paidOn: draft.paidOn || null,
    notes: draft.notes || null,
  };
}
