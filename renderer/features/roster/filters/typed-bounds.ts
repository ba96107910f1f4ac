import { plainAmount } from '../../../ui/amount-input.ts';

/** A number as somebody types it, also with marks between thousands; `null` when it is none. */
export function numberOf(typed: string): number | null {
  const plain = decimalOf(typed);
  return plain === null ? null : Number(plain);
}

/** A plain decimal as filters hold amounts; `null` when what was typed is none. */
export function decimalOf(typed: string): string | null {
  const plain = plainAmount(typed.replace('%', ''));
  return /^-?\d{1,30}(\.\d{1,10})?$/.test(plain) ? plain : null;
}
