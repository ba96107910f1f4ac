import { YEAR_RANGE } from '../../lib/calendar-day.ts';

/** A day, or a moment of a day as a clock on the wall shows it. */
export interface DateValue {
  /** Milliseconds since 1970 as if the clock showed UTC; midnight for a day. */
  readonly local: number;
  readonly isDay: boolean;
  /** What the value itself says of its distance to UTC, in milliseconds; `null` where it says nothing. */
  readonly offset: number | null;
}

interface YearRange {
  readonly first: number;
  readonly last: number;
}

const DATE =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/iu;

/**
 * Reads a date or date-time of RFC 5545 and RFC 6350, with or without dashes and colons. `null` when it is none, no real
 * day, or outside the years, {@link YEAR_RANGE} where none are given. Fractions of a second are left out; a leap second reads as the one before it.
 */
export function readDateValue(text: string, years: YearRange = YEAR_RANGE): DateValue | null {
  const match = DATE.exec(text.trim());
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (year < years.first || year > years.last || hour > 23 || minute > 59 || second > 60) return null;
  const midnight = Date.UTC(year, month - 1, day);
  const date = new Date(midnight);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const time = ((hour * 60 + minute) * 60 + Math.min(second, 59)) * 1_000;
  return { local: midnight + time, isDay: match[4] === undefined, offset: readOffset(match[7]) };
}

function readOffset(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (text.toUpperCase() === 'Z') return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.replace(':', '').slice(3, 5));
  return (text.startsWith('-') ? -minutes : minutes) * 60_000;
}

/** `yyyy-MM-dd`. */
export function dayText(local: number): string {
  return new Date(local).toISOString().slice(0, 10);
}

/** A UTC instant with milliseconds. */
export function instantText(instant: number): string {
  return new Date(instant).toISOString();
}

/** `yyyy-MM-ddTHH:mm`, with seconds only where there are some. */
export function localText(local: number): string {
  return new Date(local).toISOString().slice(0, local % 60_000 === 0 ? 16 : 19);
}
