import { currencyCodes, currencyExponent, isCurrencyCode, type CurrencyCode } from '../lib/currencies.ts';
import { parseDecimal, type Money } from '../lib/money.ts';
import { readNumber, type DecimalStyle } from './number-text.ts';

export type MoneyProblem = 'not-a-number' | 'percent' | 'too-large' | 'other-currency';

/**
 * `noise`: more digits than the currency has, but no more than what binary fractions leave behind
 * (60634.34999999999). `rounded`: real digits were rounded away.
 */
export type MoneyRounding = 'none' | 'noise' | 'rounded';

export type MoneyReading =
  | { readonly ok: true; readonly money: Money; readonly rounding: MoneyRounding }
  | { readonly ok: false; readonly problem: MoneyProblem; readonly sign?: string };

/** Digits before the decimal sign of the largest amount that is taken for real. */
const LARGEST_WHOLE_DIGITS = 13;

/** Signs that more than one currency uses name all of them; the first is the commonest. */
const SIGN_CURRENCIES = new Map<string, readonly CurrencyCode[]>([
  ['€', ['EUR']],
  ['£', ['GBP', 'EGP', 'FKP', 'GIP', 'LBP', 'SHP', 'SYP']],
  ['₹', ['INR']],
  ['¥', ['JPY', 'CNY']],
  ['₩', ['KRW', 'KPW']],
  ['₦', ['NGN']],
  ['₺', ['TRY']],
  ['₽', ['RUB']],
  ['₫', ['VND']],
  ['₱', ['PHP']],
  ['₴', ['UAH']],
  ['₪', ['ILS']],
  ['฿', ['THB']],
  ['r$', ['BRL']],
  ['rp', ['IDR']],
  ['zł', ['PLN']],
  ['kr', ['SEK', 'NOK', 'DKK', 'ISK']],
  [
    '$',
    ['USD', ...currencyCodes.filter((code) => code.endsWith('D') && code !== 'USD'), 'MXN', 'ARS', 'CLP', 'COP', 'UYU'],
  ],
]);

/** The currencies a sign or code beside an amount can mean; empty when it is unknown. */
export function currenciesOfSign(sign: string): readonly CurrencyCode[] {
  const code = sign.toUpperCase();
  if (isCurrencyCode(code)) return [code];
  return SIGN_CURRENCIES.get(sign.toLowerCase()) ?? [];
}

/**
 * Reads an amount straight into minor units of the currency; digits beyond the currency's are rounded half away from
 * zero. A sign or code beside the number has to be able to mean the currency. Negative amounts are read as such.
 */
export function readMoney(text: string, currency: CurrencyCode, style: DecimalStyle): MoneyReading {
  const written = readNumber(text, style);
  if (!written) return { ok: false, problem: 'not-a-number' };
  if (written.isPercent) return { ok: false, problem: 'percent' };
  if (written.sign !== null && !currenciesOfSign(written.sign).includes(currency)) {
    return { ok: false, problem: 'other-currency', sign: written.sign };
  }
  const whole = written.digits.replace(/^-?0*/u, '').split('.')[0]!;
  if (whole.length > LARGEST_WHOLE_DIGITS) return { ok: false, problem: 'too-large' };
  const parsed = parseDecimal(written.digits, currency);
  if (!parsed) return { ok: false, problem: 'not-a-number' };
  if (!parsed.wasRounded) return { ok: true, money: parsed.money, rounding: 'none' };
  const surplus = (written.digits.split('.')[1] ?? '').slice(currencyExponent(currency));
  return { ok: true, money: parsed.money, rounding: /^(?:0{4}|9{4})/u.test(surplus) ? 'noise' : 'rounded' };
}
