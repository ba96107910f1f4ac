import { addDays, daysBetween, type CalendarDay } from '../../lib/calendar-day.ts';
import { median } from './middle.ts';
import type { SeriesPoint } from './snapshot-series.ts';

/** A series shorter than this says too little about what is usual for the account. */
export const LEAST_POINTS = 8;
/** A gain is worth a look when its growth per day is this many spreads above the usual one. */
const SPREADS = 3.5;
/** Makes the median absolute deviation of normally distributed values their standard deviation. */
const MAD_TO_DEVIATION = 1.4826;
/** A gain up to this part of the audience is no spike, however unusual. */
const LEAST_GAIN = 0.03;
/** The part of a gain whose loss within {@link DROP_DAYS} is a drop. */
const DROP_SHARE = 0.2;
export const DROP_DAYS = 30;

/** A gain far above what is usual for the account. */
export interface Spike {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly before: number;
  readonly after: number;
  readonly gain: number;
  readonly perDay: number;
  /** The median growth per day of the account. */
  readonly usualPerDay: number;
  /** Growth per day above which a gain is unusual for the account. */
  readonly limitPerDay: number;
  /** How many snapshots the account has. */
  readonly points: number;
  /** The lowest audience within {@link DROP_DAYS} after the gain, where a fifth of the gain or more was lost. */
  readonly drop: { readonly day: CalendarDay; readonly value: number; readonly share: number } | null;
}

/**
 * Gains between neighbouring snapshots whose growth per day lies more than 3.5 robust deviations (1.4826 x median absolute
 * deviation) above the account's median and that are more than 3% of the audience before them. Where growth does not
 * vary (a deviation of zero), more than twice the usual growth is unusual. Oldest first; none for fewer than
 * {@link LEAST_POINTS} points. `series` is ascending by day with one point a day.
 */
export function spikesIn(series: readonly SeriesPoint[]): Spike[] {
  if (series.length < LEAST_POINTS) return [];
  const growths = series.slice(1).map((point, index) => {
    const before = series[index]!;
    return (point.value - before.value) / daysBetween(before.day, point.day);
  });
  const usual = median(growths)!;
  const spread = MAD_TO_DEVIATION * median(growths.map((growth) => Math.abs(growth - usual)))!;
  const limit = spread > 0 ? usual + SPREADS * spread : 2 * Math.max(usual, 0);
  const spikes: Spike[] = [];
  for (const [index, growth] of growths.entries()) {
    const before = series[index]!;
    const after = series[index + 1]!;
    const gain = after.value - before.value;
    if (!(growth > limit && gain > LEAST_GAIN * before.value)) continue;
    spikes.push({
      from: before.day,
      to: after.day,
      before: before.value,
      after: after.value,
      gain,
      perDay: growth,
      usualPerDay: usual,
      limitPerDay: limit,
      points: series.length,
      drop: dropAfter(series, index + 1, gain),
    });
  }
  return spikes;
}

function dropAfter(series: readonly SeriesPoint[], position: number, gain: number): Spike['drop'] {
  const peak = series[position]!;
  const end = addDays(peak.day, DROP_DAYS);
  let lowest: SeriesPoint | null = null;
  for (let next = position + 1; next < series.length && series[next]!.day <= end; next += 1) {
    if (lowest === null || series[next]!.value < lowest.value) lowest = series[next]!;
  }
  if (!lowest || peak.value - lowest.value < DROP_SHARE * gain) return null;
  return { day: lowest.day, value: lowest.value, share: (peak.value - lowest.value) / gain };
}
