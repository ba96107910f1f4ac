import { runSteps, type Steps } from '../../lib/steps.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { text } from '../../text/text.ts';
import { partsOf } from '../collaboration/parts-of.ts';
import { recordKinds, type RecordKind } from '../records/record-columns.ts';
import { recordTableSteps } from '../records/record-table.ts';
import type { NamedTable } from './export-everything.ts';

/**
 * Everything that belongs to a campaign, a table for each kind there is any of: the campaign and its client, who is in it
 * with their accounts and the contacts and own fields they name, its posts, orders, payouts, codes and web traffic, and
 * the figures of those accounts and posts. A payout that several campaigns share is there whole. Nothing for a campaign
 * that does not exist.
 */
export function campaignPack(reader: RecordReader, campaignId: string): NamedTable[] {
  return runSteps(campaignPackSteps(reader, campaignId));
}

/** {@link campaignPack} with pauses. */
export function* campaignPackSteps(reader: RecordReader, campaignId: string): Steps<NamedTable[]> {
  const ids = packIds(reader, campaignId);
  const tables: NamedTable[] = [];
  for (const kind of recordKinds) {
    const own = ids.get(kind);
    if (!own) continue;
    tables.push({ name: text.records.tables[kind], table: yield* recordTableSteps(reader, kind, own) });
  }
  return tables;
}

type PackIds = Map<RecordKind, Set<string>>;

function packIds(reader: RecordReader, campaignId: string): PackIds {
  const ids: PackIds = new Map();
  const add = (kind: RecordKind, id: string | undefined): void => {
    if (id === undefined) return;
    const held = ids.get(kind);
    if (held) held.add(id);
    else ids.set(kind, new Set([id]));
  };
  const campaign = reader.get('campaign', campaignId);
  if (!campaign) return ids;
  add('campaign', campaignId);
  add('client', campaign.clientId);
  for (const kind of ['collaboration', 'post', 'order', 'payment'] as const) {
    for (const row of reader.lookup(kind, 'campaign', campaignId)) {
      add(kind, row.id);
      add('influencer', row.influencerId);
    }
  }
  for (const { id } of reader.lookup('webTraffic', 'campaign', campaignId)) add('webTraffic', id);
  for (const kind of ['promoCode', 'trackingLink'] as const) {
    for (const row of reader.lookup(kind, 'campaign', campaignId)) {
      add(kind, row.id);
      add('influencer', row.influencerId);
    }
  }
  for (const { id } of reader.lookup('collaboration', 'campaign', campaignId)) addParts(reader, id, add);
  // After people were told apart, a post can be on the account of somebody else.
  for (const { accountId } of reader.lookup('post', 'campaign', campaignId)) {
    const account = accountId && reader.get('account', accountId);
    if (account) add('influencer', account.influencerId);
  }
  for (const id of ids.get('influencer') ?? []) addPerson(reader, id, add);
  for (const kind of ['account', 'post'] as const) {
    for (const id of ids.get(kind) ?? []) {
      for (const snapshot of reader.lookup('metricSnapshot', 'subject', id)) add('metricSnapshot', snapshot.id);
    }
  }
  return ids;
}

/** What a person's row names, and the person's accounts. */
function addPerson(reader: RecordReader, id: string, add: (kind: RecordKind, id: string) => void): void {
  const person = reader.get('influencer', id);
  for (const { contactId } of person?.contacts ?? []) add('contact', contactId);
  for (const fieldId of Object.keys(person?.custom ?? {})) add('customField', fieldId);
  for (const account of reader.lookup('account', 'influencer', id)) add('account', account.id);
}

/** What hangs on a collaboration, and the posts that came of it, which can be of another campaign. */
function addParts(reader: RecordReader, id: string, add: (kind: RecordKind, id: string) => void): void {
  const parts = partsOf(reader, id);
  for (const kind of ['right', 'gift', 'deliverable', 'draft'] as const)
    for (const row of parts[kind]) add(kind, row.id);
  for (const postId of parts.deliverable.flatMap(({ postIds }) => postIds ?? [])) {
    const post = reader.get('post', postId);
    if (!post) continue;
    add('post', post.id);
    add('influencer', post.influencerId);
  }
}
