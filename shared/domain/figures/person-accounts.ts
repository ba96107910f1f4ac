import { audienceOf } from '../accounts/audience.ts';
import { tierInForce, type TierName } from './tier.ts';
import type { MetricName } from '../../model/metric-snapshot.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import type { Platform } from '../../model/platform.ts';

/** An account of a person with what counts of it today. */
export interface AccountSummary {
  readonly id: string;
  readonly platform: Platform;
  readonly handle: string | null;
  readonly url: string | null;
  /** The size of the audience: followers, or what the platform counts in their place (`audienceMeasure`). */
  readonly followers: number | null;
  readonly audienceMeasure: MetricName | null;
  readonly tier: TierName | null;
  /** True when somebody chose the tier in place of the computed one. */
  readonly isTierOverride: boolean;
}

/** The accounts of a person with size and tier, the largest first; unknown sizes last. */
export function accountsOf(reader: RecordReader, influencerId: string): AccountSummary[] {
  const floors = reader.workspace().tierFloors;
  return reader
    .lookup('account', 'influencer', influencerId)
    .map((account): AccountSummary => {
      const audience = audienceOf(reader, account);
      const { tier, isOverride } = tierInForce(account, audience?.size ?? null, floors);
      return {
        id: account.id,
        platform: account.platform,
        handle: account.handle ?? null,
        url: account.url ?? null,
        followers: audience?.size ?? null,
        audienceMeasure: audience?.measure ?? null,
        tier,
        isTierOverride: isOverride,
      };
    })
    .sort((left, right) => (right.followers ?? -1) - (left.followers ?? -1));
}

/** What is shown of a person's largest account. */
export type LargestAccount = Pick<AccountSummary, 'handle' | 'followers' | 'tier' | 'isTierOverride'> & {
  readonly platform: Platform | null;
};

/** Platform, handle, followers and tier of a person's largest account; all `null` without an account. */
export function largestAccount(accounts: readonly AccountSummary[]): LargestAccount {
  const [largest] = accounts;
  if (!largest) return { platform: null, handle: null, followers: null, tier: null, isTierOverride: false };
  const { platform, handle, followers, tier, isTierOverride } = largest;
  return { platform, handle, followers, tier, isTierOverride };
}
