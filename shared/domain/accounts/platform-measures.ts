import type { MetricName } from '../../model/metric-snapshot.ts';
import type { Platform } from '../../model/platform.ts';
import { text } from '../../text/text.ts';

/** How a platform is measured. */
export interface PlatformMeasures {
  /** What can stand for the size of the audience, the best first; sizes in different measures are never compared. */
  readonly audience: readonly MetricName[];
  /** What the platform shows of an account, in the order in which it is asked for. */
  readonly measures: readonly MetricName[];
  /** Mailings have open and click rates in place of engagement rates; sites and shows have neither. */
  readonly rates: 'engagement' | 'mailing' | 'none';
}

const averages = [
  'averageLikes',
  'averageComments',
  'averageShares',
  'averageSaves',
  'averageViews',
  'averageReach',
  'averageImpressions',
  'averageEngagements',
] as const satisfies readonly MetricName[];

function social(...measures: readonly MetricName[]): PlatformMeasures {
  return { audience: ['followers'], measures: ['followers', ...measures], rates: 'engagement' };
}

/** The measures of every platform. */
export const platformMeasures: Readonly<Record<Platform, PlatformMeasures>> = {
  instagram: social('following', 'posts', ...averages, 'averageAuthenticEngagements'),
  tiktok: social('following', 'posts', 'likes', ...averages, 'averageAuthenticEngagements'),
  youtube: social(
    'posts',
    'views',
    'averageViews',
    'averageLikes',
    'averageComments',
    'averageShares',
    'averageImpressions',
    'averageEngagements',
  ),
  x: social('following', 'posts', ...averages.filter((name) => name !== 'averageReach')),
  facebook: social('posts', ...averages),
  threads: social('averageLikes', 'averageComments', 'averageShares', 'averageViews', 'averageEngagements'),
  twitch: social('posts', 'views', 'averageViews', 'averageComments', 'averageEngagements'),
  pinterest: social(
    'following',
    'posts',
    'monthlyPageViews',
    'averageLikes',
    'averageComments',
    'averageSaves',
    'averageImpressions',
    'averageEngagements',
  ),
  linkedin: social('posts', ...averages.filter((name) => name !== 'averageSaves')),
  snapchat: social('averageViews', 'averageReach', 'averageShares', 'averageEngagements'),
  blog: {
    audience: ['monthlyVisitors', 'followers'],
    measures: ['monthlyVisitors', 'monthlyPageViews', 'followers', 'posts'],
    rates: 'none',
  },
  podcast: {
    audience: ['monthlyListeners', 'followers', 'downloadsPerEpisode'],
    measures: ['monthlyListeners', 'downloadsPerEpisode', 'followers', 'posts'],
    rates: 'none',
  },
  newsletter: {
    audience: ['followers'],
    measures: ['followers', 'posts', 'issueSends', 'issueOpens', 'issueClicks'],
    rates: 'mailing',
  },
  other: social('following', 'posts', ...averages),
};

/** What a platform calls a measure: `Subscribers` on YouTube, `Followers` on Instagram. */
export function measureName(platform: Platform, metric: MetricName): string {
  const own: Readonly<Partial<Record<MetricName, string>>> = text.accounts.measuresOf[platform];
  return own[metric] ?? text.accounts.measures[metric];
}
