import { tierOf, type TierName } from './tier.ts';
import { snapshotsInForce } from './snapshots-in-force.ts';
import type { Account } from '../../model/account.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import type { Platform } from '../../model/platform.ts';

/** An account of a person with what counts of it today. */
export interface AccountSummary {
  readonly id: string;
  readonly platform: Platform;
  readonly handle: string | null;
  readonly url: string | null;
  readonly followers: number | null;
  readonly tier: TierName | null;
}

/** The followers of an account in force, or `null`. */
export function followersOf(reader: RecordReader, account: Account): number | null {
  return snapshotsInForce(reader).get(account.id)?.metrics.followers ?? null;
}

/** The accounts of a person with followers and tier, the largest first; unknown counts last. */
export function accountsOf(reader: RecordReader, influencerId: string): AccountSummary[] {
  const floors = reader.workspace().tierFloors;
  return reader
    .lookup('account', 'influencer', influencerId)
    .map((account) => {
      const followers = followersOf(reader, account);
      return {
        id: account.id,
        platform: account.platform,
        handle: account.handle ?? null,
        url: account.url ?? null,
        followers,
        tier: followers === null ? null : tierOf(followers, floors),
      };
    })
    .sort((left, right) => (right.followers ?? -1) - (left.followers ?? -1));
}

/** Platform, handle, followers and tier of a person's largest account; all `null` without an account. */
export function largestAccount(
  accounts: readonly AccountSummary[],
): Pick<AccountSummary, 'handle' | 'followers' | 'tier'> & { readonly platform: AccountSummary['platform'] | null } {
  const [largest] = accounts;
  if (!largest) return { platform: null, handle: null, followers: null, tier: null };
  const { platform, handle, followers, tier } = largest;
  return { platform, handle, followers, tier };
}
