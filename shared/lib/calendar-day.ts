/**
 * A calendar day, `yyyy-MM-dd`, without a time zone: the day a post went live, an order was placed, a fee is due.
 * All arithmetic runs on UTC midnight, so no daylight-saving change can move a day.
 */
export type CalendarDay = string;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MILLIS_PER_DAY = 86_400_000;

/** The earliest and latest year Liaison stores; a file that names another year has a mistake in it. */
export const YEAR_RANGE = { first: 1970, last: 2100 } as const;

/** True when the text is a real day of the Gregorian calendar inside {@link YEAR_RANGE}. */
export function isCalendarDay(text: string): boolean {
  const match = DAY.exec(text);
  if (!match) return false;
  return dayFromParts(Number(match[1]), Number(match[2]), Number(match[3])) === text;
}

/** Builds a day from parts (month 1-12), or `null` when there is no such day in {@link YEAR_RANGE}. */
export function dayFromParts(year: number, month: number, day: number): CalendarDay | null {
  if (year < YEAR_RANGE.first || year > YEAR_RANGE.last) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}

/** The day `count` days after (or, negative, before) the given one. */
export function addDays(day: CalendarDay, count: number): CalendarDay {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * MILLIS_PER_DAY).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MILLIS_PER_DAY);
}

/** The month of a day, `yyyy-MM`. */
export function monthOf(day: CalendarDay): string {
  return day.slice(0, 7);
}

/** The UTC day of an instant. */
export function dayOfInstant(instant: string): CalendarDay {
  return instant.slice(0, 10);
}
