import { dayOfInstant } from '../../lib/calendar-day.ts';
import type { MetricSnapshot } from '../../model/metric-snapshot.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { derived } from './derived.ts';

/** The day a snapshot speaks of: the day it was captured, or, where the file names none, the day it was entered. */
export function snapshotDay(snapshot: MetricSnapshot): string {
  return snapshot.evidence.capturedOn ?? dayOfInstant(snapshot.recordedAt);
}

/** Newest first: by the day it speaks of, then by when it was entered, then by id. */
export function newestFirst(left: MetricSnapshot, right: MetricSnapshot): number {
  const leftKey = snapshotDay(left) + left.recordedAt + left.id;
  const rightKey = snapshotDay(right) + right.recordedAt + right.id;
  return leftKey < rightKey ? 1 : leftKey > rightKey ? -1 : 0;
}

/** Every snapshot of an account or post, newest first. */
export function snapshotsOf(reader: RecordReader, subjectId: string): MetricSnapshot[] {
  return [...reader.lookup('metricSnapshot', 'subject', subjectId)].sort(newestFirst);
}

/** The newest snapshot of every account and post that has one: the one whose figures count. */
export const snapshotsInForce = derived(['metricSnapshot'], (reader): ReadonlyMap<string, MetricSnapshot> => {
  const inForce = new Map<string, MetricSnapshot>();
  for (const snapshot of reader.all('metricSnapshot')) {
    const current = inForce.get(snapshot.subject.id);
    if (!current || newestFirst(snapshot, current) < 0) inForce.set(snapshot.subject.id, snapshot);
  }
  return inForce;
});

/**
 * The followers of an account when something was posted: the newest count from that day or before, else the earliest
 * count known at all, `null` when none is. Without a day, the count in force.
 */
export function followersAt(reader: RecordReader, accountId: string, day: string | undefined): number | null {
  const counted = reader
    .lookup('metricSnapshot', 'subject', accountId)
    .filter((snapshot) => snapshot.metrics.followers !== undefined);
  if (counted.length === 0) return null;
  const ordered = counted.length === 1 ? counted : counted.toSorted(newestFirst);
  const fitting = day === undefined ? ordered[0] : ordered.find((snapshot) => snapshotDay(snapshot) <= day);
  return (fitting ?? ordered.at(-1))?.metrics.followers ?? null;
}
