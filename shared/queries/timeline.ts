import { dayOfInstant } from '../lib/calendar-day.ts';
import { snapshotDay } from '../domain/figures/snapshots-in-force.ts';
import type { LedgerRow } from '../domain/ledger/ledger-row.ts';
import { ledgerRowOf } from '../domain/ledger/ledger-rows.ts';
import type { Account } from '../model/account.ts';
import type { Attachment } from '../model/attachment.ts';
import type { MetricSnapshot } from '../model/metric-snapshot.ts';
import type { Post } from '../model/post.ts';
import type { Touch } from '../model/touch.ts';
import type { Trip } from '../model/trip.ts';
import type { RecordReader } from '../store/record-reader.ts';

/** One thing that happened or is planned, on its day. */
export type TimelineEntry =
  | { readonly type: 'touch'; readonly on: string; readonly touch: Touch }
  | { readonly type: 'trip'; readonly on: string; readonly trip: Trip }
  | { readonly type: 'post'; readonly on: string; readonly post: Post }
  | { readonly type: 'payment'; readonly on: string; readonly payment: LedgerRow }
  | { readonly type: 'snapshot'; readonly on: string; readonly snapshot: MetricSnapshot; readonly account: Account }
  | { readonly type: 'attachment'; readonly on: string; readonly attachment: Attachment };

/** Everything dated about an influencer, newest first. What has no day is not on it. */
export function timelineOf(reader: RecordReader, influencerId: string): TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  for (const touch of reader.lookup('touch', 'influencer', influencerId)) {
    entries.push({ type: 'touch', on: touch.on, touch });
  }
  for (const trip of reader.lookup('trip', 'influencer', influencerId)) {
    entries.push({ type: 'trip', on: trip.startsOn, trip });
  }
  for (const post of reader.lookup('post', 'influencer', influencerId)) {
    if (post.postedOn !== undefined) entries.push({ type: 'post', on: post.postedOn, post });
  }
  for (const payment of reader.lookup('payment', 'influencer', influencerId)) {
    if (payment.paidOn === undefined) continue;
    entries.push({ type: 'payment', on: payment.paidOn, payment: ledgerRowOf(reader, payment) });
  }
  for (const account of reader.lookup('account', 'influencer', influencerId)) {
    for (const snapshot of reader.lookup('metricSnapshot', 'subject', account.id)) {
      entries.push({ type: 'snapshot', on: snapshotDay(snapshot), snapshot, account });
    }
  }
  for (const attachment of reader.lookup('attachment', 'owner', influencerId)) {
    entries.push({ type: 'attachment', on: dayOfInstant(attachment.addedAt), attachment });
  }
  return entries.sort((left, right) => (left.on < right.on ? 1 : left.on > right.on ? -1 : 0));
}
