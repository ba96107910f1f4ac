import type { CalendarDay } from '../../lib/calendar-day.ts';
import type { MetricSnapshot } from '../../model/metric-snapshot.ts';
import { newestFirst, snapshotDay } from '../figures/snapshots-in-force.ts';

/** A value on a day, with the snapshot it is known from. */
export interface SeriesPoint {
  readonly day: CalendarDay;
  readonly value: number;
  readonly snapshot: MetricSnapshot;
}

/**
 * One value per day, oldest first: of several snapshots of a day the one entered last counts. Snapshots without the
 * value are passed over.
 */
export function seriesOf(
  snapshots: readonly MetricSnapshot[],
  valueOf: (snapshot: MetricSnapshot) => number | null | undefined,
): SeriesPoint[] {
  const points: SeriesPoint[] = [];
  for (const snapshot of [...snapshots].sort((left, right) => newestFirst(right, left))) {
    const value = valueOf(snapshot);
    if (value === undefined || value === null) continue;
    const day = snapshotDay(snapshot);
    const point = { day, value, snapshot };
    if (points.at(-1)?.day === day) points[points.length - 1] = point;
    else points.push(point);
  }
  return points;
}
