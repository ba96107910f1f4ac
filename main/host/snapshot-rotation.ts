import { isSetAside } from '#shared/contract/set-aside.ts';

/** What rotation needs to know about one snapshot. Only snapshots that verify take part. */
export interface RotatedSnapshot {
  readonly name: string;
  readonly sequence: number;
  /** UTC instant, ISO 8601. */
  readonly at: string;
  readonly reason: string;
  /** It holds far fewer rows than the one before it. */
  readonly isSmall: boolean;
}

const KEEP = { hour: 24, day: 14, week: 8, month: 12 } as const;
const KEEP_PINNED = 10;
const KEEP_SMALL = 10;
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;
/** 1970-01-05 was the first Monday. */
const FIRST_MONDAY_MS = 4 * 24 * 60 * 60 * 1000;

/** Taken before something risky, so kept apart from the schedule. */
export function isPinnedReason(reason: string): boolean {
  return reason === 'before-import' || reason === 'engine-changed' || isSetAside(reason);
}

/** True when a snapshot holds less than half of the rows of the one before it. */
export function holdsFarFewerRows(
  counts: Readonly<Record<string, number>>,
  before: Readonly<Record<string, number>> | undefined,
): boolean {
  const sum = (of: Readonly<Record<string, number>>) => Object.values(of).reduce((total, rows) => total + rows, 0);
  return before !== undefined && sum(counts) < sum(before) / 2;
}

/**
 * Which snapshots may go: all but the newest of each of the last 24 hours, 14 days, 8 weeks and 12 months that have
 * one, the last ten pinned, the last ten that are suspiciously small, and the newest of all. Hours and days are counted
 * by the snapshots' own times and not from now, so a wrong clock deletes nothing; a small snapshot takes no place in the
 * schedule, so it pushes nothing out, and neither does one that was set aside before a restore.
 */
export function snapshotsToDrop(snapshots: readonly RotatedSnapshot[]): string[] {
  const newestFirst = [...snapshots].sort(
    (a, b) => b.sequence - a.sequence || (a.at < b.at ? 1 : a.at > b.at ? -1 : 0) || (a.name < b.name ? 1 : -1),
  );
  const kept = new Set<string>();
  const keep = (some: readonly RotatedSnapshot[]) => some.forEach((snapshot) => kept.add(snapshot.name));
  keep(newestFirst.slice(0, 1));
  keep(newestFirst.filter((snapshot) => snapshot.isSmall).slice(0, KEEP_SMALL));
  const sound = newestFirst.filter((snapshot) => !snapshot.isSmall);
  const scheduled = sound.filter((snapshot) => !isSetAside(snapshot.reason));
  keep(scheduled.slice(0, 1));
  keep(sound.filter((snapshot) => isPinnedReason(snapshot.reason)).slice(0, KEEP_PINNED));
  for (const span of ['hour', 'day', 'week', 'month'] as const) {
    const seen = new Set<string>();
    for (const snapshot of scheduled) {
      const bucket = bucketOf(snapshot.at, span);
      if (seen.has(bucket)) continue;
      if (seen.size === KEEP[span]) break;
      seen.add(bucket);
      kept.add(snapshot.name);
    }
  }
  return newestFirst.filter((snapshot) => !kept.has(snapshot.name)).map((snapshot) => snapshot.name);
}

function bucketOf(at: string, span: keyof typeof KEEP): string {
  if (span === 'month') return at.slice(0, 7);
  if (span === 'day') return at.slice(0, 10);
  if (span === 'hour') return at.slice(0, 13);
  return String(Math.floor((Date.parse(at) - FIRST_MONDAY_MS) / WEEK_MS));
}
