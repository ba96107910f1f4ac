import type { CurrencyCode } from '../../lib/currencies.ts';
import { parseDecimal, type Money, type MoneyText } from '../../lib/money.ts';

/** A running total that keeps every currency apart, because amounts of different currencies never add up. */
export class MoneySum {
  private readonly minorByCurrency = new Map<CurrencyCode, bigint>();

  /** Adds an amount at rest. Throws when the text is not a decimal of its currency: stored rows are always valid. */
  add(amount: MoneyText): void {
    const parsed = parseDecimal(amount.amount, amount.currency);
    if (!parsed) throw new RangeError(`Not an amount in ${amount.currency}: ${amount.amount}`);
    this.addMoney(parsed.money);
  }

  addMoney(money: Money): void {
    this.minorByCurrency.set(money.currency, (this.minorByCurrency.get(money.currency) ?? 0n) + money.minor);
  }

  addSum(other: MoneySum): void {
    for (const part of other.parts()) this.addMoney(part);
  }

  /** One amount per currency, by currency code. */
  parts(): Money[] {
    return [...this.minorByCurrency]
      .map(([currency, minor]) => ({ currency, minor }))
      .sort((left, right) => (left.currency < right.currency ? -1 : 1));
  }

  /** The total when there is exactly one currency, else `null`. */
  single(): Money | null {
    if (this.minorByCurrency.size !== 1) return null;
    return this.parts()[0] ?? null;
  }
}
