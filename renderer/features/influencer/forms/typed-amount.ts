import { plainAmount } from '../../../ui/amount-input.ts';

const SHORT: Readonly<Record<string, number>> = { k: 3, m: 6 };
const SHORTENED = /^(-?\d+)(?:\.(\d+))?([km])?$/iu;

/**
 * An amount as people type it, as a plain decimal: `1,500` and `1.5k` are both 1500. `null` when it is no amount. The
 * decimal point is moved in the text, so that no digit is lost on the way.
 */
export function amountOf(typed: string): string | null {
  const match = SHORTENED.exec(plainAmount(typed));
  if (!match) return null;
  const [, whole = '', fraction = '', unit = ''] = match;
  const places = SHORT[unit.toLowerCase()] ?? 0;
  const moved = whole + fraction.slice(0, places).padEnd(places, '0');
  const rest = fraction.slice(places);
  const clean = moved.replace(/^(-?)0+(?=\d)/u, '$1');
  return rest === '' ? clean : `${clean}.${rest}`;
}
