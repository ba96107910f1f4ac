import type { FigureScope } from './figure-scope.ts';

/** A text that is equal for equal scopes, for use as a map key. */
export function scopeKey(scope: FigureScope): string {
  switch (scope.kind) {
    case 'workspace':
      return 'workspace';
    case 'campaign':
      return `campaign ${scope.campaignId}`;
    case 'influencer':
      return `influencer ${scope.influencerId}`;
    case 'pair':
      return `pair ${scope.campaignId} ${scope.influencerId}`;
  }
}

/** Keys of every scope something counts in that belongs to this influencer and this campaign, where it has them. */
export function scopeKeysOf(influencerId: string | undefined, campaignId: string | undefined): string[] {
  const keys = [scopeKey({ kind: 'workspace' })];
  if (campaignId !== undefined) keys.push(scopeKey({ kind: 'campaign', campaignId }));
  if (influencerId !== undefined) keys.push(scopeKey({ kind: 'influencer', influencerId }));
  if (campaignId !== undefined && influencerId !== undefined) {
    keys.push(scopeKey({ kind: 'pair', campaignId, influencerId }));
  }
  return keys;
}
