import type { Workspace } from '../../model/workspace.ts';

/** Tiers from small to large. */
export const tierNames = ['nano', 'micro', 'mid', 'macro', 'mega'] as const;
export type TierName = (typeof tierNames)[number];

/** The tier of an account by its followers, or `null` below the first floor. Floors are inclusive. */
export function tierOf(followers: number, floors: Workspace['tierFloors']): TierName | null {
  return tierNames.findLast((tier) => followers >= floors[tier]) ?? null;
}
