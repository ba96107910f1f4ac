import { accountsOf } from '../domain/figures/person-accounts.ts';
import { platformNames } from '../model/platform.ts';
import type { RecordReader } from '../store/record-reader.ts';

/** A page that was looked at: whose it is. */
export interface RecentItem {
  readonly kind: 'influencer' | 'campaign';
  readonly id: string;
}

export interface SearchRecentParams {
  readonly items: readonly RecentItem[];
}

export interface RecentHit extends RecentItem {
  readonly name: string;
  readonly detail: string;
}

export interface SearchRecentResult {
  readonly hits: readonly RecentHit[];
}

/** What the given people and campaigns are called now, in the order given; what is not there any more is left out. */
export function searchRecent(reader: RecordReader, { items }: SearchRecentParams): SearchRecentResult {
  const hits = items.flatMap(({ kind, id }): RecentHit[] => {
    const row = reader.get(kind, id);
    if (!row) return [];
    const detail = kind === 'influencer' ? accountNames(reader, id) : clientName(reader, id);
    return [{ kind, id, name: row.name, detail }];
  });
  return { hits };
}

function accountNames(reader: RecordReader, influencerId: string): string {
  return accountsOf(reader, influencerId)
    .map(({ platform, handle }) => `${platformNames[platform]} ${handle ?? ''}`.trim())
    .join(', ');
}

function clientName(reader: RecordReader, campaignId: string): string {
  const clientId = reader.get('campaign', campaignId)?.clientId;
  return (clientId && reader.get('client', clientId)?.name) || '';
}
