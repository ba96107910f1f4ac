import type { Metrics } from '../../model/metric-snapshot.ts';

/** The counts of a post that add up over posts. */
export const postMetrics = ['reach', 'impressions', 'views', 'likes', 'comments', 'shares', 'saves', 'clicks'] as const;
export type PostMetric = (typeof postMetrics)[number];

/** Denominators of the four engagement rates: followers at posting, reach, views, impressions. */
export const rateBases = ['followers', 'reach', 'views', 'impressions'] as const;
export type RateBase = (typeof rateBases)[number];

/** What one post contributes to figures. */
export interface PostFacts {
  readonly postId: string;
  readonly influencerId: string;
  readonly campaignId: string | undefined;
  readonly metrics: Metrics | null;
  readonly engagements: number | null;
  readonly followersAtPosting: number | null;
}

/** likes + comments + shares + saves, as far as the source gives them; `null` when it gives none of the four. */
export function engagementsOf(metrics: Metrics): number | null {
  const parts = [metrics.likes, metrics.comments, metrics.shares, metrics.saves].filter((part) => part !== undefined);
  return parts.length === 0 ? null : parts.reduce((sum, part) => sum + part, 0);
}

interface Count {
  sum: number;
  /** Posts that have the count. */
  posts: number;
}

interface Rate {
  /** Sums over the posts that have both terms. */
  engagements: number;
  base: number;
  posts: number;
  sumOfRates: number;
}

/** Sums over the posts of one scope, with how many posts each sum rests on. */
export class PostTally {
  posts = 0;
  readonly engagements: Count = { sum: 0, posts: 0 };
  readonly counts: Partial<Record<PostMetric, Count>> = {};
  readonly rates: Partial<Record<RateBase, Rate>> = {};
  /** Over the posts that know both. */
  readonly reached = { reach: 0, followers: 0 };

  add(facts: PostFacts): void {
    this.posts += 1;
    if (!facts.metrics) return;
    for (const metric of postMetrics) {
      const value = facts.metrics[metric];
      if (value !== undefined) addTo((this.counts[metric] ??= { sum: 0, posts: 0 }), value);
    }
    const { followersAtPosting: followers } = facts;
    if (facts.metrics.reach !== undefined && followers !== null && followers > 0) {
      this.reached.reach += facts.metrics.reach;
      this.reached.followers += followers;
    }
    if (facts.engagements === null) return;
    addTo(this.engagements, facts.engagements);
    for (const base of rateBases) {
      const value = base === 'followers' ? facts.followersAtPosting : facts.metrics[base];
      if (value === undefined || value === null || value === 0) continue;
      const rate = (this.rates[base] ??= { engagements: 0, base: 0, posts: 0, sumOfRates: 0 });
      rate.engagements += facts.engagements;
      rate.base += value;
      rate.posts += 1;
      rate.sumOfRates += facts.engagements / value;
    }
  }
}

function addTo(count: Count, value: number): void {
  count.sum += value;
  count.posts += 1;
}
