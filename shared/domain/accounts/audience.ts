import type { Account } from '../../model/account.ts';
import type { MetricName, MetricSnapshot } from '../../model/metric-snapshot.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { newestFirst } from '../figures/snapshots-in-force.ts';
import { platformMeasures } from './platform-measures.ts';

/** The newest known size of an account's audience. */
export interface Audience {
  readonly size: number;
  readonly measure: MetricName;
  /** Where it is known from. */
  readonly snapshot: MetricSnapshot;
}

/**
 * The size of an account's audience in the first measure of its platform that is known at all, from the newest snapshot
 * that has it; `null` when no snapshot has one. A later snapshot without the measure does not make it unknown.
 */
export function audienceIn(platform: Account['platform'], snapshots: readonly MetricSnapshot[]): Audience | null {
  for (const measure of platformMeasures[platform].audience) {
    let newest: MetricSnapshot | null = null;
    for (const snapshot of snapshots) {
      if (snapshot.metrics[measure] === undefined) continue;
      if (newest === null || newestFirst(snapshot, newest) < 0) newest = snapshot;
    }
    if (newest) return { size: newest.metrics[measure]!, measure, snapshot: newest };
  }
  return null;
}

/** {@link audienceIn} over all snapshots of an account. */
export function audienceOf(reader: RecordReader, account: Account): Audience | null {
  return audienceIn(account.platform, reader.lookup('metricSnapshot', 'subject', account.id));
}
