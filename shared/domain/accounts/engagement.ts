import type { Account } from '../../model/account.ts';
import type { MetricName, Metrics, MetricSnapshot } from '../../model/metric-snapshot.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { rateMeasures } from '../figures/measures.ts';
import { valueOf } from '../figures/outcome.ts';
import { postFactsOf } from '../figures/post-facts.ts';
import { PostTally, type RateBase } from '../figures/post-tally.ts';
import { followersAt, newestFirst, snapshotDay } from '../figures/snapshots-in-force.ts';
import { postsOn } from './account-posts.ts';

/** The averages per post that make up the engagements of an account, where the source gives no sum of its own. */
export const averageParts = ['averageLikes', 'averageComments', 'averageShares', 'averageSaves'] as const;

/** The average that is the denominator of a rate; followers are those of the day of the snapshot. */
export const averageBases = {
  reach: 'averageReach',
  views: 'averageViews',
  impressions: 'averageImpressions',
} as const satisfies Record<Exclude<RateBase, 'followers'>, MetricName>;

/** What the engagement rates of an account are made from: its recorded posts, else averages somebody read off. */
export type EngagementBasis =
  | { readonly from: 'posts'; readonly tally: PostTally }
  | { readonly from: 'averages'; readonly snapshot: MetricSnapshot; readonly engagements: number };

/** Average engagements per post, as far as the source gives them; `null` when it gives none of the parts. */
export function averageEngagementsOf(metrics: Metrics): number | null {
  if (metrics.averageEngagements !== undefined) return metrics.averageEngagements;
  const parts = averageParts.map((part) => metrics[part]).filter((part) => part !== undefined);
  return parts.length === 0 ? null : parts.reduce((sum, part) => sum + part, 0);
}

/**
 * The posts recorded for the account when at least one has engagements, else the newest snapshot with averages, else
 * `null`. The two are never mixed.
 */
export function engagementBasis(
  reader: RecordReader,
  account: Account,
  snapshots: readonly MetricSnapshot[],
): EngagementBasis | null {
  const posts = postsOn(reader, account);
  if (posts.length > 0) {
    const tally = new PostTally();
    for (const post of posts) tally.add(postFactsOf(reader, post, newestOf(reader, post.id)));
    if (tally.engagements.posts > 0) return { from: 'posts', tally };
  }
  let newest: MetricSnapshot | null = null;
  for (const snapshot of snapshots) {
    if (averageEngagementsOf(snapshot.metrics) === null) continue;
    if (newest === null || newestFirst(snapshot, newest) < 0) newest = snapshot;
  }
  return newest && { from: 'averages', snapshot: newest, engagements: averageEngagementsOf(newest.metrics)! };
}

/** The snapshot in force of one post, as the map {@link postFactsOf} reads. */
function newestOf(reader: RecordReader, postId: string): ReadonlyMap<string, MetricSnapshot> {
  const [first] = [...reader.lookup('metricSnapshot', 'subject', postId)].sort(newestFirst);
  return new Map(first ? [[postId, first]] : []);
}

/** The denominator of a rate in a snapshot with averages; `null` when it is unknown. */
export function averageBaseOf(reader: RecordReader, snapshot: MetricSnapshot, base: RateBase): number | null {
  if (base !== 'followers') return snapshot.metrics[averageBases[base]] ?? null;
  return snapshot.metrics.followers ?? followersAt(reader, snapshot.subject.id, snapshotDay(snapshot));
}

/** An engagement rate as a fraction; `null` when a term is missing or the denominator is 0. */
export function rateOf(
  reader: RecordReader,
  basis: EngagementBasis | null,
  base: RateBase,
  method: Workspace['engagementRateMethod'],
): number | null {
  if (!basis) return null;
  if (basis.from === 'posts') return valueOf(rateMeasures(basis.tally, method).rates[base]);
  const denominator = averageBaseOf(reader, basis.snapshot, base);
  return denominator === null || denominator === 0 ? null : basis.engagements / denominator;
}

/** Opens or clicks of an issue as a part of its sends; `null` when a count is missing or nothing was sent. */
export function mailingRate(metrics: Metrics, part: 'issueOpens' | 'issueClicks'): number | null {
  const count = metrics[part];
  const { issueSends } = metrics;
  return count === undefined || issueSends === undefined || issueSends === 0 ? null : count / issueSends;
}
