import type { GiftFields } from '#shared/commands/gift-checks.ts';
import type { Gift } from '#shared/model/gift.ts';
import { typedAmount } from '../../../ui/amount-input.ts';
import { typedMoney, typedNumber } from '../collaboration/terms-draft.ts';

/** The days of a gift, in the order they come. */
export const giftDays = [
  'promisedOn',
  'sentOn',
  'receivedOn',
  'postDueOn',
  'returnDueOn',
  'returnedOn',
  'noShowOn',
] as const satisfies readonly (keyof Gift)[];
const texts = ['address', 'carrier', 'tracking', 'notes'] as const;
type TypedField = (typeof giftDays)[number] | (typeof texts)[number];

/** A gift as it stands in the form. Each amount keeps the currency it has. */
export type GiftDraft = Readonly<Record<TypedField, string>> & {
  readonly product: string;
  readonly quantity: string;
  readonly isLoan: boolean;
  readonly retailValue: string;
  readonly retailCurrency: string | null;
  readonly cost: string;
  readonly costCurrency: string | null;
  readonly shippingCost: string;
  readonly shippingCurrency: string | null;
};

/** The form for a gift, or for a new one with amounts in this currency. */
export function giftDraft(gift: Gift | null, currency: string | null): GiftDraft {
  const typed = [...giftDays, ...texts].map((field) => [field, gift?.[field] ?? '']);
  const amount = (field: 'retailValue' | 'cost' | 'shippingCost') => typedAmount(gift?.[field]?.amount ?? '');
  return {
    ...(Object.fromEntries(typed) as Record<TypedField, string>),
    product: gift?.product ?? '',
    quantity: String(gift?.quantity ?? 1),
    isLoan: gift?.isLoan ?? false,
    retailValue: amount('retailValue'),
    retailCurrency: gift?.retailValue?.currency ?? currency,
    cost: amount('cost'),
    costCurrency: gift?.cost?.currency ?? currency,
    shippingCost: amount('shippingCost'),
    shippingCurrency: gift?.shippingCost?.currency ?? currency,
  };
}

/** What the form says, as the commands take it. */
export function giftFields(draft: GiftDraft): GiftFields {
  const { quantity, retailValue, retailCurrency, cost, costCurrency, shippingCost, shippingCurrency, ...rest } = draft;
  return {
    ...rest,
    quantity: typedNumber(quantity) ?? NaN,
    retailValue: typedMoney(retailValue, retailCurrency),
    cost: typedMoney(cost, costCurrency),
    shippingCost: typedMoney(shippingCost, shippingCurrency),
  };
}
