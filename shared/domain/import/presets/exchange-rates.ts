import { isCurrencyCode } from '../../../lib/currencies.ts';
import type { FieldTarget, HeaderPattern, Preset } from './preset.ts';

const rateIn = (code: string): FieldTarget => ({ field: 'exchangeRate', part: code.toUpperCase() });

/** A column named after a currency. */
const currencyColumn: HeaderPattern = {
  pattern: /^[a-z]{3}$/u,
  read: ([code]) => (isCurrencyCode(code.toUpperCase()) ? rateIn(code) : null),
};

/** Currencies that the European Central Bank has published since 1999, so that every file of its has them. */
const ALWAYS = ['usd', 'jpy', 'gbp', 'chf', 'sek', 'nok', 'dkk', 'pln', 'huf', 'czk', 'aud', 'cad'];

/** Reference rates of the European Central Bank, of one day or of all days: units of each currency for one euro. */
const ecbRates: Preset = {
  id: 'ecb-rates',
  label: 'Reference rates of the ECB',
  kind: 'rates',
  signature: ['date', ...ALWAYS],
  columns: [['date', 'day'], ...ALWAYS.map((code) => [code, rateIn(code)] as const)],
  patterns: [currencyColumn],
  leftOut: [],
  required: [['day'], ['exchangeRate']],
  isLikely: (headers) => !headers.includes('eur'),
  baseCurrency: 'EUR',
};

/** One rate in each row: the day, the currency and its rate. */
const ratesByRow: Preset = {
  id: 'rates-by-row',
  label: 'Exchange rates, one in each row',
  kind: 'rates',
  signature: ['date', 'currency', 'rate'],
  columns: [
    ['date', 'day'],
    ['currency', 'code'],
    ['rate', 'exchangeRate'],
    ['base', 'baseCurrency'],
    ['base currency', 'baseCurrency'],
  ],
  leftOut: [
    ['currency name', 'no-field'],
    ['inverse rate', 'derived'],
  ],
  required: [['day'], ['code'], ['exchangeRate']],
  isLikely: (headers) => headers.every((header) => !['amount', 'total', 'influencer'].includes(header)),
};

/** Layouts of exchange rates that are known by their headers. */
export const exchangeRateLayouts: readonly Preset[] = [ecbRates, ratesByRow];

/** Any table of exchange rates with a column for the day and several named after currencies. */
export const generalRates: Preset = {
  id: 'rates',
  label: 'Exchange rates by day',
  kind: 'rates',
  signature: [],
  columns: [
    ['date', 'day'],
    ['day', 'day'],
    ['base', 'baseCurrency'],
    ['base currency', 'baseCurrency'],
    ...['usd', 'eur'].map((code) => [code, rateIn(code)] as const),
  ],
  patterns: [currencyColumn],
  leftOut: [],
  required: [['day'], ['exchangeRate']],
  isLikely: (headers) => headers.filter((header) => isCurrencyCode(header.toUpperCase())).length > 1,
};
