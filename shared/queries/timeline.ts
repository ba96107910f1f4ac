import { dayOfInstant } from '../lib/calendar-day.ts';
import { instantOfUuid } from '../lib/uuid.ts';
import { rateDay } from '../domain/figures/rates-in-force.ts';
import { snapshotDay } from '../domain/figures/snapshots-in-force.ts';
import type { LedgerRow } from '../domain/ledger/ledger-row.ts';
import { ledgerRowOf } from '../domain/ledger/ledger-rows.ts';
import type { Account } from '../model/account.ts';
import type { Attachment } from '../model/attachment.ts';
import { stageName, stagesOf } from '../domain/pipeline/stages.ts';
import type { Collaboration } from '../model/collaboration.ts';
import type { AudienceReading, Influencer, MergedPerson } from '../model/influencer.ts';
import type { MetricSnapshot } from '../model/metric-snapshot.ts';
import type { Post } from '../model/post.ts';
import type { Rate } from '../model/rate.ts';
import type { ResearchNote } from '../model/research-note.ts';
import type { Touch } from '../model/touch.ts';
import type { Trip } from '../model/trip.ts';
import type { RecordReader } from '../store/record-reader.ts';

/** What happened, without its day and key. */
type Happening =
  | { readonly type: 'touch'; readonly touch: Touch }
  | { readonly type: 'trip'; readonly trip: Trip }
  | { readonly type: 'post'; readonly post: Post }
  | { readonly type: 'payment'; readonly payment: LedgerRow }
  | { readonly type: 'snapshot'; readonly snapshot: MetricSnapshot; readonly account: Account }
  | { readonly type: 'audience'; readonly reading: AudienceReading }
  | { readonly type: 'rate'; readonly rate: Rate }
  | { readonly type: 'research'; readonly note: ResearchNote }
  | { readonly type: 'attachment'; readonly attachment: Attachment }
  | {
      readonly type: 'joined';
      readonly collaboration: Collaboration;
      readonly campaignName: string;
      readonly stageName: string;
    }
  | { readonly type: 'merged'; readonly merged: Pick<MergedPerson, 'name' | 'influencerId'> }
  | { readonly type: 'added' }
  | { readonly type: 'archived' };

export type TimelineType = Happening['type'];

/** One thing that happened or is planned, on its day; `key` is unique on one timeline. */
export type TimelineEntry = Happening & { readonly key: string; readonly on: string };

/** Everything dated about an influencer, newest first. What has no day is not on it. */
export function timelineOf(reader: RecordReader, influencer: Influencer): TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  for (const entry of happenings(reader, influencer)) entries.push(entry);
  return entries.sort((left, right) => (left.on < right.on ? 1 : left.on > right.on ? -1 : 0));
}

function* happenings(reader: RecordReader, influencer: Influencer): Generator<TimelineEntry> {
  const { id } = influencer;
  yield* ownHappenings(influencer);
  for (const touch of reader.lookup('touch', 'influencer', id)) {
    yield { type: 'touch', key: touch.id, on: touch.on, touch };
  }
  for (const trip of reader.lookup('trip', 'influencer', id)) {
    yield { type: 'trip', key: trip.id, on: trip.startsOn, trip };
  }
  for (const post of reader.lookup('post', 'influencer', id)) {
    if (post.postedOn !== undefined) yield { type: 'post', key: post.id, on: post.postedOn, post };
  }
  for (const payment of reader.lookup('payment', 'influencer', id)) {
    if (payment.paidOn === undefined) continue;
    yield { type: 'payment', key: payment.id, on: payment.paidOn, payment: ledgerRowOf(reader, payment) };
  }
  for (const account of reader.lookup('account', 'influencer', id)) {
    for (const snapshot of reader.lookup('metricSnapshot', 'subject', account.id)) {
      yield { type: 'snapshot', key: snapshot.id, on: snapshotDay(snapshot), snapshot, account };
    }
  }
  for (const rate of reader.lookup('rate', 'influencer', id)) {
    yield { type: 'rate', key: rate.id, on: rateDay(rate), rate };
  }
  for (const note of reader.lookup('researchNote', 'influencer', id)) {
    yield { type: 'research', key: note.id, on: note.on, note };
  }
  for (const attachment of reader.lookup('attachment', 'owner', id)) {
    yield { type: 'attachment', key: attachment.id, on: dayOfInstant(attachment.addedAt), attachment };
  }
  const stages = stagesOf(reader);
  for (const collaboration of reader.lookup('collaboration', 'influencer', id)) {
    const campaignName = reader.get('campaign', collaboration.campaignId)?.name ?? '';
    // A collaboration carries no day; its id tells when it was made.
    const on = dayOfInstant(instantOfUuid(collaboration.id));
    const stage = stageName(stages, collaboration.stage);
    yield { type: 'joined', key: collaboration.id, on, collaboration, campaignName, stageName: stage };
  }
}

function* ownHappenings(influencer: Influencer): Generator<TimelineEntry> {
  yield { type: 'added', key: 'added', on: dayOfInstant(instantOfUuid(influencer.id)) };
  if (influencer.archivedAt !== undefined) {
    yield { type: 'archived', key: 'archived', on: dayOfInstant(influencer.archivedAt) };
  }
  for (const { influencerId, name, mergedAt } of influencer.mergedFrom ?? []) {
    const merged = { influencerId, name };
    yield { type: 'merged', key: `merged-${influencerId}`, on: dayOfInstant(mergedAt), merged };
  }
  for (const [position, reading] of (influencer.audience ?? []).entries()) {
    const on = reading.evidence.capturedOn;
    if (on !== undefined) yield { type: 'audience', key: `audience-${position}`, on, reading };
  }
}
