import type { MetricName } from '../../model/metric-snapshot.ts';
import type { Platform } from '../../model/platform.ts';

/** What measures are called where the platform has no word of its own. */
const measures: Readonly<Record<MetricName, string>> = {
  followers: 'Followers',
  posts: 'Posts',
  reach: 'Reach',
  impressions: 'Impressions',
  views: 'Views',
  likes: 'Likes',
  comments: 'Comments',
  shares: 'Shares',
  saves: 'Saves',
  clicks: 'Clicks',
  following: 'Following',
  averageLikes: 'Likes per post',
  averageComments: 'Comments per post',
  averageShares: 'Shares per post',
  averageSaves: 'Saves per post',
  averageViews: 'Views per post',
  averageReach: 'Reach per post',
  averageImpressions: 'Impressions per post',
  averageEngagements: 'Engagements per post',
  averageAuthenticEngagements: 'Authentic engagements per post',
  monthlyVisitors: 'Visitors a month',
  monthlyPageViews: 'Page views a month',
  downloadsPerEpisode: 'Downloads per episode',
  monthlyListeners: 'Listeners a month',
  issueSends: 'Sent per issue',
  issueOpens: 'Opened per issue',
  issueClicks: 'Clicked per issue',
};

/** Words of a platform's own. */
const measuresOf: Readonly<Record<Platform, Readonly<Partial<Record<MetricName, string>>>>> = {
  instagram: {},
  tiktok: { posts: 'Videos', likes: 'Likes in all', averageViews: 'Views per video' },
  youtube: {
    followers: 'Subscribers',
    posts: 'Videos',
    views: 'Views in all',
    averageViews: 'Views per video',
    averageLikes: 'Likes per video',
    averageComments: 'Comments per video',
    averageShares: 'Shares per video',
    averageImpressions: 'Impressions per video',
    averageEngagements: 'Engagements per video',
  },
  x: { averageComments: 'Replies per post', averageShares: 'Reposts per post', averageSaves: 'Bookmarks per post' },
  facebook: { averageLikes: 'Reactions per post' },
  threads: { averageComments: 'Replies per post', averageShares: 'Reposts per post' },
  twitch: {
    posts: 'Streams',
    views: 'Views in all',
    averageViews: 'Viewers per stream',
    averageComments: 'Chat messages per stream',
    averageEngagements: 'Engagements per stream',
  },
  pinterest: { posts: 'Pins', monthlyPageViews: 'Views a month', averageLikes: 'Reactions per pin' },
  linkedin: { averageLikes: 'Reactions per post', averageShares: 'Reposts per post' },
  snapchat: { averageViews: 'Views per story' },
  blog: { followers: 'Readers signed up', posts: 'Articles' },
  podcast: { followers: 'Followers of the show', posts: 'Episodes' },
  newsletter: { followers: 'Subscribers', posts: 'Issues' },
  other: {},
};

/** Accounts of a person: their measures, standing, history and dialogs, and the sentences of the commands behind them. */
export const accounts = {
  measures,
  measuresOf,
  /** Why an account is worth a look, in a word or two. */
  looks: {
    spike: 'Sudden growth',
    drop: 'Loss after sudden growth',
    'low-engagement': 'Low engagement',
    'high-engagement': 'High engagement',
    'low-reach': 'Low reach',
    'high-reach': 'High reach',
  },
} as const;
