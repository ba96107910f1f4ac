import type { CalendarDay } from '#shared/lib/calendar-day.ts';
import type { Clock } from '#shared/lib/clock.ts';

/** Today where the computer is. */
export function localDay(clock: Clock): CalendarDay {
  const now = new Date(clock.now());
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
