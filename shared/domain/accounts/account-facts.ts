import type { Account } from '../../model/account.ts';
import type { MetricName, MetricSnapshot } from '../../model/metric-snapshot.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { tierInForce, type TierName } from '../figures/tier.ts';
import { newestFirst } from '../figures/snapshots-in-force.ts';
import { audienceIn } from './audience.ts';
import { averageBaseOf, engagementBasis, mailingRate, rateOf, type EngagementBasis } from './engagement.ts';
import { platformMeasures } from './platform-measures.ts';
import { seriesOf } from './snapshot-series.ts';
import { LEAST_POINTS, spikesIn } from './spikes.ts';

/** What is known of one account by itself, before it is held against others. */
export interface AccountFacts {
  readonly account: Account;
  readonly audience: number | null;
  readonly measure: MetricName | null;
  readonly tier: TierName | null;
  /** ER-F; `null` on platforms without engagement rates. */
  readonly engagementRate: number | null;
  /** What the reach check compares: ER-F, or the open rate of a newsletter. */
  readonly checkedRate: number | null;
  /** People reached by a post as a part of the followers. */
  readonly reachRate: number | null;
  readonly hasSpike: boolean;
  readonly hasDrop: boolean;
}

/** Computes {@link AccountFacts} from the account's snapshots and posts alone. */
export function accountFacts(reader: RecordReader, account: Account): AccountFacts {
  const snapshots = reader.lookup('metricSnapshot', 'subject', account.id);
  const workspace = reader.workspace();
  const { rates } = platformMeasures[account.platform];
  const audience = audienceIn(account.platform, snapshots);
  const measure = audience?.measure ?? null;
  const basis = rates === 'engagement' ? engagementBasis(reader, account, snapshots) : null;
  const engagementRate = rateOf(reader, basis, 'followers', workspace.engagementRateMethod);
  const spikes =
    measure === null || snapshots.length < LEAST_POINTS
      ? []
      : spikesIn(seriesOf(snapshots, (snapshot) => snapshot.metrics[measure]));
  return {
    account,
    audience: audience?.size ?? null,
    measure,
    tier: tierInForce(account, audience?.size ?? null, workspace.tierFloors).tier,
    engagementRate,
    checkedRate: rates === 'mailing' ? openRate(snapshots) : engagementRate,
    reachRate: reachRateOf(reader, basis),
    hasSpike: spikes.length > 0,
    hasDrop: spikes.some((spike) => spike.drop !== null),
  };
}

function openRate(snapshots: readonly MetricSnapshot[]): number | null {
  const known = snapshots.filter((snapshot) => mailingRate(snapshot.metrics, 'issueOpens') !== null);
  const [newest] = [...known].sort(newestFirst);
  return newest ? mailingRate(newest.metrics, 'issueOpens') : null;
}

/** Mean reach of a post over the followers: of the posts that know both, or of the averages. */
export function reachRateOf(reader: RecordReader, basis: EngagementBasis | null): number | null {
  if (!basis) return null;
  if (basis.from === 'posts') {
    const { reach, followers } = basis.tally.reached;
    return followers === 0 ? null : reach / followers;
  }
  const reach = basis.snapshot.metrics.averageReach;
  const followers = averageBaseOf(reader, basis.snapshot, 'followers');
  return reach === undefined || followers === null || followers === 0 ? null : reach / followers;
}
