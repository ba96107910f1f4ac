import type { Attachment } from '../model/attachment.ts';
import type { Client } from '../model/client.ts';
import type { RecordReader } from '../store/record-reader.ts';
import { campaignRows, type CampaignRow } from './campaign-list.ts';

export interface ClientPageParams {
  readonly id: string;
}

export interface ClientPageResult {
  readonly client: Client;
  /** Archived ones among them, by name. */
  readonly campaigns: readonly CampaignRow[];
  /** Pictures kept as its logo, oldest first; the last one counts. */
  readonly logos: readonly Attachment[];
}

/** Everything about one client; `null` when there is no such client. */
export function clientPage(reader: RecordReader, { id }: ClientPageParams): ClientPageResult | null {
  const client = reader.get('client', id);
  if (!client) return null;
  return {
    client,
    campaigns: campaignRows(reader, reader.lookup('campaign', 'client', id)),
    logos: logosOf(reader, id),
  };
}

/** Pictures kept as the logo of a client, oldest first. */
export function logosOf(reader: RecordReader, clientId: string): readonly Attachment[] {
  return reader
    .lookup('attachment', 'owner', clientId)
    .filter(({ role }) => role === 'logo')
    .sort((left, right) => (left.addedAt < right.addedAt ? -1 : 1));
}
