import type { CalendarDay } from '../../lib/calendar-day.ts';
import { currencyExponent } from '../../lib/currencies.ts';
import { divideRounded, fromMoneyText, toMoneyText, type MoneyText } from '../../lib/money.ts';
import type { ExchangeRate } from '../../model/exchange-rate.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { derived } from '../figures/derived.ts';

/** An amount in euros, with the day and source of the rates it was made with; `rate` is `null` where none was needed. */
export interface InEuros {
  readonly euros: MoneyText;
  readonly rate: { readonly on: CalendarDay; readonly source: string } | null;
}

interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

const newestFirst = derived(['exchangeRate'], (reader) =>
  [...reader.all('exchangeRate')].sort((left, right) => (left.on < right.on ? 1 : left.on > right.on ? -1 : 0)),
);

/**
 * The amount in euros by the newest kept rates of the day or before it that name both currencies; rounded half away
 * from zero. `null` where there are none: nothing is ever guessed.
 */
export function inEuros(reader: RecordReader, money: MoneyText, on: CalendarDay): InEuros | null {
  if (money.currency === 'EUR') return { euros: money, rate: null };
  for (const row of newestFirst(reader)) {
    if (row.on > on) continue;
    const from = unitsOf(row, money.currency);
    const to = unitsOf(row, 'EUR');
    if (!from || !to || from.top === 0n) continue;
    const { minor } = fromMoneyText(money);
    const top = minor * to.top * from.bottom * power(currencyExponent('EUR'));
    const bottom = to.bottom * from.top * power(currencyExponent(money.currency));
    const euros = toMoneyText({ minor: divideRounded(top, bottom), currency: 'EUR' });
    return { euros, rate: { on: row.on, source: row.source } };
  }
  return null;
}

/** Units of the currency for one of the row's base currency. */
function unitsOf({ baseCurrency, rates }: ExchangeRate, currency: string): Fraction | null {
  if (currency === baseCurrency) return { top: 1n, bottom: 1n };
  const found = rates.find((rate) => rate.currency === currency);
  if (!found) return null;
  const [whole = '0', decimals = ''] = found.rate.split('.');
  return { top: BigInt(whole + decimals), bottom: power(decimals.length) };
}

function power(digits: number): bigint {
  return 10n ** BigInt(digits);
}
