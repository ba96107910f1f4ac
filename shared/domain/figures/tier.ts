import { tierNames, type TierName } from '../../model/tier.ts';
import type { Account } from '../../model/account.ts';
import type { Workspace } from '../../model/workspace.ts';

export { tierNames, type TierName };

/** The tier of an account by its followers, or `null` below the first floor. Floors are inclusive. */
export function tierOf(followers: number, floors: Workspace['tierFloors']): TierName | null {
  return tierNames.findLast((tier) => followers >= floors[tier]) ?? null;
}

/** The tier that counts for an account, and what its size alone would say. */
export interface TierInForce {
  readonly tier: TierName | null;
  /** True when somebody chose the tier in place of the computed one. */
  readonly isOverride: boolean;
  readonly computed: TierName | null;
}

/** The tier somebody chose, else the one of the account's size; `null` below the first floor or without a size. */
export function tierInForce(account: Account, size: number | null, floors: Workspace['tierFloors']): TierInForce {
  const computed = size === null ? null : tierOf(size, floors);
  const chosen = account.tierOverride;
  return { tier: chosen?.tier ?? computed, isOverride: chosen !== undefined, computed };
}
