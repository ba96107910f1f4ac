import type { UpdateCollaborationInput } from '#shared/commands/update-collaboration.ts';
import type { MoneyText } from '#shared/lib/money.ts';
import type { Collaboration, FeePart, PaymentTrigger, Terms } from '#shared/model/collaboration.ts';
import type { CompensationKind } from '#shared/model/influencer.ts';
import { plainAmount, typedAmount } from '../../../ui/amount-input.ts';

/** A part of the fee as it is typed. */
export interface PartDraft {
  readonly key: number;
  readonly percent: string;
  readonly trigger: PaymentTrigger;
  readonly dueOn: string;
  readonly netDays: string;
}

/** What is paid and when, as it stands in the form. */
export interface TermsDraft {
  readonly fee: string;
  readonly currency: string | null;
  readonly clientPrice: string;
  readonly clientCurrency: string | null;
  readonly pays: readonly CompensationKind[];
  readonly parts: readonly PartDraft[];
  readonly commission: string;
  readonly commissionFrom: string;
  readonly commissionTo: string;
  readonly killFee: string;
  readonly lateFee: string;
  readonly needsInvoice: 'yes' | 'no' | '';
  readonly expenses: string;
}

const typed = (value: number | undefined): string => (value === undefined ? '' : typedAmount(String(value)));

/** The form for what was agreed; amounts are in the campaign's currency until said otherwise. */
export function termsDraft({ fee, clientPrice, terms }: Collaboration, currency: string | null): TermsDraft {
  const { commission, needsInvoice } = terms ?? {};
  return {
    fee: fee ? typedAmount(fee.amount) : '',
    currency: fee?.currency ?? currency,
    clientPrice: clientPrice ? typedAmount(clientPrice.amount) : '',
    clientCurrency: clientPrice?.currency ?? currency,
    pays: terms?.pays ?? [],
    parts: (terms?.split ?? []).map((part, key) => ({
      key,
      percent: typed(part.percent),
      trigger: part.trigger,
      dueOn: part.dueOn ?? '',
      netDays: typed(part.netDays),
    })),
    commission: typed(commission?.percent),
    commissionFrom: commission?.startsOn ?? '',
    commissionTo: commission?.endsOn ?? '',
    killFee: typed(terms?.killFeePercent),
    lateFee: typed(terms?.lateFeePercent),
    needsInvoice: needsInvoice === undefined ? '' : needsInvoice ? 'yes' : 'no',
    expenses: terms?.expenses ?? '',
  };
}

/** A typed number; what is none becomes NaN, which the command refuses in a sentence. Nothing typed is not known. */
export function typedNumber(value: string): number | undefined {
  const plain = plainAmount(value);
  return plain === '' ? undefined : Number(plain);
}

/** The typed amount, or `null` for none. Without a currency the command refuses and says so. */
export function typedMoney(amount: string, currency: string | null): MoneyText | null {
  return amount.trim() === '' ? null : { amount: plainAmount(amount), currency: currency ?? '' };
}

/** A part of the fee as it would be stored. */
export function partOf({ percent, trigger, dueOn, netDays }: PartDraft): FeePart {
  const days = typedNumber(netDays);
  return {
    percent: typedNumber(percent) ?? NaN,
    trigger,
    ...(dueOn !== '' && { dueOn }),
    ...(days !== undefined && { netDays: days }),
  };
}

/** The terms the form states. */
export function termsOf(draft: TermsDraft): Terms {
  const { pays, parts, commissionFrom, commissionTo, needsInvoice, expenses } = draft;
  const [commission, killFeePercent, lateFeePercent] = [draft.commission, draft.killFee, draft.lateFee].map(
    typedNumber,
  );
  const hasCommission = commission !== undefined || commissionFrom !== '' || commissionTo !== '';
  return {
    pays: [...pays],
    ...(parts.length > 0 && { split: parts.map(partOf) }),
    ...(hasCommission && {
      commission: {
        percent: commission ?? NaN,
        ...(commissionFrom !== '' && { startsOn: commissionFrom }),
        ...(commissionTo !== '' && { endsOn: commissionTo }),
      },
    }),
    ...(killFeePercent !== undefined && { killFeePercent }),
    ...(lateFeePercent !== undefined && { lateFeePercent }),
    ...(needsInvoice !== '' && { needsInvoice: needsInvoice === 'yes' }),
    ...(expenses.trim() !== '' && { expenses }),
  };
}

/** What saving the form asks of the command. */
export function termsInput(id: string, draft: TermsDraft): UpdateCollaborationInput {
  return {
    id,
    fee: typedMoney(draft.fee, draft.currency),
    clientPrice: typedMoney(draft.clientPrice, draft.clientCurrency),
    terms: termsOf(draft),
  };
}
