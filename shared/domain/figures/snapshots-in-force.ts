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
  return (
    descending(snapshotDay(left), snapshotDay(right)) ||
    descending(left.recordedAt, right.recordedAt) ||
    descending(left.id, right.id)
  );
}

function descending(left: string, right: string): number {
  return left < right ? 1 : left > right ? -1 : 0;
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
  let fitting: MetricSnapshot | null = null;
  let earliest: MetricSnapshot | null = null;
  for (const snapshot of reader.lookup('metricSnapshot', 'subject', accountId)) {
    if (snapshot.metrics.followers === undefined) continue;
    if (!earliest || newestFirst(snapshot, earliest) > 0) earliest = snapshot;
    if (day !== undefined && snapshotDay(snapshot) > day) continue;
    if (!fitting || newestFirst(snapshot, fitting) < 0) fitting = snapshot;
  }
  return (fitting ?? earliest)?.metrics.followers ?? null;
}
