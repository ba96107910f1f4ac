import { fromMoneyText, toMoneyText, type MoneyText } from '../../lib/money.ts';
import type { Gift } from '../../model/gift.ts';

export interface GiftTotals {
  /** What was spent by currency: real cost of each piece, and sending. */
  readonly cost: readonly MoneyText[];
  /** What the pieces cost in a shop by currency; never part of spend. */
  readonly retail: readonly MoneyText[];
  /** How many gifts do not say what they cost, and how many not what they are worth. */
  readonly withoutCost: number;
  readonly withoutRetail: number;
}

/** The sums of gifts, each currency for itself, in the order of the codes. */
export function giftTotals(gifts: readonly Gift[]): GiftTotals {
  return {
    cost: sums(gifts.flatMap((gift) => [times(gift.cost, gift.quantity), times(gift.shippingCost, 1)])),
    retail: sums(gifts.map((gift) => times(gift.retailValue, gift.quantity))),
    withoutCost: gifts.filter(({ cost }) => cost === undefined).length,
    withoutRetail: gifts.filter(({ retailValue }) => retailValue === undefined).length,
  };
}

/** An amount for one piece as that of all of them. */
export function times(each: MoneyText | undefined, quantity: number): MoneyText | null {
  if (!each) return null;
  const { minor, currency } = fromMoneyText(each);
  return toMoneyText({ minor: minor * BigInt(quantity), currency });
}

function sums(amounts: readonly (MoneyText | null)[]): MoneyText[] {
  const byCurrency = new Map<string, bigint>();
  for (const amount of amounts) {
    if (amount === null) continue;
    const { minor, currency } = fromMoneyText(amount);
    byCurrency.set(currency, (byCurrency.get(currency) ?? 0n) + minor);
  }
  return [...byCurrency]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([currency, minor]) => toMoneyText({ minor, currency }));
}
