import { engagementsOf } from '../domain/figures/post-tally.ts';
import { snapshotsInForce } from '../domain/figures/snapshots-in-force.ts';
import { accountOf } from '../domain/figures/post-facts.ts';
import type { MetricSnapshot } from '../model/metric-snapshot.ts';
import type { Post } from '../model/post.ts';
import type { RecordReader } from '../store/record-reader.ts';

/** A post with its figures in force. */
export interface PostView {
  readonly post: Post;
  readonly campaignName: string | null;
  readonly influencerName: string;
  readonly handle: string | null;
  readonly reach: number | null;
  readonly views: number | null;
  readonly likes: number | null;
  readonly comments: number | null;
  readonly engagements: number | null;
  /** Where the figures come from; `null` when the post has none. */
  readonly latest: MetricSnapshot | null;
}

/** Posts with their figures, newest first, those without a day last. */
export function postViews(reader: RecordReader, posts: Iterable<Post>): PostView[] {
  const inForce = snapshotsInForce(reader);
  return [...posts].sort(newestPostFirst).map((post) => postView(reader, post, inForce.get(post.id) ?? null));
}

function postView(reader: RecordReader, post: Post, latest: MetricSnapshot | null): PostView {
  const metrics = latest?.metrics;
  const accountId = accountOf(reader, post);
  return {
    post,
    campaignName: (post.campaignId && reader.get('campaign', post.campaignId)?.name) ?? null,
    influencerName: reader.get('influencer', post.influencerId)?.name ?? '',
    handle: (accountId !== undefined && reader.get('account', accountId)?.handle) || null,
    reach: metrics?.reach ?? null,
    views: metrics?.views ?? null,
    likes: metrics?.likes ?? null,
    comments: metrics?.comments ?? null,
    engagements: metrics ? engagementsOf(metrics) : null,
    latest,
  };
}

function newestPostFirst(left: Post, right: Post): number {
  const leftDay = left.postedOn ?? '';
  const rightDay = right.postedOn ?? '';
  if (leftDay !== rightDay) return leftDay < rightDay ? 1 : -1;
  return left.id < right.id ? 1 : -1;
}
