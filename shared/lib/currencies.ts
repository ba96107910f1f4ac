/** An ISO 4217 alphabetic code known to {@link currencyExponents}. */
export type CurrencyCode = string;

/** The version of {@link currencyExponents}, stored with workspace files so that amounts stay readable. */
export const CURRENCY_TABLE_VERSION = 1;

/**
 * Digits after the decimal sign per ISO 4217 (list one, active codes). Our own table, because the one inside
 * JavaScript engines follows display habit instead of the standard (it says 0 for IDR, HUF or COP, ISO says 2).
 */
const EXPONENTS: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  2:
    'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC ' +
    'CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD ' +
    'KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO ' +
    'NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL ' +
    'THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD YER ZAR ZMW ZWG',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};

const exponentByCode = new Map<CurrencyCode, number>(
  Object.entries(EXPONENTS).flatMap(([exponent, codes]) =>
    codes.split(' ').map((code): [string, number] => [code, Number(exponent)]),
  ),
);

/** Every currency code Liaison knows, sorted. */
export const currencyCodes: readonly CurrencyCode[] = [...exponentByCode.keys()].sort();

export function isCurrencyCode(text: string): text is CurrencyCode {
  return exponentByCode.has(text);
}

/** Digits after the decimal sign: 2 for EUR, 0 for JPY, 3 for KWD. Throws on an unknown code. */
export function currencyExponent(currency: CurrencyCode): number {
  const exponent = exponentByCode.get(currency);
  if (exponent === undefined) throw new RangeError(`Unknown currency code: ${currency}`);
  return exponent;
}
