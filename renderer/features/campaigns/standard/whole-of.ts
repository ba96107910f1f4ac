import { text } from '#shared/text/text.ts';
import { plainAmount } from '../../../ui/amount-input.ts';

const words = text.templates.standard;

/** A typed whole number, `null` for none, or the sentence that says it is not one. */
export function wholeOf(label: string, typed: string): number | null | string {
  const plain = plainAmount(typed);
  if (plain === '') return null;
  return /^-?\d{1,9}$/u.test(plain) ? Number(plain) : words.notNumber(label, typed.trim());
}

/** A typed number that may have decimals, `null` for none, or the sentence that says it is not one. */
export function decimalOf(label: string, typed: string): number | null | string {
  const plain = plainAmount(typed);
  if (plain === '') return null;
  return /^\d{1,9}(\.\d{1,6})?$/u.test(plain) ? Number(plain) : words.notNumber(label, typed.trim());
}
