import { currencyExponent } from '#shared/lib/currencies.ts';
import type { FigureValue } from '#shared/domain/figures/figure.ts';
import type { MoneyText } from '#shared/lib/money.ts';

/** The person's locale decides the glyphs (marks and order); digits after the decimal sign come from our own table. */
const locale = navigator.language;

const countFormat = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
// Always three digits, so that 80K does not claim to be less exact than 80.8K.
const shortFormat = new Intl.NumberFormat(locale, {
  notation: 'compact',
  minimumSignificantDigits: 3,
  maximumSignificantDigits: 3,
});
const dayFormat = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const instantFormat = new Intl.DateTimeFormat(locale, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
const timeFormat = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
const tickFormat = new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 3 });
const numberFormat = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 });
const moneyFormats = new Map<string, Intl.NumberFormat>();

/** 54495333 as `54,495,333`. */
export function countText(count: number): string {
  return countFormat.format(count);
}

/** Any number with every digit it has. */
export function numberText(value: number): string {
  return numberFormat.format(value);
}

const changeFormat = new Intl.NumberFormat(locale, { maximumFractionDigits: 0, signDisplay: 'exceptZero' });

/** A change of a count with its sign: `+1,200`. */
export function changeText(change: number): string {
  return changeFormat.format(change);
}

/** 54495333 as `54.5M`: only where the full value is one hover or focus away. */
export function shortCountText(count: number): string {
  return Math.abs(count) < 10_000 ? countFormat.format(count) : shortFormat.format(count);
}

/** A round number on an axis: 50000 as `50K`. */
export function tickText(value: number): string {
  return tickFormat.format(value);
}

/** An amount with its code, every digit of it. The decimal text goes to Intl as text: no float on the way. */
export function moneyText(money: MoneyText): string {
  let format = moneyFormats.get(money.currency);
  if (!format) {
    const digits = currencyExponent(money.currency);
    format = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: money.currency,
      currencyDisplay: 'code',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    moneyFormats.set(money.currency, format);
  }
  return format.format(money.amount as Intl.StringNumericLiteral);
}

/** The number of an amount without its currency, for columns that name it in the head. */
export function amountText(money: MoneyText): string {
  const digits = currencyExponent(money.currency);
  return new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
    money.amount as Intl.StringNumericLiteral,
  );
}

/** A fraction as per cent: 0.0193 as `1.93%`. */
export function percentText(fraction: number): string {
  return new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
    fraction,
  );
}

/** A share given in per cent: 31.5 as `31.5%`. */
export function shareText(percent: number): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(percent / 100);
}

/** A multiple: 11.278 as `11.28x`. */
export function multipleText(value: number): string {
  const number = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);
  return `${number}×`;
}

/** Any figure in full. */
export function figureText(value: FigureValue): string {
  switch (value.type) {
    case 'money':
      return moneyText(value);
    case 'count':
      return countText(value.value);
    case 'ratio':
      return value.display === 'percent' ? percentText(value.value) : multipleText(value.value);
  }
}

/** A calendar day (`yyyy-MM-dd`) in words. */
export function dayText(day: string): string {
  return dayFormat.format(new Date(`${day}T00:00:00Z`));
}

/** An instant in the laptop's time zone. */
export function instantText(instant: string): string {
  return instantFormat.format(new Date(instant));
}

/** The time of day of an instant in the laptop's time zone. */
export function timeText(instant: string): string {
  return timeFormat.format(new Date(instant));
}

const BYTE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A file size in the nearest unit, of 1024 of the one before: as the limits are counted. */
export function bytesText(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 1024 && unit < BYTE_UNITS.length - 1) {
    size /= 1024;
    unit += 1;
  }
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: BYTE_UNITS[unit] ?? 'byte',
    maximumFractionDigits: size < 10 && unit > 0 ? 1 : 0,
  }).format(size);
}

/** Weekday and time of day in a time zone, or `null` where this browser does not know the zone. */
export function zoneTimeText(timeZone: string, millis: number): string | null {
  try {
    const format = new Intl.DateTimeFormat(locale, { weekday: 'short', hour: '2-digit', minute: '2-digit', timeZone });
    return format.format(new Date(millis));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
