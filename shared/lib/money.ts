import { currencyExponent, type CurrencyCode } from './currencies.ts';

/** An amount in integer minor units (cents, paise, yen) of one currency. The form all arithmetic uses. */
export interface Money {
  readonly minor: bigint;
  readonly currency: CurrencyCode;
}

/** The form at rest and on the wire: a plain decimal string with exactly the currency's digits, such as `"-12.50"`. */
export interface MoneyText {
  readonly amount: string;
  readonly currency: CurrencyCode;
}

const DECIMAL = /^-?\d+(\.\d+)?$/;

/** Rounds `numerator / denominator` to the nearest integer, halves away from zero: Liaison's one rounding mode. */
export function divideRounded(numerator: bigint, denominator: bigint): bigint {
  if (denominator === 0n) throw new RangeError('Division by zero');
  const isNegative = numerator < 0n !== denominator < 0n;
  const top = numerator < 0n ? -numerator : numerator;
  const bottom = denominator < 0n ? -denominator : denominator;
  const rounded = (top * 2n + bottom) / (bottom * 2n);
  return isNegative ? -rounded : rounded;
}

export interface ParsedAmount {
  readonly money: Money;
  /** True when the text had more digits than the currency and was rounded. */
  readonly wasRounded: boolean;
}

/**
 * Reads a plain decimal (`-1234.5`, no grouping, no sign other than `-`) straight into minor units, without a float
 * on the way. Returns `null` when the text is not such a number.
 */
export function parseDecimal(text: string, currency: CurrencyCode): ParsedAmount | null {
  if (!DECIMAL.test(text)) return null;
  const exponent = currencyExponent(currency);
  const isNegative = text.startsWith('-');
  const [whole = '0', fraction = ''] = (isNegative ? text.slice(1) : text).split('.');
  const scaled = BigInt(whole + fraction.padEnd(exponent, '0'));
  const surplus = Math.max(0, fraction.length - exponent);
  const unit = 10n ** BigInt(surplus);
  const minor = divideRounded(scaled, unit);
  const wasRounded = scaled % unit !== 0n;
  return { money: { minor: isNegative ? -minor : minor, currency }, wasRounded };
}

/** Minor units as a plain decimal string with exactly the currency's digits. */
export function decimalText(money: Money): string {
  const exponent = currencyExponent(money.currency);
  const digits = (money.minor < 0n ? -money.minor : money.minor).toString().padStart(exponent + 1, '0');
  const sign = money.minor < 0n ? '-' : '';
  if (exponent === 0) return sign + digits;
  return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

/** The form at rest. */
export function toMoneyText(money: Money): MoneyText {
  return { amount: decimalText(money), currency: money.currency };
}

/** The form for arithmetic. Throws when the text is not a decimal of that currency: stored rows are always valid. */
export function fromMoneyText(text: MoneyText): Money {
  const parsed = parseDecimal(text.amount, text.currency);
  if (!parsed || parsed.wasRounded) throw new RangeError(`Not an amount in ${text.currency}: ${text.amount}`);
  return parsed.money;
}

export function zeroMoney(currency: CurrencyCode): Money {
  return { minor: 0n, currency };
}

function assertSameCurrency(left: Money, right: Money): void {
  if (left.currency !== right.currency) {
    throw new RangeError(`Amounts in ${left.currency} and ${right.currency} cannot be added without a rate`);
  }
}

/** Sum of two amounts of one currency; throws when the currencies differ. */
export function addMoney(left: Money, right: Money): Money {
  assertSameCurrency(left, right);
  return { minor: left.minor + right.minor, currency: left.currency };
}

/** `left - right` of one currency; throws when the currencies differ. */
export function subtractMoney(left: Money, right: Money): Money {
  assertSameCurrency(left, right);
  return { minor: left.minor - right.minor, currency: left.currency };
}

/**
 * Splits an amount in proportion to the weights so that the parts add up to it exactly (largest remainder; ties go to
 * the earlier part). Weights are non-negative integers with at least one above zero; throws RangeError otherwise.
 */
export function allocateMoney(total: Money, weights: readonly bigint[]): Money[] {
  const weightSum = weights.reduce((sum, weight) => sum + weight, 0n);
  if (weightSum <= 0n || weights.some((weight) => weight < 0n)) {
    throw new RangeError('Allocation needs non-negative weights with a positive sum');
  }
  const sign = total.minor < 0n ? -1n : 1n;
  const size = total.minor * sign;
  const shares = weights.map((weight) => (size * weight) / weightSum);
  let left = size - shares.reduce((sum, share) => sum + share, 0n);
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: (size * weight) % weightSum }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  for (const { index } of byRemainder) {
    if (left === 0n) break;
    shares[index] = shares[index]! + 1n;
    left -= 1n;
  }
  return shares.map((share) => ({ minor: share * sign, currency: total.currency }));
}

/**
 * `numerator / denominator` of two amounts of one currency as a number rounded to `digits` decimals.
 * Returns `null` when the denominator is zero. Throws when the currencies differ.
 */
export function moneyRatio(numerator: Money, denominator: Money, digits: number): number | null {
  assertSameCurrency(numerator, denominator);
  if (denominator.minor === 0n) return null;
  const scale = 10 ** digits;
  return Number(divideRounded(numerator.minor * BigInt(scale), denominator.minor)) / scale;
}

/** `amount / count` rounded to the minor unit, or `null` when the count is zero. */
export function moneyPerUnit(amount: Money, count: bigint): Money | null {
  if (count === 0n) return null;
  return { minor: divideRounded(amount.minor, count), currency: amount.currency };
}
