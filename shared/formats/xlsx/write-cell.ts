import { isCalendarDay } from '../../lib/calendar-day.ts';
import { currencyExponent, isCurrencyCode } from '../../lib/currencies.ts';
import { guardFormula } from '../formula-guard.ts';
import type { Cell } from '../write-csv.ts';
import { serialOfMillis } from './serial-day.ts';
import { STYLE, type StyleBook } from './write-styles.ts';

/** What a cell is written as: a number with a style, truth, or text with a style; `null` for a blank cell. */
export type WrittenCell =
  | { readonly kind: 'number'; readonly value: string; readonly style: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'text'; readonly value: string; readonly style: number }
  | null;

/** Spreadsheets work with this many digits; further ones of a number would be lost on saving. */
const EXACT_DIGITS = 15;
const DECIMAL = /^-?\d+(?:\.(\d+))?$/u;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/u;
/** Far from the smallest number a spreadsheet knows. */
const SMALLEST = 1e-300;
const LARGEST = 1e15;
/** Days before March 1900 are counted differently by every program. */
const FIRST_INSTANT = Date.UTC(1900, 2, 1);

/**
 * A cell with its real type. Whatever a spreadsheet could not hold exactly as a number, a day or an instant is text, so
 * that nothing is lost.
 */
export function writtenCell(cell: Cell, styles: StyleBook): WrittenCell {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string') return textCell(cell);
  if (typeof cell === 'boolean') return { kind: 'boolean', value: cell };
  if (typeof cell === 'number') return numberCell(cell);
  if ('amount' in cell) return amountCell(cell.amount, cell.currency, styles);
  return 'day' in cell ? dayCell(cell.day) : instantCell(cell.instant);
}

/**
 * Text is never run, whatever it begins with. Where typing the same would make a formula or a number of it, the cell is
 * marked as text, so that it stays text when somebody edits it.
 */
function textCell(value: string): WrittenCell {
  const isMarked = guardFormula(value) !== value || /^\d[\d.,:/-]*$/u.test(value);
  return { kind: 'text', value, style: isMarked ? STYLE.text : STYLE.plain };
}

function numberCell(value: number): WrittenCell {
  const size = Math.abs(value);
  const isExact =
    size < LARGEST &&
    (Number.isInteger(value) || (size >= SMALLEST && Number(value.toPrecision(EXACT_DIGITS)) === value));
  if (!isExact) return textCell(String(value));
  return { kind: 'number', value: value === 0 ? '0' : String(value), style: STYLE.plain };
}

function amountCell(amount: string, currency: string | undefined, styles: StyleBook): WrittenCell {
  const match = DECIMAL.exec(amount);
  const digits = amount.replace(/[-.]/gu, '').replace(/^0+/u, '');
  const isKnown = currency === undefined || isCurrencyCode(currency);
  if (!match || digits.length > EXACT_DIGITS || !isKnown) {
    return textCell(currency === undefined ? amount : `${currency} ${amount}`);
  }
  const decimals = Math.max(match[1]?.length ?? 0, currency === undefined ? 0 : currencyExponent(currency));
  return { kind: 'number', value: amount, style: styles.amount(decimals, currency) };
}

function dayCell(day: string): WrittenCell {
  if (!isCalendarDay(day)) return textCell(day);
  return { kind: 'number', value: String(serialOfMillis(Date.parse(`${day}T00:00:00Z`))), style: STYLE.day };
}

function instantCell(instant: string): WrittenCell {
  const millis = INSTANT.test(instant) ? Date.parse(instant) : Number.NaN;
  if (!(millis >= FIRST_INSTANT)) return textCell(instant);
  const style = millis % 1_000 === 0 ? STYLE.instant : STYLE.instantWithMillis;
  return { kind: 'number', value: String(serialOfMillis(millis)), style };
}
