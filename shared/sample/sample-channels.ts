import type { Metrics } from '../model/metric-snapshot.ts';
import type { SampleAccount } from './sample-people.ts';
import type { SampleContext } from './sample-context.ts';

/** What the channel of an account shows: videos have views, sites visitors, shows listeners, mailings opens. */
export function channelMetrics(
  { details: random }: SampleContext,
  { row, engagementRate }: SampleAccount,
  followers: number,
  metrics: Metrics,
): Metrics {
  const share = (from: number, to: number): number => Math.round(followers * (from + (to - from) * random.next()));
  const posts = metrics.posts === undefined ? {} : { posts: metrics.posts };
  switch (row.platform) {
    case 'youtube':
      return { ...metrics, averageViews: share(0.12, 0.4), ...(metrics.posts && { views: share(40, 120) }) };
    case 'tiktok':
      return random.chance(0.5) ? { ...metrics, averageViews: share(0.3, 1.4) } : metrics;
    case 'instagram':
      return random.chance(0.3) ? { ...metrics, averageReach: share(0.15, 0.5) } : metrics;
    case 'blog': {
      const visitors = share(0.8, 1.2);
      return { monthlyVisitors: visitors, monthlyPageViews: Math.round(visitors * (1.4 + random.next())), ...posts };
    }
    case 'podcast': {
      const downloads = share(0.2, 0.5);
      return { followers, monthlyListeners: share(0.5, 0.9), downloadsPerEpisode: downloads, ...posts };
    }
    case 'newsletter': {
      const opens = share(0.25, 0.55);
      return {
        followers,
        issueSends: share(0.96, 1),
        issueOpens: opens,
        issueClicks: Math.round(opens * Math.min(0.4, engagementRate * 3)),
        ...posts,
      };
    }
    default:
      return metrics;
  }
}
