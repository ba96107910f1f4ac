import type { Days } from '#shared/domain/rights/right-days.ts';
import { addDays, dayFromParts, daysBetween } from '#shared/lib/calendar-day.ts';

/** How much time the timeline shows at once. */
export const zooms = ['month', 'quarter', 'year'] as const;
export type Zoom = (typeof zooms)[number];

/** Days across the timeline for each zoom. */
export const zoomDays: Readonly<Record<Zoom, number>> = { month: 35, quarter: 98, year: 378 };

const STEP_MONTHS = { month: 1, quarter: 1, year: 3 } as const;

/** The stretch of days on screen: `from` is the first, `days` how many there are. */
export interface TimeWindow {
  readonly from: string;
  readonly days: number;
}

/** The window around a day: a quarter of it lies before, as what comes is of more interest than what was. */
export function windowAround(day: string, zoom: Zoom): TimeWindow {
  const days = zoomDays[zoom];
  return { from: addDays(day, -Math.floor(days / 4)), days };
}

/** The window half of its length later, or with -1 earlier. */
export function windowMoved({ from, days }: TimeWindow, by: 1 | -1): TimeWindow {
  return { from: addDays(from, by * Math.floor(days / 2)), days };
}

/** Where a stretch of days lies in the window, in parts of its width; `null` outside of it. */
interface Placed {
  readonly left: number;
  readonly width: number;
  /** True where it begins, or ends, outside of the window or is open there. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/** Where days lie in a window. Both ends count; an end that is not known or open reaches to the edge. */
export function placeDays({ from, to }: Days, window: TimeWindow): Placed | null {
  const first = from === null ? Number.NEGATIVE_INFINITY : daysBetween(window.from, from);
  const last = to === null ? Number.POSITIVE_INFINITY : daysBetween(window.from, to) + 1;
  const [left, right] = [Math.max(0, first), Math.min(window.days, last)];
  if (left >= right) return null;
  return {
    left: left / window.days,
    width: (right - left) / window.days,
    isCutBefore: first < 0,
    isCutAfter: last > window.days,
  };
}

/** The first days of months on the axis, every one or every third, with their place. */
export function monthMarks(window: TimeWindow, zoom: Zoom): readonly { readonly day: string; readonly left: number }[] {
  const [year, month] = window.from.split('-').map(Number) as [number, number, number];
  const marks: { day: string; left: number }[] = [];
  for (let count = 1; ; count += 1) {
    const at = month - 1 + count;
    const day = dayFromParts(year + Math.floor(at / 12), (at % 12) + 1, 1);
    if (day === null) return marks;
    const left = daysBetween(window.from, day) / window.days;
    if (left >= 1) return marks;
    if ((at % 12) % STEP_MONTHS[zoom] === 0) marks.push({ day, left });
  }
}

/** Mondays of a window with their place: lines between the months. */
export function weekMarks(window: TimeWindow): readonly { readonly day: string; readonly left: number }[] {
  // 5 January 1970 was a Monday.
  const behind = (((daysBetween('1970-01-05', window.from) % 7) + 7) % 7 || 7) - 7;
  const marks: { day: string; left: number }[] = [];
  for (let count = -behind; count < window.days; count += 7) {
    marks.push({ day: addDays(window.from, count), left: count / window.days });
  }
  return marks;
}
