import { currencyExponent } from '../../lib/currencies.ts';
import type { MoneyText } from '../../lib/money.ts';
import type { FigureValue } from './figure.ts';

const LOCALE = 'en';
const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(key: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.NumberFormat(LOCALE, options)));
  return format;
}

/** A whole number with thousands marks: `54,495,333`. */
export function formatCount(value: number): string {
  return numberFormat('count', { maximumFractionDigits: 0 }).format(value);
}

/** The amount of money without its currency, grouped, with exactly the currency's digits: `7,608,142.93`. */
export function formatAmount(money: MoneyText): string {
  const digits = currencyExponent(money.currency);
  const format = numberFormat(`amount ${digits}`, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  // Intl takes decimal text as it is, so that no float rounds a long amount.
  return format.format(money.amount as Intl.StringNumericLiteral);
}

/** Code and amount, parted by a no-break space: `INR 7,608,142.93`. */
export function formatMoney(money: MoneyText): string {
  return `${money.currency}\u00a0${formatAmount(money)}`;
}

/** Three digits with K, M, B or T: `7.61M`. Small numbers stay whole. */
export function formatShort(value: number): string {
  if (Math.abs(value) < 1000) return numberFormat('short small', { maximumSignificantDigits: 3 }).format(value);
  return numberFormat('short', { notation: 'compact', maximumSignificantDigits: 3 }).format(value);
}

/** A multiple such as a ROAS: `11.28x`. */
export function formatMultiple(value: number): string {
  return `${numberFormat('multiple', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value)}x`;
}

/** A fraction in percent with two decimals: 0.0193 is `1.93%`. */
export function formatPercent(fraction: number): string {
  return numberFormat('percent', { style: 'percent', minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
    fraction,
  );
}

/** A share given in per cent, with one decimal where it has any: 31.5 is `31.5%`. */
export function formatShare(percent: number): string {
  return `${numberFormat('share', { maximumFractionDigits: 1 }).format(percent)}%`;
}

/** A figure's value in words, with its unit. */
export function formatFigureValue(value: FigureValue): string {
  switch (value.type) {
    case 'money':
      return formatMoney(value);
    case 'count':
      return formatCount(value.value);
    case 'ratio':
      return value.display === 'multiple' ? formatMultiple(value.value) : formatPercent(value.value);
  }
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** A calendar day as `5 Jun 2025`. */
export function formatDay(day: string): string {
  const [year, month, date] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? ''} ${year ?? ''}`;
}

/** A span of days as `5 Jun 2025 - 9 Jul 2025`, or the one day. */
export function formatDaySpan(from: string, to: string): string {
  return from === to ? formatDay(from) : `${formatDay(from)} \u2013 ${formatDay(to)}`;
}
