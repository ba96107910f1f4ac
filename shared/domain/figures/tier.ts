import { tierNames, type TierName } from '../../model/tier.ts';
import type { Workspace } from '../../model/workspace.ts';

export { tierNames, type TierName };

/** The tier of an account by its followers, or `null` below the first floor. Floors are inclusive. */
export function tierOf(followers: number, floors: Workspace['tierFloors']): TierName | null {
  return tierNames.findLast((tier) => followers >= floors[tier]) ?? null;
}
