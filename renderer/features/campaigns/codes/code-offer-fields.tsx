import type { CodeOffer } from '#shared/commands/promo-codes.ts';
import type { CurrencyCode } from '#shared/lib/currencies.ts';
import type { PromoCode } from '#shared/model/promo-code.ts';
import { text } from '#shared/text/text.ts';
import { plainAmount, typedAmount } from '../../../ui/amount-input.ts';
import { CurrencyField } from '../../../ui/currency-field.tsx';
import { AmountField, DayField } from '../../../ui/form-fields.tsx';
import { LineField } from '../../../ui/text-fields.tsx';

const words = text.codesAndLinks.fields;

/** What a code gives, as it stands in a form. */
export interface OfferDraft {
  readonly percent: string;
  readonly amount: string;
  readonly currency: CurrencyCode | null;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly note: string;
}

/** The form for a code, or for a new one in the campaign's currency. */
export function offerDraft(code: PromoCode | null, currency: CurrencyCode | null): OfferDraft {
  return {
    percent: code?.discountPercent === undefined ? '' : typedAmount(String(code.discountPercent)),
    amount: code?.discountAmount ? typedAmount(code.discountAmount.amount) : '',
    currency: code?.discountAmount?.currency ?? currency,
    startsOn: code?.startsOn ?? '',
    endsOn: code?.endsOn ?? '',
    note: code?.note ?? '',
  };
}

/** The per cent that is typed; `null` for none, not a number for what is none, which the command refuses. */
export function percentOf({ percent }: OfferDraft): number | null {
  const plain = plainAmount(percent);
  if (plain === '') return null;
  return /^\d+(\.\d+)?$/u.test(plain) ? Number(plain) : Number.NaN;
}

/** What the form asks of a command. */
export function offerOf(draft: OfferDraft): CodeOffer {
  return {
    discountPercent: percentOf(draft),
    discountAmount:
      draft.amount.trim() === '' ? null : { amount: plainAmount(draft.amount), currency: draft.currency ?? '' },
    startsOn: draft.startsOn || null,
    endsOn: draft.endsOn || null,
    note: draft.note,
  };
}

interface CodeOfferFieldsProps {
  readonly draft: OfferDraft;
  readonly onChange: (draft: OfferDraft) => void;
}

/** What a code gives and how long it is valid. */
export function CodeOfferFields({ draft, onChange }: CodeOfferFieldsProps) {
  const set = (patch: Partial<OfferDraft>) => onChange({ ...draft, ...patch });
  return (
    <>
      <AmountField label={words.percent} value={draft.percent} onChange={(percent) => set({ percent })} />
      <LineField label={words.note} value={draft.note} onChange={(note) => set({ note })} />
      <AmountField label={words.amount} value={draft.amount} onChange={(amount) => set({ amount })} />
      <CurrencyField label={words.currency} value={draft.currency} onChange={(currency) => set({ currency })} />
      <DayField label={words.startsOn} value={draft.startsOn} onChange={(startsOn) => set({ startsOn })} />
      <DayField label={words.endsOn} value={draft.endsOn} onChange={(endsOn) => set({ endsOn })} />
    </>
  );
}
