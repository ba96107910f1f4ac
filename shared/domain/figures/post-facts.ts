import type { MetricSnapshot } from '../../model/metric-snapshot.ts';
import type { Post } from '../../model/post.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { derived } from './derived.ts';
import { engagementsOf, PostTally, type PostFacts } from './post-tally.ts';
import { scopeKeysOf } from './scope-key.ts';
import { followersAt, snapshotsInForce } from './snapshots-in-force.ts';

/** What a post contributes to figures, from the snapshot in force (`inForce` saves looking them all up again). */
export function postFactsOf(
  reader: RecordReader,
  post: Post,
  inForce: ReadonlyMap<string, MetricSnapshot> = snapshotsInForce(reader),
): PostFacts {
  const metrics = inForce.get(post.id)?.metrics ?? null;
  const accountId = accountOf(reader, post);
  return {
    postId: post.id,
    influencerId: post.influencerId,
    campaignId: post.campaignId,
    metrics,
    engagements: metrics && engagementsOf(metrics),
    followersAtPosting: accountId === undefined ? null : followersAt(reader, accountId, post.postedOn),
  };
}

/** The account a post was made on: the one it names, else the influencer's only account on that platform. */
export function accountOf(reader: RecordReader, post: Post): string | undefined {
  if (post.accountId !== undefined) return post.accountId;
  const accounts = reader
    .lookup('account', 'influencer', post.influencerId)
    .filter((account) => account.platform === post.platform);
  return accounts.length === 1 ? accounts[0]?.id : undefined;
}

/** Sums over posts by scope key. */
export const postTallies = derived(['post', 'metricSnapshot', 'account'], (reader) => {
  const tallies = new Map<string, PostTally>();
  const inForce = snapshotsInForce(reader);
  for (const post of reader.all('post')) {
    const facts = postFactsOf(reader, post, inForce);
    for (const key of scopeKeysOf(post.influencerId, post.campaignId)) {
      let tally = tallies.get(key);
      if (!tally) tallies.set(key, (tally = new PostTally()));
      tally.add(facts);
    }
  }
  return tallies;
});
