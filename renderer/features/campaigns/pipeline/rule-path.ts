import type { RulePlace } from '#shared/domain/pipeline/rules.ts';
import { collaborationPath } from '../collaboration/collaboration-path.ts';

/** The address where something missing can be put right. */
export function rulePath(place: RulePlace, campaignId: string, influencerId: string): string {
  if (place === 'person') return `/roster/${influencerId}`;
  if (place === 'research') return `/roster/${influencerId}/research`;
  return collaborationPath(campaignId, influencerId, place);
}
