/** Where the days of a workbook are counted from: Excel's own way, or the way of its first versions for the Mac. */
export type DateSystem = 1900 | 1904;

export const MILLIS_PER_DAY = 86_400_000;
/**
 * Day 0 of each system. Excel counts a 29 February 1900 that never was, as day 60, so that days before it are counted
 * from one day later.
 */
const FIRST_1900 = Date.UTC(1899, 11, 30);
const FIRST_1904 = Date.UTC(1904, 0, 1);
const LEAP_BUG_DAY = 60;
/** The day after 31 December 9999, the last one Excel knows. */
const END = Date.UTC(10_000, 0, 1);

/**
 * The instant of a day number, in milliseconds as if its time were UTC: a workbook names no time zone. `null` where
 * there is no such day.
 */
export function millisOfSerial(millis: number, system: DateSystem): number | null {
  const day = Math.floor(millis / MILLIS_PER_DAY);
  if (day < 0 || (system === 1900 && (day === 0 || day === LEAP_BUG_DAY))) return null;
  const first = system === 1904 ? FIRST_1904 : FIRST_1900 + (day < LEAP_BUG_DAY ? MILLIS_PER_DAY : 0);
  return first + millis < END ? first + millis : null;
}

/** The day number, in the 1900 system, of an instant from March 1900 on. */
export function serialOfMillis(millis: number): number {
  return (millis - FIRST_1900) / MILLIS_PER_DAY;
}
