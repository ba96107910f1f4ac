import type { DateFormat, NumberFormat } from './number-format.ts';
import { MILLIS_PER_DAY, millisOfSerial, type DateSystem } from './serial-day.ts';

/** Numbers as nearly all of them are stored: nothing to be done. */
const USUAL = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{0,5}[1-9])?$/u;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?$/iu;
const LONGEST_NUMBER = 400;
/** From here on a double does not hold every whole number, and workbooks hold no more than 15 digits. */
const INEXACT = 1e15;

/**
 * The number a cell holds, or `null` when the text is none. A percentage and the like are for {@link numberCellText}.
 */
export function readStoredNumber(stored: string): number | null {
  if (stored.length > LONGEST_NUMBER || !NUMBER.test(stored)) return null;
  const value = Number(stored);
  return Number.isFinite(value) ? value : null;
}

/**
 * A stored number as a plain decimal with a point. Rounded to 15 digits, which is what spreadsheets work with and what
 * takes away the noise of binary fractions. Numbers of 16 digits and more stay as stored: in scientific form they are
 * ids whose digits are lost, which has to be seen.
 */
export function plainNumber(stored: string, value: number): string {
  if (stored.length <= 16 && USUAL.test(stored) && stored !== '-0') return stored;
  return Math.abs(value) >= INEXACT ? stored : decimal(value);
}

function decimal(value: number): string {
  const written = String(Number(value.toPrecision(15)));
  const [mantissa = '', exponent] = written.split('e-');
  if (exponent === undefined) return written === '-0' ? '0' : written;
  const sign = mantissa.startsWith('-') ? '-' : '';
  return `${sign}0.${'0'.repeat(Number(exponent) - 1)}${mantissa.replace(/[-.]/gu, '')}`;
}

/** The text of a number cell; `null` when its format calls for a day and the number is none. */
export function numberCellText(stored: string, value: number, format: NumberFormat, system: DateSystem): string | null {
  switch (format.kind) {
    case 'plain':
      return plainNumber(stored, value);
    case 'percent':
      return Math.abs(value) >= INEXACT ? plainNumber(stored, value) : `${decimal(value * 100)}%`;
    case 'currency':
      return withCurrency(plainNumber(stored, value), format.sign, format.decimals);
    case 'date':
      return dateText(value, format, system);
  }
}

function withCurrency(plain: string, sign: string, decimals: number): string {
  if (/e/iu.test(plain)) return plain;
  const isNegative = plain.startsWith('-');
  const [whole = '', fraction = ''] = (isNegative ? plain.slice(1) : plain).split('.');
  const digits = fraction.padEnd(decimals, '0');
  const gap = /[\p{L}.]$/u.test(sign) ? ' ' : '';
  return `${isNegative ? '-' : ''}${sign}${gap}${whole}${digits === '' ? '' : `.${digits}`}`;
}

function dateText(
  value: number,
  { hasDay, hasTime, isElapsed, hasFraction }: DateFormat,
  system: DateSystem,
): string | null {
  if (value < 0 || value > 1e7) return null;
  const unit = hasFraction ? 1 : 1_000;
  const millis = Math.round((value * MILLIS_PER_DAY) / unit) * unit;
  const time = millis % MILLIS_PER_DAY;
  if (isElapsed) return timeText(millis);
  const isTime = millis < MILLIS_PER_DAY && (hasDay ? time > 0 && system === 1900 : hasTime);
  if (isTime) return timeText(time);
  const instant = millisOfSerial(millis, system);
  if (instant === null) return null;
  const day = new Date(instant).toISOString().slice(0, 10);
  return hasTime || time > 0 ? `${day}T${timeText(time)}` : day;
}

/** `HH:mm:ss`, with thousandths where there are any; hours go on beyond 24. */
function timeText(millis: number): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const seconds = Math.floor(millis / 1_000);
  const rest = millis % 1_000;
  const clock = `${two(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return rest === 0 ? clock : `${clock}.${String(rest).padStart(3, '0')}`;
}
