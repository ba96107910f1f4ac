import { exactMinor } from '#shared/commands/field-checks.ts';
import type { LedgerRow } from '#shared/domain/ledger/ledger-row.ts';
import {
  addMoney,
  fromMoneyText,
  subtractMoney,
  toMoneyText,
  zeroMoney,
  type Money,
  type MoneyText,
} from '#shared/lib/money.ts';
import { plainAmount, typedAmount } from '../../ui/amount-input.ts';

/** One part of a payment as typed. `key` keeps fields apart while parts come and go. */
export interface PartDraft {
  readonly key: number;
  readonly campaignId: string | null;
  readonly amount: string;
}

/** What is left to divide, or which part (from 1) cannot be read. */
export type Remainder = { readonly rest: Money } | { readonly unreadable: number };

/** The stored parts as typed, or one empty part to begin with. */
export function partsOf(payment: LedgerRow): readonly PartDraft[] {
  if (payment.allocations.length === 0) return [{ key: 0, campaignId: null, amount: '' }];
  return filledParts(payment.allocations);
}

/** Parts filled in from amounts, such as a proposal. */
export function filledParts(
  allocations: readonly { readonly campaignId: string; readonly amount: MoneyText }[],
): readonly PartDraft[] {
  return allocations.map(({ campaignId, amount }, key) => ({ key, campaignId, amount: typedAmount(amount.amount) }));
}

/** The parts and an empty one more. */
export function withPart(parts: readonly PartDraft[]): readonly PartDraft[] {
  const key = Math.max(-1, ...parts.map((part) => part.key)) + 1;
  return [...parts, { key, campaignId: null, amount: '' }];
}

/** The payment less its parts; an empty amount counts as nothing yet. */
export function remainderOf(amount: MoneyText, parts: readonly PartDraft[]): Remainder {
  let sum = zeroMoney(amount.currency);
  for (const [index, part] of parts.entries()) {
    if (part.amount.trim() === '') continue;
    const minor = exactMinor({ amount: plainAmount(part.amount), currency: amount.currency });
    if (minor === null) return { unreadable: index + 1 };
    sum = addMoney(sum, { minor, currency: amount.currency });
  }
  return { rest: subtractMoney(fromMoneyText(amount), sum) };
}

/** The parts with one of them grown or shrunk by what is left, so that they come out even. */
export function takingRest(amount: MoneyText, parts: readonly PartDraft[], key: number): readonly PartDraft[] {
  const others = parts.filter((part) => part.key !== key);
  const remainder = remainderOf(amount, others);
  if ('unreadable' in remainder) return parts;
  const text = typedAmount(toMoneyText(remainder.rest).amount);
  return parts.map((part) => (part.key === key ? { ...part, amount: text } : part));
}
